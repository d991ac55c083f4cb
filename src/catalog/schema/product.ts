import { z } from 'zod';
import { lookalikes, page, perLanguage, sentence, slug } from './shared.ts';

/* How a product is called and recognised, and what its entries rest on. */

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
  asked: z
    .int()
    .positive()
    .optional()
    .describe('In how many of 184 public questions of November 2026 it is the product; lists name these first'),
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

export type ProductFile = z.infer<typeof productSchema>;
export type OriginName = (typeof originNames)[number];
