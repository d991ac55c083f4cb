import {
  type Catalog,
  type CompiledCatalog,
  type Entry,
  type Format,
  openCatalog,
  type Product,
} from '../../../src/catalog/catalog.ts';
import type { Candidate, CandidateOf, Drop, Extractor, Refiner } from '../../../src/core/reader/finding.ts';
import { createLexicon } from '../../../src/core/reader/lexicon/lexicon.ts';
import { type Survey, survey } from '../../../src/core/reader/survey.ts';

/* A catalog of made-up products with everything that the reader can know of one, and single parts of the reader over it. */

const bothLanguages = <T>(each: T) => ({ en: each, 'zh-CN': each });

const entry = (product: string, code: string, details: Partial<Entry> = {}, title = 'It failed'): Entry => ({
  product,
  code,
  lookAt: ['edge'],
  raisedBy: 'edge',
  spellings: [],
  status: [],
  related: [],
  sources: [],
  reported: false,
  words: bothLanguages({
    title,
    summary: 'The handshake with the origin failed.',
    checks: [{ find: 'Look at the 证书' }],
  }),
  ...details,
});

type CompiledProduct = CompiledCatalog['products'][number];

const product = (id: string, vendor: string, details: Partial<CompiledProduct>): CompiledProduct => ({
  id,
  vendor,
  name: bothLanguages(id),
  kind: 'cdn',
  asked: 0,
  aliases: [],
  sharedAliases: [],
  sources: {},
  reserved: [],
  complete: [],
  requestIds: [],
  fingerprints: [],
  entries: [],
  ...details,
});

/** A format of lines of a log unless told otherwise. */
export const format = (details: Partial<Format> & Pick<Format, 'name'>): Format => ({
  kind: 'log',
  has: [],
  when: [],
  proves: 'strong',
  ...details,
});

const source = 'docs';
const sign = (fingerprint: Omit<Product['fingerprints'][number], 'source'>) => ({ ...fingerprint, source });

export const acme: Catalog = openCatalog({
  edition: '2026-02-03-abcdef01',
  vendors: [],
  senses: {},
  names: [
    { name: 'acme shield', products: ['acme-shield'], uncovered: [], shared: false },
    { name: 'acme cdn', products: ['acme-cdn'], uncovered: [], shared: false },
    { name: 'acme', products: ['acme-cdn', 'acme-shield'], uncovered: [], shared: false },
    { name: 'bolt', products: ['bolt'], uncovered: [], shared: false },
    { name: 'umbra', products: [], uncovered: ['umbra'], shared: false },
    { name: 'ab', products: ['acme-cdn', 'bolt'], uncovered: [], shared: true },
    { name: 'bu', products: ['bolt'], uncovered: ['umbra'], shared: true },
  ],
  uncovered: [
    {
      id: 'umbra',
      vendor: 'umbra',
      name: bothLanguages('Umbra'),
      kind: 'proxy',
      aliases: [],
      sharedAliases: [],
      requestIds: [],
      fingerprints: [sign({ header: 'x-umbra', strength: 'strong' })],
      documentation: 'https://umbra.example/errors',
    },
  ],
  formats: [
    format({
      name: 'acme edge log',
      product: 'acme-cdn',
      has: ['ACME|'],
      line: '(?<![\\w|])ACME\\|(?:(?<time>\\S{8,40}) )?(?<status>\\d{3})(?:/(?<origin>\\d{3}|-))?\\|[A-Z]{3,7}\\|(?<url>[^|\\s]{1,200})(?:\\|(?<id>[0-9a-f]{8}))?(?:\\|(?<message>.{1,200}))?',
    }),
    format({
      name: 'probe',
      kind: 'output',
      has: ['probe of '],
      line: 'probe of (?<host>[\\w.-]{1,100}) gave (?<status>\\d{3})',
      proves: 'nothing',
    }),
    format({
      name: 'bolt access log',
      product: 'bolt',
      when: ['status', 'bolt_flags'],
      fields: { status: ['status'], code: ['bolt_flags'], host: ['host'], path: ['uri'], time: ['ts'] },
      proves: 'medium',
    }),
    format({
      name: 'umbra access log',
      product: 'umbra',
      when: ['umbra_flags'],
      fields: { status: ['status'], code: ['umbra_flags'] },
    }),
  ],
  products: [
    product('acme-cdn', 'acme', {
      entries: ['504', '522', '1016', 'EDGE_ORIGIN_TIMEOUT'].map((each) => entry('acme-cdn', each)),
      fingerprints: [
        sign({ header: 'acme-ray', strength: 'strong' }),
        sign({ header: 'server', value: '^acme', strength: 'medium' }),
        sign({ header: 'x-acme-debug-*', strength: 'weak' }),
        sign({ field: 'AcmeStatus', strength: 'medium' }),
        sign({ cookie: '__acme_*', strength: 'medium' }),
        sign({ page: 'Acme could not reach your site', strength: 'strong', wrote: true }),
        sign({ cname: 'acme-edge.example', strength: 'medium' }),
      ],
      requestIds: [
        { name: 'acme-ray', in: 'header', pattern: '^[0-9a-f]{8}', source },
        { name: 'x-acme-trace-*', in: 'header', source },
        { name: 'Incident ID', in: 'page', source },
      ],
    }),
    product('acme-shield', 'acme', { entries: [entry('acme-shield', '1020')] }),
    product('acme-store', 'acme', { entries: ['NoSuchFile', '404'].map((each) => entry('acme-store', each)) }),
    product('bolt', 'bolt', {
      entries: [
        entry('bolt', '0'),
        entry('bolt', '20'),
        entry('bolt', '504'),
        entry('bolt', 'UF'),
        entry('bolt', 'uF'),
        entry('bolt', 'NOT_READY'),
        entry('bolt', 'BUSY', { status: ['503'], spellings: ['Error 503 no thread is free'] }),
      ],
      fingerprints: [
        sign({ header: 'server', value: '^bolt', strength: 'strong' }),
        sign({ header: 'bolt-error', strength: 'strong', relayed: true }),
      ],
    }),
    product('http', 'ietf', {
      kind: 'standard',
      entries: [
        entry('http', '200', {}, 'OK'),
        entry('http', '302', {}, 'Found'),
        entry('http', '404', {}, 'Not Found'),
        entry('http', '502', {}, 'Bad Gateway: no valid response'),
        entry('http', '503', {}, 'Service Unavailable'),
        entry('http', '504', {}, 'Gateway Timeout'),
      ],
    }),
  ],
});

/** What the reader knows of the catalog. */
export const lexicon = createLexicon(acme);

/** A text, laid out, with the words of the catalog that are in it. */
export const surveyed = (text: string): Survey => survey(text, lexicon);

/** What one extractor finds in a text, and what weighs most against the numbers that it drops. */
export function extract(extractor: Extractor, text: string): { candidates: Candidate[]; dropped: string[] } {
  const dropped: string[] = [];
  const drop: Drop = (_text, _index, against) => dropped.push(against);
  const candidates = [...extractor(surveyed(text), lexicon, drop)];
  return { candidates, dropped };
}

/** The values that one extractor finds in a text. */
export const valuesIn = (extractor: Extractor, text: string): string[] =>
  extract(extractor, text).candidates.map(({ value }) => value);

/** What one refiner makes of candidates. */
export const refine = (refiner: Refiner, candidates: readonly Candidate[], text = '', carries = false) =>
  refiner(candidates, { text, carries, lexicon });

/** A candidate for a code, by the words around it unless told otherwise. */
export const code = (value: string, details: Partial<CandidateOf<'code'>> = {}): CandidateOf<'code'> => ({
  kind: 'code',
  value,
  rule: 'test',
  evidence: { by: 'words', strength: 'strong' },
  index: 0,
  text: value,
  ...details,
});

/** A candidate for a product, by its name unless told otherwise. */
export const named = (value: string, details: Partial<CandidateOf<'product'>> = {}): CandidateOf<'product'> => ({
  kind: 'product',
  value,
  rule: 'test',
  evidence: { by: 'name', of: 'product' },
  index: 0,
  text: value,
  ...details,
});

/** A sign of a product: a header of that name. */
export const signOf = (
  value: string,
  strength: 'strong' | 'medium' | 'weak',
  details: Partial<CandidateOf<'sign'>> = {},
): CandidateOf<'sign'> => ({
  kind: 'sign',
  value,
  rule: 'test',
  sign: { in: 'field', name: 'server' },
  strength,
  index: 0,
  text: 'server',
  ...details,
});

/** Candidates as `kind value`. */
export const kindsAndValues = (candidates: readonly Candidate[]): string[] =>
  candidates.map(({ kind, value }) => `${kind} ${value}`);
