import { z } from 'zod';
import { languages, nameOfLanguage } from '../../language.ts';
import { command, inEveryLanguage, sentence, slug } from './shared.ts';

/* What one product says about one code. */

const lookAt = ['client', 'edge', 'origin', 'network', 'configuration', 'rule'] as const;
const raisedBy = ['edge', 'origin', 'either', 'intermediary', 'client'] as const;

const probeReference = /^[a-z][a-z-]*(?: (?:public|own))?(?: [^`\n]+)?$/;

const check = z
  .strictObject({
    find: sentence.max(200).describe('What to find out or to do, without a stop at its end'),
    probe: z
      .string()
      .regex(probeReference, 'the name of a probe, then own or public, then options')
      .optional()
      .describe('A command of probes.yaml by its name: `origin-https`, `origin-https own -r 0-99`'),
    command: command
      .optional()
      .describe('A command that no probe has, with $HOST and $ORIGIN as blanks; the same in every language'),
    reads: sentence.max(420).optional().describe('What to read off the result, and what that means'),
    advice: z.literal(true).optional().describe('It is good practice, and on none of the cited pages'),
  })
  .refine(({ probe, command }) => probe === undefined || command === undefined, {
    error: 'it has a probe and a command. Keep one of them',
  });

const entryWords = z.strictObject({
  title: sentence
    .max(50)
    .describe('What happened, in a few words that fit a line (24 Han characters); no code number, no product name'),
  summary: sentence
    .max(140)
    .describe('What it means on this product, in the one sentence that a card starts with (60 Han characters)'),
  meaning: sentence.max(600).optional().describe('The rest of what it means, which is shown where there is room'),
  checks: z
    .array(check)
    .min(1, 'empty, name at least one')
    .max(6)
    .describe('What to check now, in the order in which to do it; the first three fit a card'),
  relief: z
    .array(sentence.max(240))
    .max(3)
    .optional()
    .describe(
      'What stops the damage until the cause is found, with its price, where a source has it: roll back, scale',
    ),
  notes: z.array(sentence.max(420)).max(6).optional().describe('Further facts of the source worth knowing'),
  attach: z
    .array(sentence.max(200))
    .max(6)
    .optional()
    .describe("What to attach to the vendor's ticket for this code, beyond what the product always asks for"),
});

export const entrySchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z0-9](?:[\w .:'#-]*[\w.])?$/, "use letters, digits, spaces and _ . : ' # - only")
    .max(80)
    .describe('The code as the vendor spells it, quoted; the file name has - for every space and sign'),
  spellings: z
    .array(sentence.max(80))
    .optional()
    .describe('Other ways in which logs and error pages write exactly this code: `Reference #18.`'),
  status: z
    .array(z.string().regex(/^\d{3}$/, 'three digits'))
    .optional()
    .describe('For a code that is no HTTP status itself: the statuses that the client sees with it'),
  'look-at': z
    .array(z.enum(lookAt))
    .min(1, 'empty, name at least one')
    .describe('Who to look at, first one first: client, edge, origin, network, configuration or rule'),
  'raised-by': z
    .enum(raisedBy)
    .describe(
      'Who writes this response: edge, origin, either of them, intermediary (a proxy or gateway anywhere) or client (it left; only logs show the code)',
    ),
  sense: slug
    .optional()
    .describe(
      'What the number means, from senses.yaml; entries that share it mean the same. Codes of three digits need it',
    ),
  related: z.array(z.string()).optional().describe('Codes of the same product to compare with'),
  sources: z
    .array(z.string())
    .min(1, 'empty, name at least one')
    .describe('Ids from product.yaml of the pages that say so'),
  confidence: z.literal('reported').optional().describe('Only when a secondary source alone says so'),
  ...inEveryLanguage((language) =>
    entryWords.describe(
      language === languages[0]
        ? `The words in ${nameOfLanguage(language)}`
        : `The same words in ${nameOfLanguage(language)}, with the same commands and numbers`,
    ),
  ),
});

export type LookAt = (typeof lookAt)[number];
export type RaisedBy = (typeof raisedBy)[number];
export type CheckFile = z.infer<typeof check>;
export type EntryFile = z.infer<typeof entrySchema>;
