import type { LookAt, RaisedBy } from '../../catalog/schema.ts';

/* Every word that the core says on its own; the catalog's prose is not among them. */

const inLine = (line: number | undefined): string => (line === undefined ? '' : ` in line ${line}`);

/** The form of a word that goes with a number. */
const plural = (count: number, one: string, other: string): string => (rules.select(count) === 'one' ? one : other);

const rules = new Intl.PluralRules('en');

const and = (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items);

/** In a sentence about a product, or about CDNs in general. */
type AboutProduct = (product?: string) => string;

export const core = {
  /** What the language calls itself. */
  name: 'English',
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
  lookAt: {
    client: () => 'the client',
    edge: (product = 'the CDN') => product,
    origin: () => 'the origin',
    network: (product = 'the CDN') => `the network between ${product} and the origin`,
    configuration: (product = 'CDN') => `your ${product} configuration`,
    rule: () => 'a security or access rule',
  } satisfies Record<LookAt, AboutProduct>,
  raisedBy: {
    edge: (product = "the CDN's edge node") => product,
    origin: (product = 'the CDN') => `the origin; ${product} passes it on`,
    either: (product = 'the edge node') => `the origin or ${product}`,
    intermediary: () => 'a proxy or gateway on the way',
    client: () => 'nobody; the client left first, so only the logs show it',
  } satisfies Record<RaisedBy, AboutProduct>,
  labels: {
    lookAt: 'Look first at',
    raisedBy: 'Sent by',
    status: 'Comes with HTTP',
    checks: 'Check now',
    notes: 'Good to know',
    ticket: 'Attach to the ticket',
    openTicket: 'Open a ticket',
    moreExactly: 'More exactly, it may be',
    standard: 'HTTP standard',
    documentedBy: 'Products that document it, each with its own meaning',
    codes: 'Codes',
    sources: 'Source',
    related: 'Related codes',
    elsewhere: 'Other products',
    product: 'Codes of a product',
    source: 'Source',
    open: 'Open a card',
    more: 'You also asked about',
    nearest: 'Did you mean',
    ask: 'Try one of these',
    ways: 'How to ask',
    ids: 'Ids in your text',
    owner: 'Owner',
    teamSteps: 'Team steps',
    teamLinks: 'Team links',
  },
  /** What was read out of a paste, and by which evidence. */
  understood: (sentences: readonly string[]) => `Read from your text: ${sentences.join('; ')}.`,
  readCode: (snippet: string, line: number | undefined, role: 'edge' | 'origin' | undefined) =>
    `${snippet}${inLine(line)}${role ? ` (the ${role}'s answer)` : ''}`,
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
  cut: 'Your text is longer than 256 KB; I read that much from its start.',
  /** What happened, and who to look at first. */
  summary: (title: string, lookAt: string | undefined) => (lookAt ? `${title} (look first at ${lookAt})` : title),
  /** What a source's title is followed by. */
  sourceDates: (published: string | undefined, checked: string) =>
    ` (${published ? `page of ${published}, ` : ''}read ${checked})`,
  /** What a list of who to look at becomes. */
  inOrder: (items: readonly string[]) => items.join(', then '),
  reported: 'Read in a secondary source only, not on a page of the vendor.',
  /** That a number means something else on other products; each meaning comes with their names. */
  elsewhere: (code: string, meanings: readonly string[], more: number) =>
    `Not everywhere: on other products ${code} means ${meanings.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  /** A meaning, and the products that have it. */
  meansOn: (meaning: string, products: string) => `“${meaning}” (${products})`,
  /** Some names, and how many are left out. */
  andMore: (names: readonly string[], more: number) => (more > 0 ? `${names.join(', ')} and ${more} more` : and(names)),
  /** That products have codes of their own behind a status. */
  ownCodes: (product: string, count: number) => `${product} (${plural(count, 'one code', `${count} codes`)})`,
  publishesNone: (product: string) =>
    `${product} publishes no status codes of its own on the pages that this catalog covers.`,
  requestId: {
    header: (name: string) => `\`${name}\` from the response headers`,
    page: (name: string) => `“${name}” from the error page`,
    log: (name: string) => `\`${name}\` from the logs`,
  },
  undocumented: (code: string, product: string) =>
    `${product} documents no ${code} on the pages that this catalog covers.`,
  reserved: (code: string, product: string, from: number, to: number) =>
    `${product} keeps ${from} to ${to} for its own use. ${code} is in that range, but no page that this catalog covers says what it means.`,
  noStandard: (code: string) => `The HTTP standards define no ${code} either.`,
  nobodyElse: (code: string) => `No other product in the catalog documents ${code}.`,
  compareCode: (code: string) => `${code} on every product`,
  /** That products which were to be compared mean the same by a code, or do not. */
  sameMeaning: (code: string, meaning: string, products: string) =>
    `${code} stands for the same on ${products}: “${meaning}”.`,
  otherMeanings: (code: string) => `${code}: the number is the same, the meaning is not`,
  alsoAsked: (codes: string) => `Too many for one card. Ask about these separately: ${codes}.`,
  titles: {
    compared: (codes: string, products: number) =>
      products === 0
        ? `${codes} in the HTTP standard`
        : `${codes} on ${products === 1 ? 'the one product that documents it' : `${products} products`}`,
    contrasted: (codes: string, products: string) => `${codes} on ${products}`,
    undocumented: (codes: string, products: string) => `${codes} is not documented for ${products}`,
    listed: (product: string, count: number) =>
      `${product}: ${count === 0 ? 'no codes' : plural(count, 'one code', `${count} codes`)}`,
    listedStatus: (product: string, status: string, count: number) =>
      `${product} has ${plural(count, 'one code', `${count} codes`)} of its own behind ${status}`,
    found: (count: number) => plural(count, 'One code fits', `${count} codes that fit`),
    ambiguous: (name: string) => `Which ${name} do you mean?`,
    unknownName: (name: string) => `${name} is not in this catalog`,
    unknownCode: (codes: string) => `No product documents ${codes}`,
    nothingFound: 'Nothing found',
    help: 'What does this status code mean on my CDN?',
    thanked: 'You’re welcome.',
    declined: { time: 'This text takes too long to read', busy: 'Too many long texts are waiting' },
  },
  ambiguous: (name: string) => `${name} is a name for more than one thing, and their codes differ.`,
  unknownName: 'Its codes may mean anything, so I would rather not guess.',
  unknownCode: 'Neither the HTTP standards nor any product in the catalog has it. Check where the number comes from.',
  unknownCodes: (codes: string) => `No product documents ${codes}.`,
  nothingFound: 'I found no code, product or symptom that I know in this.',
  /** That the matches are from other products than those that were named. */
  nothingOn: (products: string) => `Nothing on ${products} fits. These are codes of other products.`,
  fromTeam: (team: string) => `From ${team}`,
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
    intro:
      'I tell you what a code means on your CDN, who to look at first, what to check now and what to attach to the ticket.',
    ways: [
      '`522 tencent`: a code on a vendor or on one of its products',
      '`522`: the same code on every product, side by side',
      '`compare 524 cloudflare tencent-cdn`: only these, beside each other',
      '`list edgeone`: every code that a product documents',
      '`search certificate expired`: codes by symptom',
      'or paste response headers, a log line or an error page',
    ],
    products: 'Products I know',
    privacy: 'I answer from a reviewed catalog and keep nothing of what you ask.',
  },
  /** The most useful questions to try. */
  examples: ['522 tencent', 'compare 524 cloudflare tencent-cdn', 'list edgeone', 'search certificate expired'],
  fault: (id: string) =>
    `Something went wrong on my side (${id}). Ask again; if it happens again, give this id to whoever runs the bot.`,
  allProducts: (vendor: string) => `${vendor} (all products)`,
  terminal: {
    playground: (address: string) => `Open ${address} in a browser to see every answer as Slack and Discord show it.`,
    welcome: 'No platform is configured, so I answer here. Ask `522 tencent`, `help`, or leave with Ctrl+D.',
    usage: `Usage: cdncode [options] [question]

Explains what a status code means on a CDN product.

  cdncode 522 tencent              a code on a vendor or product
  cdncode certificate expired      codes by symptom
  curl -sI https://host | cdncode  a question or a paste on standard input
  cdncode                          a prompt

Options:
  --lang en|zh-CN   answer in this language
  --json            print one JSON object: reading, answer, text
  -h, --help        print this
  -v, --version     print the version

Exit status: 0 answered, 1 unknown or nothing found, 64 wrong options.`,
    wrongOption: (message: string) => `${message} Run cdncode --help for the options.`,
  },
};
