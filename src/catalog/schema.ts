import { z } from 'zod';
import { type Language, languages, nameOfLanguage } from '../language.ts';

/*
 * The one description of catalog files. TypeScript types, the JSON Schemas for editors and the field table in
 * catalog/README.md all come from it.
 */

const sentence = z.string().trim().min(1, 'empty, fill it in');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const date = z.iso.date();

const inEveryLanguage = <T>(shapeOf: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, shapeOf(language)])) as Record<Language, T>;

const perLanguage = <T extends z.ZodType>(shape: T) => z.strictObject(inEveryLanguage(() => shape));

const lookAt = ['client', 'edge', 'origin', 'network', 'configuration', 'rule'] as const;
const raisedBy = ['edge', 'origin', 'either', 'intermediary', 'client'] as const;

const probeReference = /^[a-z][a-z-]*(?: (?:public|own))?(?: [^`\n]+)?$/;

const command = z.string().regex(/^[^`\n]+$/, 'one line without backticks');

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

export const signSchema = z.strictObject({
  header: z.string().optional().describe('Response header name, lower case; a final * stands for any ending'),
  cookie: z.string().optional().describe('Cookie name; a final * stands for any ending'),
  page: z.string().optional().describe('Text that only this product prints on its error pages'),
  cname: z.string().optional().describe('Suffix of the CNAME that its customers point to'),
  field: z.string().optional().describe('Name of a log field that only this product writes'),
  value: z
    .string()
    .optional()
    .describe('Regular expression that the header value has to match, if any value will not do'),
  strength: z
    .enum(['strong', 'medium', 'weak'])
    .describe('strong proves the product alone, medium with one more sign, weak proves nothing alone'),
  wrote: z
    .literal(true)
    .optional()
    .describe('It is only on responses that the product wrote itself, not on those that it passed on'),
  relayed: z
    .literal(true)
    .optional()
    .describe('It is only on errors that the product wrote or passed on from the origin'),
  source: slug.describe('Id of the page or rule list that says so'),
});

const fingerprint = signSchema.refine(
  ({ header, cookie, page, cname, field }) => [header, cookie, page, cname, field].filter(Boolean).length === 1,
  { error: 'name exactly one of header, cookie, page, cname and field' },
);

export const requestIdSchema = z.strictObject({
  name: sentence.max(40).describe('Header name, words before the id on the page, or field of the log'),
  in: z.enum(['header', 'page', 'log']).describe('Where the id is found'),
  pattern: z.string().optional().describe('Regular expression of the id, where letters, digits and -_.:= will not do'),
  source: slug.describe('Id of the page that says so'),
  confidence: z.literal('reported').optional().describe('Only when a secondary source alone says so'),
});

/** The site's own name, which most edges send to the origin, or the name of the origin. */
const originNames = ['public', 'own'] as const;

const productKinds = [
  'standard',
  'cdn',
  'waf',
  'load-balancer',
  'proxy',
  'platform',
  'storage',
  'gateway',
  'server',
  'api',
] as const;

const page = z.strictObject({
  url: z.url().describe('Address of the page'),
  title: sentence,
  published: date.optional().describe("The page's own date of publication or last update"),
  checked: date.describe('When somebody last read it for this catalog'),
});

const lookalikes = z
  .array(sentence)
  .optional()
  .describe('Longer words that hold a name and mean something else, lower case: `hong kong` for kong');

export const productSchema = z.strictObject({
  covered: z
    .literal(false)
    .optional()
    .describe('The catalog has no entries for it: the bot recognises it, names it, and answers for nobody else'),
  name: perLanguage(sentence.max(40)).describe('The name as the vendor spells it'),
  vendor: slug.describe('Id from vendors.yaml'),
  kind: z
    .enum(productKinds)
    .describe(
      'cdn, waf, load-balancer, proxy, platform (hosting with an edge), storage, gateway (of APIs), server, api (of a cloud) or standard',
    ),
  aliases: z.array(sentence).describe("People's words for this product alone, lower case; misspellings are not needed"),
  'shared-aliases': z
    .array(sentence)
    .optional()
    .describe('Words that also mean something else, so that the bot asks which one is meant'),
  lookalikes,
  'by-vendor': z
    .literal(false)
    .optional()
    .describe(
      "Who names the vendor alone does not mean it, but an edge of the vendor's, unless the code is one that only this product has",
    ),
  origin: z
    .strictObject({ name: z.enum(originNames), source: slug })
    .optional()
    .describe(
      'The name that the product asks the origin for unless it is set up otherwise, in Host and TLS: public (that of the site, which is taken where nothing is said) or own (that of the origin)',
    ),
  sources: z.record(slug, page).describe('The pages that the entries rest on'),
  'request-ids': z
    .array(requestIdSchema)
    .optional()
    .describe('What identifies one request to the support, the best first'),
  ticket: z
    .strictObject({ url: z.url(), source: slug, attach: perLanguage(z.array(sentence).min(1)) })
    .optional()
    .describe('Where to open a ticket and what to attach'),
  fingerprints: z.array(fingerprint).optional().describe('Signs by which a response is recognised'),
  documentation: z.url().optional().describe('Where an uncovered product documents its errors, or its home page'),
  status: z.url().optional().describe('The public page on which the vendor says whether the product has an outage'),
  complete: z
    .array(
      z.strictObject({
        from: z.int().min(100).describe('First number of the range'),
        to: z.int().describe('Last number of the range'),
        source: slug.describe('Id of the page that lists them'),
      }),
    )
    .optional()
    .describe(
      'Ranges whose every number was looked up on the pages of the product, so that one without an entry is documented nowhere',
    ),
  reserved: z
    .array(z.strictObject({ from: z.int(), to: z.int(), source: slug }))
    .optional()
    .describe('Ranges that the product keeps for itself'),
});

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

/** What a format can read: each is a named group of its pattern, or a key of its fields. */
const formatParts = ['status', 'substatus', 'origin', 'code', 'message', 'host', 'path', 'url', 'time', 'id'] as const;

const claimSchema = z.strictObject({
  code: z.string().describe('The code as the reading has it'),
  role: z.enum(['edge', 'origin']).optional().describe('Only where the line has both'),
  host: z.string().optional(),
  path: z.string().optional(),
  time: z.string().optional().describe('Clock time, `10:05:49`'),
  id: z.string().optional().describe('Request id'),
});

const perPart = <T extends z.ZodType>(shape: T) =>
  z.strictObject(
    Object.fromEntries(formatParts.map((part) => [part, shape.optional()])) as Record<
      (typeof formatParts)[number],
      z.ZodOptional<T>
    >,
  );

export const formatSchema = z.strictObject({
  name: sentence.max(60).describe('What writes such lines, as an engineer would call it: `nginx error log`'),
  source: page.describe('The page or program source that documents the format'),
  kind: z
    .enum(['log', 'output'])
    .describe(
      'log: nothing else is read in a line that matches; output: the words of a tool in any line, of which only the match is taken',
    ),
  has: z
    .array(z.string().min(1))
    .optional()
    .describe('Literal texts, all of which a line holds; the pattern is tried nowhere else'),
  line: z
    .string()
    .optional()
    .describe(
      `Regular expression with named groups (${formatParts.join(', ')}), tried on a single line; every repetition has an upper bound`,
    ),
  fields: perPart(z.array(z.string()).min(1))
    .optional()
    .describe('For JSON, logfmt, key=value and tables with a header: the names of the fields that hold each part'),
  when: z.array(z.string()).optional().describe('Names of fields, all of which a record holds; for `fields`'),
  proves: z
    .enum(['strong', 'medium', 'weak', 'nothing'])
    .optional()
    .describe(
      'How much such a line proves the product, strong unless it is given; formats of the standard prove nothing',
    ),
  samples: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('One line, or several, as people paste them'),
        reads: z.array(claimSchema).describe('What is read, in any order; empty for a healthy line'),
      }),
    )
    .min(2)
    .describe('At least two; one of them holds decoys: sizes, times and ports that are also codes'),
});

export type LookAt = (typeof lookAt)[number];
export type RaisedBy = (typeof raisedBy)[number];
export type CheckFile = z.infer<typeof check>;
export type EntryFile = z.infer<typeof entrySchema>;
export type ProductFile = z.infer<typeof productSchema>;
export type Vendors = z.infer<typeof vendorsSchema>;
export type FormatFile = z.infer<typeof formatSchema>;
export type FormatPart = (typeof formatParts)[number];
export type Senses = z.infer<typeof sensesSchema>;
export type Probes = z.infer<typeof probesSchema>;
export type OriginName = (typeof originNames)[number];
