import { z } from 'zod';

/* Schemas of environment variables. Set, but to nothing, is as good as not set: `.env.example` is copied with its empty lines. */

/** A text, or nothing. */
export const optionalVariable = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' });

/** An address on the web, with a default. */
export const urlVariable = (byDefault: string) =>
  optionalVariable.transform((value) => value ?? byDefault).pipe(webUrl);

/** An address on the web, or nothing. */
export const optionalUrlVariable = optionalVariable.pipe(webUrl.optional());

/** The address of a Redis, or nothing. */
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

/** One of a few values, with a default. */
export const enumVariable = <const T extends readonly [string, ...string[]]>(values: T, byDefault: T[number]) =>
  optionalVariable
    .transform((value) => value ?? byDefault)
    .pipe(z.enum(values, { error: `takes one of ${values.join(', ')}` }));
