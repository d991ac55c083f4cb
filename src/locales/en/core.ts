import type { LookAt, RaisedBy } from '../../catalog/schema/entry.ts';
import type { ProductFile } from '../../catalog/schema/product.ts';
import { labels } from './labels.ts';
import { plural } from './plural.ts';
import { titles } from './titles.ts';

/* Every word that the core says on its own; the catalog's prose is not among them. */

const inLine = (line: number | undefined): string => (line === undefined ? '' : ` in line ${line}`);

/** From the first number to the last one. */
type CodeRange = { readonly from: number; readonly to: number };

let listing: Intl.ListFormat | undefined;

function and(items: readonly string[]): string {
  const [only = ''] = items;
  if (items.length < 2) return only;
  // Made when it is first needed: that takes as long as loading half of the program.
  listing ??= new Intl.ListFormat('en', { type: 'conjunction' });
  return listing.format(items);
}

/** A sentence that says what a product is, and how many codes of it there are. */
const isA =
  (kind: string): WhatItIs =>
  (product, count) =>
    `${product}: ${kind}, with ${plural(count, 'one code', `${count} codes`)} in this catalog.`;

type WhatItIs = (product: string, count: number) => string;

/** In a sentence about a product, or about CDNs in general. */
type AboutProduct = (product?: string) => string;

export const core = {
  /** What the language calls itself. */
  name: 'English',
  /** How much a card may hold beside its buttons, how much less with a block for the ticket, and what is counted. */
  budget: { card: 89, ticket: 20, unit: /\S+/g },
  /** Joins names: "A, B, and C". */
  and,
  /** Puts somebody's words into the language's quotation marks. */
  quote: (text: string) => `“${text}”`,
  /** Between the items of a list in one line. */
  separator: ', ',
  /** Between a label and its value. */
  colon: ': ',
  /** Between two sentences. */
  stop: '. ',
  /** Sentences that follow each other. */
  sentences: (all: readonly string[]) => all.join(' '),
  /** Between the parts of one sentence. */
  comma: ', ',
  /** Between clauses of one sentence. */
  semicolon: '; ',
  lookAt: {
    client: () => 'the client',
    edge: (product = 'the CDN') => product,
    origin: () => 'the origin',
    network: () => 'the network',
    configuration: (_product?: string) => 'your configuration',
    rule: () => 'a security or access rule',
  } satisfies Record<LookAt, AboutProduct>,
  raisedBy: {
    edge: (product = "the CDN's edge node", isEdge = true) =>
      isEdge ? `${product}, not the origin` : `${product} itself`,
    origin: (product = 'the CDN') => `the origin; ${product} passes it on`,
    either: (product = 'the edge node') => `the origin or ${product}`,
    intermediary: () => 'a proxy or gateway on the way',
    client: () => 'nobody; the client left first, so only the logs show it',
  } satisfies Record<RaisedBy, (product?: string, isEdge?: boolean) => string>,
  ...labels,
  titles,
  /** What was read out of a paste, and by which evidence. */
  understood: (sentences: readonly string[]) => `Seen: ${sentences.join('; ')}.`,
  readCode: (snippet: string, line: number | undefined, role: 'edge' | 'origin' | undefined) =>
    `${snippet}${inLine(line)}${role ? ` (the ${role}'s answer)` : ''}`,
  /** How often a code is in a log; the product is said where there are logs of several. */
  readLog: (
    code: string,
    count: number,
    of: number,
    role: 'edge' | 'origin' | undefined,
    product: string | undefined,
  ) => `${code}${role ? ` (the ${role}'s answer)` : ''} in ${count} of ${of} lines${product ? ` of ${product}` : ''}`,
  period: (from: string, to: string) => (from === to ? `at ${from}` : `${from} to ${to}`),
  /** The host or path that more than half of the lines have, or all of them. */
  mostOn: (places: string, share: 'one' | 'all' | 'most') => `${share === 'one' ? '' : `${share} `}on ${places}`,
  /** Lines of a log as the sign of a product. */
  logOf: (format: string) => `the format “${format}”`,
  readProduct: (
    product: string,
    snippet: string,
    line: number | undefined,
    origin: 'wrote' | 'relayed' | undefined,
  ) => {
    const by = `${product} by ${snippet}${inLine(line)}`;
    if (origin === 'wrote') return `${by}, which wrote this response itself`;
    return origin === 'relayed' ? `${by}, which wrote this error or passed it on from the origin` : by;
  },
  /** What to find out or to do; what no page of the vendor has is marked as advice. */
  check: (find: string, isAdvice: boolean) => (isAdvice ? `${find} (advice)` : find),
  /** What happened, and who to look at first. */
  verdict: (title: string, lookAt: string) => `${title}. Look first at ${lookAt}.`,
  cut: 'Your text is longer than 256 KB; I read that much from its start.',
  /** What belongs into a blank of a command. */
  blank: {
    HOST: '`$HOST`: your site',
    ORIGIN: '`$ORIGIN`: your origin',
    SOCKET: '`$SOCKET`: the unix socket that the proxy connects to',
  },
  /** The public page that says whether a product has an outage. */
  status: 'Status',
  statusOf: (product: string) => `${product} status`,
  openTicket: 'Open ticket',
  openTicketAt: (product: string) => `Open a ticket at ${product}`,
  documentation: (product: string) => `Documentation of ${product}`,
  /** A row of matches. */
  match: (product: string, code: string, title: string) => `${product} ${code}: ${title}`,
  /** What a source's title is followed by. */
  sourceDates: (published: string | undefined, checked: string) =>
    ` (${published ? `page of ${published}, ` : ''}read ${checked})`,
  readOn: (checked: string) => `read ${checked}`,
  /** After the day on which a page was read, if that is more than a year ago. */
  longAgo: ', more than a year ago',
  sourceInShort: (title: string, more: number) => `Source: ${title}${more > 0 ? ` +${more}` : ''}`,
  /** The link to the page of an entry on the static site. */
  sitePage: 'Web page',
  edition: (edition: string) => `Catalog ${edition}`,
  /** What a list of who to look at becomes. */
  inOrder: (items: readonly string[]) => items.join(' → '),
  reported: 'Read in a secondary source only, not on a page of the vendor.',
  /** What a number means on other products: as a title, and in a few words. */
  elsewhere: (code: string) => `${code} means something else elsewhere`,
  elsewhereInShort: (products: string) => `Means something else on ${products}`,
  /** A meaning, and the products that have it. */
  meansOn: (meaning: string, products: string) => `“${meaning}” (${products})`,
  /** Some names, and how many are left out. */
  andMore: (names: readonly string[], more: number) => (more > 0 ? `${names.join(', ')} and ${more} more` : and(names)),
  /** Codes that a list has no room for. */
  moreCodes: (count: number) => `${plural(count, 'One more code', `${count} more codes`)} behind More`,
  /** Rows that a table has no room for. */
  moreMeanings: (count: number) => `${plural(count, 'One more meaning', `${count} more meanings`)} behind More`,
  /** That products have codes of their own behind a status. */
  ownCodes: (count: number) => plural(count, 'One code of its own', `${count} codes of their own`),
  /** Which one it is that answers, is said by what it sends. */
  settle: (command: string) => `Paste what \`${command}\` prints, or pick yours:`,
  differs: 'different meanings',
  agrees: 'the same meaning',
  /** What to attach to a ticket, in a line. */
  attach: (items: readonly string[]) => (items.length === 0 ? '' : `Attach to the ticket: ${items.join('; ')}.`),
  publishesNone: (product: string) => `This catalog has no codes for ${product}.`,
  requestId: {
    header: (name: string) => `\`${name}\` from the response headers`,
    page: (name: string) => `“${name}” from the error page`,
    log: (name: string) => `\`${name}\` from the logs`,
  },
  /** No more is known than that: whether the vendor documents the code somewhere, the catalog cannot tell. */
  undocumented: (codes: string, product: string) => `This catalog has no ${codes} for ${product}.`,
  documentedNowhere: (codes: string, product: string, page: string, checked: string, range: CodeRange) =>
    `${product} documents no ${codes}: its page “${page}”, read ${checked}, has every number from ${range.from} to ${range.to} that it uses.`,
  reserved: (code: string, product: string, from: number, to: number) =>
    `${product} keeps ${from} to ${to} for its own use. ${code} is in that range, but no page that this catalog covers says what it means.`,
  noStandard: (code: string) => `The HTTP standards define no ${code}.`,
  nobodyElse: (code: string) => `No other product in this catalog has ${code}.`,
  /** Of two products on the way of a response, who wrote the error. */
  layers: (author: string, passedOnBy: string) => `${author} wrote this error; ${passedOnBy} passed it on.`,
  uncovered: {
    author: (product: string) => `This error is from ${product}, which this catalog does not cover.`,
    passedOn: (products: string) => `${products} passed it on.`,
    named: (products: string) => `This catalog does not cover ${products}.`,
    onlyStandard: 'So this is what the HTTP standard says; the product may mean something else.',
  },
  /** Beside another product's answer; the codes are those that only the uncovered products have in the text. */
  uncoveredAside: (products: string, codes: string) =>
    codes === ''
      ? `This catalog does not cover ${products}, so nothing here is about it.`
      : `${codes} is from ${products}, which this catalog does not cover.`,
  /** The HTTP standard's codes of a class. */
  standardClass: (name: string) => `${name} in the HTTP standard`,
  healthy: {
    responses: (status: string, count: number) => `${status} in ${plural(count, 'one response', `${count} responses`)}`,
    instead: 'Paste what failed: response headers, log lines or the error page. This shows the headers',
  },
  about: {
    kinds: {
      cdn: isA('a CDN'),
      waf: isA('a web application firewall'),
      'load-balancer': isA('a load balancer'),
      proxy: isA('a proxy'),
      platform: isA('a hosting platform'),
      storage: isA('an object storage'),
      gateway: isA('an API gateway'),
      server: isA('a web server'),
      api: isA('the API of a cloud'),
      standard: isA('what all products are measured by'),
    } satisfies Record<ProductFile['kind'], WhatItIs>,
    howToAsk: (question: string) =>
      `Ask with the code that you see, as in \`${question}\`, or paste headers, log lines or the error page.`,
    noStatusPage: (products: string) => `I know no status page of ${products}.`,
  },
  /** The choice that lists everything. */
  allCodes: (count: number) => `All ${count} codes`,
  compareCode: (code: string) => `${code} on every product`,
  alsoAsked: (codes: string) => `Too many for one card. Ask about these separately: ${codes}.`,
  ambiguous: (name: string) => `${name} is a name for more than one thing, and their codes differ.`,
  unknownName: 'Its codes may mean anything, so I would rather not guess.',
  unknownCode: 'Neither the HTTP standards nor any product in the catalog has it. Check where the number comes from.',
  unknownCodes: (codes: string) => `No product in this catalog has ${codes}.`,
  nothingFound: 'I found no code, product or symptom that I know in this.',
  /** That the matches are from other products than those that were named. */
  nothingOn: (products: string) => `Nothing on ${products} fits. These are codes of other products.`,
  /** The head of the team's own section. */
  team: (team: string, owner: string | undefined) => `${team}${owner === undefined ? '' : `, owner: ${owner}`}`,
  fromFiles: (files: string) => `From ${files}`,
  /** In the place of an entry that the team says is wrong, and above that entry behind More. */
  struckOutBy: (team: string, reason: string) => `${team}: this entry is wrong here. ${reason}`,
  struckOut: 'Your team says that this is wrong; the catalog says:',
  byDefault: (products: string) => `You named no product, so the default of this bot chose ${products}.`,
  onlyOn: (product: string) => `You named no product. Only ${product} has this code in the catalog.`,
  leftAside: (name: string) => `${name} is not in this catalog, so I left it out.`,
  sharedLeftAside: (name: string) => `${name} stands for more than one product, so I left it out.`,
  declined: {
    time: 'I stopped reading, so that others need not wait. Send the part around the error: a few lines are enough.',
    busy: 'I have not read this one. Ask again in a minute, or send only the lines around the error.',
  },
  waysToAsk:
    'Ask with a code and a product (`522 edgeone`), a code alone (`522`), a product alone (`edgeone`) or a symptom (`certificate expired`).',
  help: {
    whichProduct: 'Paste what this prints: I name the product behind it and read the error',
    intro:
      'I tell you what a code means on your CDN, who to look at first, what to check now and what to attach to the ticket.',
    ways: [
      '`522 tencent`: a code on a vendor or a product',
      '`522`, `compare 524 cloudflare tencent-cdn`: side by side',
      '`list edgeone`: every code; `search certificate expired`: by symptom',
      'or paste response headers, a log line or an error page',
    ],
    privacy: (products: number) => `${products} products, from a reviewed catalog. I store nothing of what you ask.`,
  },
  /** The most useful questions to try. */
  examples: ['522 tencent', 'compare 524 cloudflare tencent-cdn', 'list edgeone', 'search certificate expired'],
  fault: (id: string) =>
    `Something went wrong on my side (${id}). Ask again; if it happens again, give this id to whoever runs the bot.`,
  allProducts: (vendor: string) => `${vendor} (all products)`,
};
