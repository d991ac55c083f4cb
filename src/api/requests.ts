import { z } from 'zod';
import { languages } from '../language.ts';

/* What a request of the API may hold. docs/openapi.json is made of it, too. */

const language = z
  .enum(languages, { error: `takes ${languages.join(' or ')}` })
  .describe('The language of the answer; otherwise that of the text, then DEFAULT_LOCALE');

export const explainRequest = z
  .strictObject({
    text: z.string().describe('A question or a paste: `522 tencent`, the output of curl, lines of a log; up to 256 KB'),
    products: z
      .array(z.string().max(100))
      .max(20)
      .optional()
      .describe('Products or vendors that are meant, by any of their names'),
    file: z.boolean().optional().describe('The text is a file as it is, in which nobody words a question'),
    language: language.optional(),
  })
  .describe('What is asked');

export const languageQuery = z.strictObject({ language: language.optional() });
