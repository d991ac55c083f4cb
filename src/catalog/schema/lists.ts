import { z } from 'zod';
import { command, lookalikes, perLanguage, sentence, slug } from './shared.ts';

/* What all products share: vendors, what numbers can stand for, commands. */

export const vendorsSchema = z.record(
  slug,
  z.strictObject({ name: perLanguage(sentence), aliases: z.array(sentence), lookalikes }),
);

/** What a number can stand for, as a phrase that heads a group of products. */
export const sensesSchema = z.record(slug, perLanguage(sentence.max(80)));

/** Commands by the names that entries give them. */
export const probesSchema = z.record(
  slug,
  z.strictObject({
    public: command.describe(
      "The command, which asks the origin for the site's name; {options} is where an entry's go",
    ),
    own: command.optional().describe('The command that asks the origin for its own name, where that is another one'),
    prints: perLanguage(sentence.max(260)).optional().describe('What it prints, in one line below the checks'),
  }),
);

export type Vendors = z.infer<typeof vendorsSchema>;
export type Senses = z.infer<typeof sensesSchema>;
export type Probes = z.infer<typeof probesSchema>;
