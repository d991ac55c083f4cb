import type { WordIndex } from './word-index.ts';

/* An index is kept as JSON, its numbers as base64: parsing them one by one would take longer than the search. */

type Kept = { readonly terms: string; readonly starts: string; readonly entries: string; readonly weights: string };

/** Writes an index for `fromBytes`. */
export function toBytes({ terms, starts, entries, weights }: WordIndex): Buffer {
  const kept: Kept = {
    terms: terms.join(' '),
    starts: base64(starts),
    entries: base64(entries),
    weights: base64(weights),
  };
  return Buffer.from(JSON.stringify(kept));
}

/** Reads what `toBytes` has written, on a machine with the same order of bytes. */
export function fromBytes(bytes: Buffer): WordIndex {
  const { terms, starts, entries, weights } = JSON.parse(bytes.toString('utf8')) as Kept;
  return {
    terms: terms.split(' '),
    starts: new Uint32Array(buffer(starts)),
    entries: new Uint16Array(buffer(entries)),
    weights: new Uint8Array(buffer(weights)),
  };
}

const base64 = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** The bytes in memory of their own, since numbers of several bytes need a start that is a multiple of their size. */
const buffer = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer;
