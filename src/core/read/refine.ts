import { namesBeginningWith, nearestNames } from '../nearest.ts';
import type { Finding, Refiner } from './finding.ts';
import { isName } from './names.ts';
import { speaksForItself } from './tokens.ts';
import { describesSymptom, isCatalogWord } from './vocabulary.ts';
import { leftovers } from './words.ts';

/** Two rules may find the same thing; the first one, which needs the least around it, is enough. */
const dropRepeated: Refiner = (findings) =>
  [
    ...new Map(
      findings
        .toReversed()
        .map((finding) => [
          `${finding.kind} ${finding.index} ${finding.value} ${finding.origin} ${finding.product}`,
          finding,
        ]),
    ).values(),
  ].reverse();

/** What lies inside a longer finding is part of it: `77` in `cdn77`, `18` in `Reference #18.`, `cf` in `cf-ray`. */
const dropInner: Refiner = (findings) => {
  const inWhole = innerOf(findings, ({ kind }) => kind !== 'sign');
  const inSign = innerOf(findings, ({ kind }) => kind === 'sign');
  return findings.filter((finding) => {
    if (['request-id', 'host', 'sign'].includes(finding.kind)) return true;
    return !inWhole.has(finding) && (finding.kind === 'code' || !inSign.has(finding));
  });
};

/** The findings that lie inside a longer one of those that count. */
function innerOf(findings: readonly Finding[], counts: (finding: Finding) => boolean): Set<Finding> {
  const inner = new Set<Finding>();
  let reach = -1;
  let here = { index: -1, end: -1 };
  for (const finding of findings.toSorted((a, b) => a.index - b.index || b.text.length - a.text.length)) {
    const end = finding.index + finding.text.length;
    if (finding.index > here.index) {
      reach = Math.max(reach, here.end);
      here = { index: finding.index, end: -1 };
    }
    if (end <= reach || end < here.end) inner.add(finding);
    if (counts(finding)) here.end = Math.max(here.end, end);
  }
  return inner;
}

/** `Error 503 Backend fetch failed` is a text of the product and the status that comes with it. */
const statusesInTokens: Refiner = (findings, _text, catalog) =>
  findings.flatMap((finding): Finding[] => {
    const [status] = finding.rule === 'known-token' ? (finding.text.match(/\b\d{3}\b/) ?? []) : [];
    const comes = (catalog.codes.get(finding.value) ?? []).some((entry) => status && entry.status.includes(status));
    return status && comes && finding.kind === 'code' && status !== finding.value
      ? [{ ...finding, value: status, rule: 'status-in-token' }, finding]
      : [finding];
  });

/** Short numbers and everyday words are codes only beside a product that has them, or when nothing else is asked. */
const keepForeignCodesOut: Refiner = (findings, text, catalog) => {
  const products = findings.filter(({ kind }) => kind === 'product').map(({ value }) => value);
  const asksNothingElse = text.length <= shortMessage && leftovers(text, findings).length === 0;
  return findings.filter(({ kind, value, rule, text: found }) => {
    if (kind !== 'code') return true;
    if (rule !== 'token-in-another-case' && speaksForItself(rule === 'known-token' ? found : value)) return true;
    if (isTellingField(rule)) return true;
    if (products.some((id) => catalog.products.get(id)?.entries.has(value))) return true;
    return rule === 'known-token' && products.length === 0 && asksNothingElse;
  });
};

const shortMessage = 60;

const superseded = (finding: Finding): Finding => ({ ...finding, kind: 'superseded' });

/**
 * Of several responses in a row, such as redirects, the one that ended in the error is asked about: what others say of
 * their products says nothing of it.
 */
const keepAnsweredHop: Refiner = (findings) => {
  const hops = findings.filter(({ rule }) => rule === 'status-line');
  const answered = hops.findLast(({ value }) => /^[45]/.test(value));
  if (hops.length < 2 || !answered) return findings;
  const next = hops.find(({ index }) => index > answered.index)?.index ?? Number.POSITIVE_INFINITY;
  const first = hops[0]?.index ?? 0;
  const isOfAnother = ({ index }: Finding): boolean => index >= first && (index < answered.index || index >= next);
  return findings.filter((finding) => finding.kind !== 'sign' || !isOfAnother(finding));
};

/**
 * A strong sign proves its product. A medium one does with a second sign, or where the text names the product or its
 * vendor; a weak one never proves anything alone.
 */
const weighSigns: Refiner = (findings, _text, catalog) => {
  const signs = findings.filter(({ kind }) => kind === 'sign');
  const named = new Set(findings.filter(({ kind }) => kind === 'product').map(({ value }) => value));
  const proved = new Set(
    [...new Set(signs.map(({ value }) => value))].filter((product) => {
      const own = signs.filter(({ value }) => value === product);
      const kinds = new Set(own.map(({ rule, index }) => `${rule} ${index}`)).size;
      if (own.some(({ strength }) => strength === 'strong')) return true;
      return own.some(({ strength }) => strength === 'medium') && (kinds > 1 || named.has(product));
    }),
  );
  const shown = new Set<string>();
  const proofs = signs
    .filter(({ value }) => proved.has(value))
    .toSorted((a, b) => authorship(b) - authorship(a) || weight(b) - weight(a) || a.index - b.index)
    .filter(({ value }) => !shown.has(value) && shown.add(value))
    .map((sign) => ({ ...sign, kind: 'product' as const, rule: `sign ${sign.rule}` }));
  const vendors = new Set(proofs.map(({ value }) => catalog.products.get(value)?.vendor));
  return [
    ...findings.map((finding) =>
      finding.rule === 'vendor-name' && vendors.has(catalog.products.get(finding.value)?.vendor)
        ? superseded(finding)
        : finding,
    ),
    ...proofs,
  ];
};

/** A field that only few programs write: `ErrorInfo` and the like, but not `code` or `status`. */
const isTellingField = (rule: string): boolean =>
  /^field (?!(?:error_?)?(?:code|error|err|status|type|reason|message|msg|name|result|level|event|category|kind)$)/.test(
    rule,
  );

/** A compound word that one product alone has for a code names that product, where nothing else does. */
const tokensNameProducts: Refiner = (findings, _text, catalog) => {
  if (findings.some(({ kind }) => kind === 'product')) return findings;
  const named = findings.flatMap((finding): Finding[] => {
    const entries = catalog.codes.get(finding.value) ?? [];
    const [entry] = entries;
    const isToken = finding.kind === 'code' && /^(?:known-token|field )/.test(finding.rule);
    if (!isToken || !entry || entries.length > 1) return [];
    if (/^\d{1,4}$/.test(finding.value)) return [];
    if (!speaksForItself(finding.text) && !isTellingField(finding.rule)) return [];
    return [{ ...finding, kind: 'product', value: entry.product, rule: 'token' }];
  });
  return [...findings, ...named];
};

const authorship = ({ origin }: Finding): number => (origin === 'wrote' ? 2 : origin === 'relayed' ? 1 : 0);

const weight = ({ strength }: Finding): number => (strength === 'strong' ? 2 : strength === 'medium' ? 1 : 0);

/** WebSockets close with 1000 to 1015, which are other things on edges that have such numbers. */
const dropWebSocketCodes: Refiner = (findings, text) =>
  findings.some(({ kind }) => kind === 'product') || !/websocket|CloseEvent|wasClean|onclose/i.test(text)
    ? findings
    : findings.filter(({ kind, value }) => kind !== 'code' || !/^10(?:0\d|1[0-5])$/.test(value));

/** Rules that take a number for a code by what a person wrote around it. */
const weakRules = new Set(['near-status-word', 'error-code-in-prose', 'near-name']);
const proseRules = new Set([
  ...weakRules,
  'after-status-word',
  'before-status-word',
  'short-message',
  'known-token',
  'token-in-another-case',
]);

/** A healthy status in a dump or a log is not what is asked, and beside an error neither is one in a sentence. */
const dropHealthy: Refiner = (findings) => {
  const errors = findings.some(({ kind, value }) => kind === 'code' && !isHealthy(value) && !/^0+$/.test(value));
  const succeeded = findings.some(
    ({ kind, value, rule }) => kind === 'code' && /^2/.test(value) && !proseRules.has(rule),
  );
  return findings.filter(({ kind, value, rule }) => {
    if (kind === 'code' && errors && /^0+$/.test(value)) return false;
    if (kind !== 'code' || !isHealthy(value)) return true;
    if (errors) return proseRules.has(rule) && !weakRules.has(rule);
    return (value.startsWith('3') && !succeeded) || (proseRules.has(rule) && !weakRules.has(rule));
  });
};

const isHealthy = (code: string): boolean => /^[123]\d\d$/.test(code);

/** "Tencent's EdgeOne" is about EdgeOne: a vendor's name adds nothing where one of its products is named. */
const preferProductsToVendors: Refiner = (findings, _text, catalog) => {
  const vendorOf = (id: string): string | undefined => catalog.products.get(id)?.vendor;
  const named = new Set(findings.filter(({ rule }) => rule === 'product-name').map(({ value }) => vendorOf(value)));
  return findings.map((finding) =>
    finding.rule === 'vendor-name' && named.has(vendorOf(finding.value)) ? superseded(finding) : finding,
  );
};

/**
 * A shared name such as "cf" is settled when something else in the text decides: one of its products is named in full
 * or proved, its vendor is named ("aws alb"), or the code is one that only one of them has (1020).
 */
const settleSharedNames: Refiner = (findings, _text, catalog) => {
  const products = findings.filter(({ kind }) => kind === 'product');
  const codes = findings.filter(({ kind }) => kind === 'code').map(({ value }) => value);
  const own = codes.filter((code) => !/^\d{3}$/.test(code)).flatMap((code) => catalog.codes.get(code) ?? []);
  const byName = new Map(catalog.names.map(({ name, products: stands }) => [name, stands]));
  const ids = [...new Set(products.map(({ value }) => value))];
  const meant = new Map<Finding, readonly string[]>();
  const ownProducts = new Set(own.map(({ product }) => product));
  for (const finding of findings.filter(({ kind }) => kind === 'shared-name')) {
    const candidates = byName.get(finding.value) ?? [];
    const named = ids.filter((id) => candidates.includes(id));
    const byCode = candidates.filter((id) => ownProducts.has(id));
    if (named.length > 0) meant.set(finding, named);
    else if (byCode.length === 1) meant.set(finding, byCode);
  }
  const chosen = new Set([...meant.values()].flat());
  const vendorOf = (id: string): string | undefined => catalog.products.get(id)?.vendor;
  const vendors = new Set([...chosen].map(vendorOf));
  return findings.flatMap((finding): Finding[] => {
    const settled = meant.get(finding);
    if (settled)
      return settled.map((value) => ({
        ...finding,
        kind: 'product',
        value,
        rule: 'shared-name-settled',
      }));
    const isOther =
      finding.rule === 'vendor-name' && vendors.has(vendorOf(finding.value)) && !chosen.has(finding.value);
    return [isOther ? superseded(finding) : finding];
  });
};

/** A question has few words that mean nothing to the catalog; a paste has many, and none of them is a misspelt name. */
const mostWords = 40;

/** Misspelt names, wherever they stand. */
const findMisspeltNames: Refiner = (findings, text, catalog) => {
  const words = leftovers(text, findings);
  if (words.length > mostWords) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => !isCatalogWord(word, catalog) && !isName(word, catalog))
      .filter(({ text: word }) => nearestNames(word, catalog).length > 0)
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'misspelt-name',
        index,
        text: word,
      })),
  ];
};

/** In a question of a code and one more word, a word that means nothing else is a name that nobody has. */
const findUnknownNames: Refiner = (findings, text, catalog) => {
  if (!findings.some(({ kind }) => kind === 'code') || findings.some(({ kind }) => kind !== 'code' && kind !== 'class'))
    return findings;
  const words = leftovers(text, findings);
  if (words.length !== 1) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => /^[\p{L}\d-]+$/u.test(word) && !isName(word, catalog))
      .filter(({ text: word }) => !describesSymptom(word, catalog) || namesBeginningWith(word, catalog).length > 0)
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'terse-unknown-name',
        index,
        text: word,
      })),
  ];
};

/** In the order in which they run, each with the reason for which it drops a code. */
export const refiners: readonly (readonly [reason: string, refine: Refiner])[] = [
  ['found-twice', dropRepeated],
  ['inside-something-else', dropInner],
  ['', statusesInTokens],
  ['', keepAnsweredHop],
  ['', weighSigns],
  ['close-of-a-websocket', dropWebSocketCodes],
  ['', tokensNameProducts],
  ['', preferProductsToVendors],
  ['', settleSharedNames],
  ['code-of-another-product', keepForeignCodesOut],
  ['healthy', dropHealthy],
  ['', findMisspeltNames],
  ['', findUnknownNames],
];
