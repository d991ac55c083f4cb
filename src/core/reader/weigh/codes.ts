import { isTellingField, speaksForItself } from '../extract/tokens.ts';
import type { Finding, Refiner } from '../finding.ts';
import { leftovers } from '../lexicon/words.ts';
import { weakRules, writtenRules } from '../numbers/codes.ts';
import { shortMessage } from '../numbers/number-context.ts';

/* Refiners that decide which of the codes in a text are asked about. */

/** `Error 503 Backend fetch failed` is a text of the product and the status that comes with it. */
export const statusesInTokens: Refiner = (findings, _text, catalog) =>
  findings.flatMap((finding): Finding[] => {
    const [status] = finding.rule === 'known-token' ? (finding.text.match(/\b\d{3}\b/) ?? []) : [];
    const comes = (catalog.codes.get(finding.value) ?? []).some((entry) => status && entry.status.includes(status));
    return status && comes && finding.kind === 'code' && status !== finding.value
      ? [{ ...finding, value: status, rule: 'status-in-token' }, finding]
      : [finding];
  });

/** Short numbers and everyday words are codes only beside a product that has them, or when nothing else is asked. */
export const keepForeignCodesOut: Refiner = (findings, text, catalog) => {
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

/** WebSockets close with 1000 to 1015, which are other things on edges that have such numbers. */
export const dropWebSocketCodes: Refiner = (findings, text) =>
  findings.some(({ kind }) => kind === 'product') || !/websocket|CloseEvent|wasClean|onclose/i.test(text)
    ? findings
    : findings.filter(({ kind, value }) => kind !== 'code' || !/^10(?:0\d|1[0-5])$/.test(value));

/** A healthy status in a dump or a log is not what is asked, and beside an error neither is one in a sentence. */
export const dropHealthy: Refiner = (findings) => {
  const errors = findings.some(({ kind, value }) => kind === 'code' && !isHealthy(value) && !/^0+$/.test(value));
  const succeeded = findings.some(
    ({ kind, value, rule }) => kind === 'code' && /^2/.test(value) && !writtenRules.has(rule),
  );
  return findings.filter(({ kind, value, rule }) => {
    if (kind === 'code' && errors && /^0+$/.test(value)) return false;
    if (kind !== 'code' || !isHealthy(value)) return true;
    if (errors) return writtenRules.has(rule) && !weakRules.has(rule);
    return (value.startsWith('3') && !succeeded) || (writtenRules.has(rule) && !weakRules.has(rule));
  });
};

const isHealthy = (code: string): boolean => /^[123]\d\d$/.test(code);
