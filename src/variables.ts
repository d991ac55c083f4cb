import { z } from 'zod';

/* Schemas of environment variables. Set, but to nothing, is as good as not set: `.env.example` is copied with its empty lines. */

export const optionalVariable = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' });

export const urlVariable = (byDefault: string) =>
  optionalVariable.transform((value) => value ?? byDefault).pipe(webUrl);

export const optionalUrlVariable = optionalVariable.pipe(webUrl.optional());

export const redisVariable = optionalVariable.refine((value) => value === undefined || isRedisUrl(value), {
  error: 'is not the URL of a Redis, such as redis://:password@host:6379/0 or rediss://host',
});

/** Whether it names a host, and a database by its number if any; name and password can be read. */
function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(?:\/\d*)?$/.test(pathname);
}

export const enumVariable = <const T extends readonly [string, ...string[]]>(values: T, byDefault: T[number]) =>
  optionalVariable
    .transform((value) => value ?? byDefault)
    .pipe(z.enum(values, { error: `takes one of ${values.join(', ')}` }));
