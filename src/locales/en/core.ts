import type { CoreWords } from '../shape.ts';

const inLine = (line: number | undefined): string => (line === undefined ? '' : ` in line ${line}`);

/** The form of a word that goes with a number. */
const plural = (count: number, one: string, other: string): string => (rules.select(count) === 'one' ? one : other);

const rules = new Intl.PluralRules('en');

export const core: CoreWords = {
  name: 'English',
  and: (items) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  quote: (text) => `“${text}”`,
  separator: ', ',
  colon: ': ',
  stop: '. ',
  lookAt: {
    client: () => 'the client',
    edge: (product = 'the CDN') => product,
    origin: () => 'the origin',
    network: (product = 'the CDN') => `the network between ${product} and the origin`,
    configuration: (product = 'CDN') => `your ${product} configuration`,
    rule: () => 'a security or access rule',
  },
  raisedBy: {
    edge: (product = "the CDN's edge node") => product,
    origin: (product = 'the CDN') => `the origin; ${product} passes it on`,
    either: (product = 'the edge node') => `the origin or ${product}`,
    intermediary: () => 'a proxy or gateway on the way',
    client: () => 'nobody; the client left first, so only the logs show it',
  },
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
  understood: (sentences) => `Read from your text: ${sentences.join('; ')}.`,
  readCode: (snippet, line, role) => `${snippet}${inLine(line)}${role ? ` (the ${role}'s answer)` : ''}`,
  readProduct: (product, snippet, line, origin) => {
    const by = `${product} by ${snippet}${inLine(line)}`;
    if (origin === 'wrote') return `${by}, which wrote this response itself`;
    return origin === 'relayed' ? `${by}, which wrote this error or passed it on from the origin` : by;
  },
  cut: 'Your text is longer than 256 KB; I read that much from its start.',
  summary: (title, lookAt) => (lookAt ? `${title} (look first at ${lookAt})` : title),
  sourceDates: (published, checked) => ` (${published ? `page of ${published}, ` : ''}read ${checked})`,
  inOrder: (items) => items.join(', then '),
  reported: 'Read in a secondary source only, not on a page of the vendor.',
  elsewhere: (code, meanings, more) =>
    `Not everywhere: on other products ${code} means ${meanings.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  meansOn: (meaning, products) => `“${meaning}” (${products})`,
  andMore: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : core.and(names)),
  ownCodes: (product, count) => `${product} (${plural(count, 'one code', `${count} codes`)})`,
  publishesNone: (product) => `${product} publishes no status codes of its own on the pages that this catalog covers.`,
  requestId: {
    header: (name) => `\`${name}\` from the response headers`,
    page: (name) => `“${name}” from the error page`,
    log: (name) => `\`${name}\` from the logs`,
  },
  undocumented: (code, product) => `${product} documents no ${code} on the pages that this catalog covers.`,
  reserved: (code, product, from, to) =>
    `${product} keeps ${from} to ${to} for its own use. ${code} is in that range, but no page that this catalog covers says what it means.`,
  noStandard: (code) => `The HTTP standards define no ${code} either.`,
  nobodyElse: (code) => `No other product in the catalog documents ${code}.`,
  compareCode: (code) => `${code} on every product`,
  sameMeaning: (code, meaning, products) => `${code} stands for the same on ${products}: “${meaning}”.`,
  otherMeanings: (code) => `${code}: the number is the same, the meaning is not`,
  alsoAsked: (codes) => `Too many for one card. Ask about these separately: ${codes}.`,
  titles: {
    compared: (codes, products) =>
      products === 0
        ? `${codes} in the HTTP standard`
        : `${codes} on ${products === 1 ? 'the one product that documents it' : `${products} products`}`,
    contrasted: (codes, products) => `${codes} on ${products}`,
    undocumented: (codes, products) => `${codes} is not documented for ${products}`,
    listed: (product, count) => `${product}: ${count === 0 ? 'no codes' : plural(count, 'one code', `${count} codes`)}`,
    listedStatus: (product, status, count) =>
      `${product} has ${plural(count, 'one code', `${count} codes`)} of its own behind ${status}`,
    found: (count) => plural(count, 'One code fits', `${count} codes that fit`),
    ambiguous: (name) => `Which ${name} do you mean?`,
    unknownName: (name) => `${name} is not in this catalog`,
    unknownCode: (codes) => `No product documents ${codes}`,
    nothingFound: 'Nothing found',
    help: 'What does this status code mean on my CDN?',
    thanked: 'You’re welcome.',
  },
  ambiguous: (name) => `${name} is a name for more than one thing, and their codes differ.`,
  unknownName: 'Its codes may mean anything, so I would rather not guess.',
  unknownCode: 'Neither the HTTP standards nor any product in the catalog has it. Check where the number comes from.',
  unknownCodes: (codes) => `No product documents ${codes}.`,
  nothingFound: 'I found no code, product or symptom that I know in this.',
  nothingOn: (products) => `Nothing on ${products} fits. These are codes of other products.`,
  fromTeam: (team) => `From ${team}`,
  byDefault: (products) => `You named no product, so the default of this bot chose ${products}.`,
  onlyOn: (product) => `You named no product. Only ${product} has this code in the catalog.`,
  leftAside: (name) => `${name} is not in this catalog, so I left it out.`,
  sharedLeftAside: (name) => `${name} stands for more than one product, so I left it out.`,
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
  examples: ['522 tencent', 'compare 524 cloudflare tencent-cdn', 'list edgeone', 'search certificate expired'],
  fault: (id) =>
    `Something went wrong on my side (${id}). Ask again; if it happens again, give this id to whoever runs the bot.`,
  allProducts: (vendor) => `${vendor} (all products)`,
  terminal: {
    playground: (address) => `Open ${address} in a browser to see every answer as Slack and Discord show it.`,
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
    wrongOption: (message) => `${message} Run cdncode --help for the options.`,
  },
};
