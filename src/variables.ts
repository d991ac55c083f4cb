import { z } from 'zod';

/* Schemas of environment variables. Set, but to nothing, is as good as not set: `.env.example` is copied with its empty lines. */

export const optionalVariable = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

export const urlVariable = (byDefault: string) =>
  optionalVariable
    .transform((value) => value ?? byDefault)
    .pipe(z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }));

export const enumVariable = <const T extends readonly [string, ...string[]]>(values: T, byDefault: T[number]) =>
  optionalVariable
    .transform((value) => value ?? byDefault)
    .pipe(z.enum(values, { error: `takes one of ${values.join(', ')}` }));
