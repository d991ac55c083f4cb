import { z } from 'zod';
import { type Language, languages } from '../../language.ts';

/*
 * The one description of catalog files, a file for each kind of them. TypeScript types, the JSON Schemas for editors and the
 * field tables in catalog/README.md all come from it. This is what several kinds have in common.
 */

export const sentence = z.string().trim().min(1, 'empty, fill it in');
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const date = z.iso.date();

export const inEveryLanguage = <T>(shapeOf: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, shapeOf(language)])) as Record<Language, T>;

export const perLanguage = <T extends z.ZodType>(shape: T) => z.strictObject(inEveryLanguage(() => shape));

export const command = z.string().regex(/^[^`\n]+$/, 'one line without backticks');

export const page = z.strictObject({
  url: z.url().describe('Address of the page'),
  title: sentence,
  published: date.optional().describe("The page's own date of publication or last update"),
  checked: date.describe('When somebody last read it for this catalog'),
});

export const lookalikes = z
  .array(sentence)
  .optional()
  .describe('Longer words that hold a name and mean something else, lower case: `hong kong` for kong');
