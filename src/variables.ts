import { z } from 'zod';

/* Schemas of environment variables. Set, but to nothing, is as good as not set: `.env.example` is copied with its empty lines. */

export const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

export const url = (byDefault: string) =>
  optional.transform((value) => value ?? byDefault).pipe(z.url({ protocol: /^https?$/, error: 'is no http(s) URL' }));

export const choice = <const T extends readonly [string, ...string[]]>(values: T, byDefault: T[number]) =>
  optional
    .transform((value) => value ?? byDefault)
    .pipe(z.enum(values, { error: `takes one of ${values.join(', ')}` }));
