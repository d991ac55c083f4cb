import type { Finding, Refiner } from '../finding.ts';
import { dropHealthy, dropWebSocketCodes, keepForeignCodesOut, statusesInTokens } from './codes.ts';
import {
  keepAnsweredHop,
  preferProductsToVendors,
  settleSharedNames,
  tokensNameProducts,
  weighSigns,
} from './products.ts';
import { findMisspeltNames, findUnknownNames } from './unknown-names.ts';

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

/** In the order in which they run, each with the reason for which it drops a code. */
export const refiners: readonly (readonly [reason: string, refine: Refiner])[] = [
  ['found-twice', dropRepeated],
  ['inside-something-else', dropInner],
  ['', statusesInTokens],
  ['', keepAnsweredHop],
  ['', weighSigns],
  ['close-of-a-websocket', dropWebSocketCodes],
  ['', tokensNameProducts],
  ['', settleSharedNames],
  ['', preferProductsToVendors],
  ['code-of-another-product', keepForeignCodesOut],
  ['healthy', dropHealthy],
  ['', findMisspeltNames],
  ['', findUnknownNames],
];
