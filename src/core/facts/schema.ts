import { z } from 'zod';
import { languages } from '../../language.ts';
import type { AnswerKind, CodeFacts, EntryFacts, Facts, ProductFacts } from './types.ts';

/*
 * An answer as facts, for programs: `cdncode --json`, the HTTP API and MCP give the same. docs/api.md says how it may change;
 * docs/facts.schema.json is made of it.
 */

export const answerKinds = [
  'explained',
  'compared',
  'contrasted',
  'undocumented',
  'uncovered',
  'healthy',
  'about',
  'listed',
  'found',
  'ambiguous',
  'unknown',
  'help',
  'thanked',
  'declined',
] as const satisfies readonly AnswerKind[];

const texts = z.array(z.string());
const id = z.string().describe('Id of a product, such as `tencent-edgeone`');
const code = z.string().describe('A code as the vendor spells it: `522`, `403.14`, `FUNCTION_INVOCATION_TIMEOUT`');
const url = z.string().describe('An address on the web');
const day = z.string().describe('A day: `2026-11-30`');

const ref = z.strictObject({ product: id, code });

const moment = z
  .strictObject({ date: z.string().optional(), time: z.string(), zone: z.string().optional() })
  .describe('A point of time as the text has it; nothing is converted');

const counted = z.strictObject({ value: z.string(), count: z.int() });

const ticket = z
  .strictObject({
    url: url.optional().describe('Where to open it'),
    attach: texts.describe('What the support asks for'),
  })
  .describe("The vendor's ticket");

export const productFacts = z
  .strictObject({
    id,
    name: z.string(),
    vendor: z.string(),
    kind: z.string().describe('cdn, waf, load-balancer, proxy, platform, storage, gateway, server, api or standard'),
    covered: z.boolean().describe('Whether the catalog has entries for it; otherwise it knows its name and signs only'),
    statusPage: url.optional().describe('Where the vendor says whether it has an outage'),
    ticketUrl: url.optional(),
    documentation: url.optional().describe('Of a product that is not covered'),
  })
  .describe('A product') satisfies z.ZodType<ProductFacts>;

export const codeFacts = z
  .strictObject({
    ...ref.shape,
    title: z.string().describe('What happened, in a few words'),
    lookFirst: texts.describe('Who to look at, first one first: client, edge, origin, network, configuration or rule'),
    sense: z.string().optional().describe('What the code means; codes that share it mean the same'),
  })
  .describe('A code on a product, in short') satisfies z.ZodType<CodeFacts>;

const check = z
  .strictObject({
    find: z.string().describe('What to find out or to do'),
    command: z
      .string()
      .optional()
      .describe('For a shell, with $HOST, $ORIGIN and $SOCKET as blanks that are not known'),
    reads: z.string().optional().describe('What its result means'),
    advice: z.literal(true).optional().describe('Good practice, and on none of the sources'),
  })
  .describe('What to check');

const source = z.strictObject({
  title: z.string(),
  url,
  published: day.optional(),
  read: day.describe('When the catalog was held against it'),
});

const team = z
  .strictObject({
    name: z.string(),
    owner: z.string().optional(),
    notes: texts,
    steps: texts,
    links: z.array(z.strictObject({ label: z.string(), url })),
    wrong: z.string().optional().describe('Why the team says that the entry is wrong: do not use it then'),
  })
  .describe("The team's own runbook");

export const entryFacts = z
  .strictObject({
    ...codeFacts.shape,
    productName: z.string(),
    sentBy: z.string().describe('Who writes the response: edge, origin, either, intermediary or client'),
    summary: z.string().describe('What it means on this product, in a sentence'),
    meaning: z.string().optional().describe('The rest of what it means'),
    statuses: texts.describe('HTTP statuses that come with a code that is none itself'),
    checks: z.array(check).describe('In the order in which to do them'),
    relief: texts.describe('What stops the damage until the cause is found'),
    notes: texts,
    ticket,
    statusPage: url.optional(),
    related: z.array(codeFacts).describe('Codes of the same product to compare with'),
    reported: z.boolean().describe('Only a secondary source says so'),
    sources: z.array(source),
    team: team.optional(),
  })
  .describe('All that the catalog has on a code of a product') satisfies z.ZodType<EntryFacts>;

const claim = z.strictObject({
  code: z.string(),
  product: id.optional(),
  role: z.string().optional().describe('edge or origin: whose status it is in the log'),
  count: z.int().describe('In how many lines or places it is'),
  of: z.int().optional().describe('How many lines of logs there are; only of logs'),
  first: moment.optional(),
  last: moment.optional(),
  hosts: z.array(counted).describe('The hosts that it hit most'),
  paths: z.array(counted),
});

const reading = z
  .strictObject({
    codes: texts.describe('The codes that are asked about'),
    details: texts.describe('Codes that only say more about those'),
    classes: texts.describe('`5` for `5xx`'),
    products: z.array(id),
    uncovered: z.array(id).describe('Products that the catalog does not cover'),
    author: id.optional().describe('Which of several products the error came from'),
    claims: z.array(claim),
    healthy: z.array(counted).describe('Statuses of responses without a failure'),
    host: z.string().optional(),
    path: z.string().optional(),
    time: moment.optional(),
    requestIds: z
      .array(z.strictObject({ product: id, name: z.string(), value: z.string() }))
      .describe("By what the vendor's support finds the request"),
    dropped: z
      .array(z.strictObject({ text: z.string(), line: z.int().optional(), against: z.string() }))
      .describe('What could be a code and was taken for none, and the rule that weighed most against it'),
    cut: z.boolean().describe('The text was longer than what is read'),
  })
  .describe('What was read in the text; without query strings, and names and addresses of internal networks');

export const facts = z
  .strictObject({
    version: z.literal(1),
    edition: z.string().describe('Of the catalog'),
    language: z.enum(languages),
    kind: z.enum(answerKinds),
    title: z.string(),
    verdict: z.string().describe('The answer in one line'),
    text: z.string().describe('The card that people see, as plain text'),
    reading,
    entries: z.array(entryFacts).describe('What is explained, in full'),
    matches: z
      .array(codeFacts)
      .describe('In short: what a comparison, a list or a search has, what did not fit, and who else has the code'),
    standard: z.array(entryFacts).describe('What the HTTP standard says, where the answer needs it'),
    undocumented: z
      .array(z.strictObject({ ...ref.shape, reserved: z.boolean().describe('In a range that the product keeps') }))
      .describe('What the catalog does not have'),
    products: z.array(productFacts).describe('The products that the answer is about'),
    ownCodes: z
      .array(z.strictObject({ product: id, status: z.string(), count: z.int() }))
      .describe('Products that document a status by codes of their own alone, and how many'),
    passedOnBy: z.array(id).describe('Products that passed on the error of another one'),
    byDefault: z.array(id).describe('Products that were taken since the question named none'),
    unknown: z
      .strictObject({
        codes: texts,
        names: z.array(z.strictObject({ name: z.string(), nearest: texts })),
      })
      .optional(),
    declined: z.enum(['time', 'busy']).optional(),
  })
  .describe('An answer of cdncode as facts') satisfies z.ZodType<Facts>;

export const productCodes = z
  .strictObject({ ...productFacts.shape, codes: z.array(codeFacts) })
  .describe('A product with its codes');
