import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import { lookup } from '../../../src/core/lookup/lookup.ts';
import { realCatalog } from '../../support/catalog.ts';
import { contextFor, reading } from './readings.ts';

const context = contextFor(realCatalog);

const answer = (codes: readonly string[], products: readonly string[]): Answer =>
  lookup(reading({ codes, products }), context);

describe.each([...realCatalog.products.values()])('on $id', ({ id, entries }) => {
  it('every code that it documents is explained by its own entry', () => {
    for (const code of entries.keys()) {
      expect(answer([code], [id])).toEqual({
        kind: 'explained',
        entries: [{ product: id, code }],
        more: [],
        undocumented: [],
      });
    }
  });

  it('no code is explained by the entry of another product', () => {
    const others = [...realCatalog.codes.keys()].filter((code) => !entries.has(code));
    expect(others).not.toEqual([]);
    for (const code of others) {
      const found = answer([code], [id]);
      if (found.kind === 'explained') {
        for (const ref of [...found.entries, ...found.more]) {
          expect(ref.product).toBe(id);
          expect(entries.get(ref.code)?.status).toContain(code);
        }
      } else if (found.kind === 'listed') {
        expect(found).toEqual({ kind: 'listed', products: [id], classes: [], status: code });
      } else {
        expect(found).toMatchObject({ kind: 'undocumented', refs: [{ product: id, code }] });
      }
    }
  });
});

it('a code without a product is answered for every product that documents it', () => {
  for (const [code, entries] of realCatalog.codes) {
    const found = answer([code], []);
    if (found.kind !== 'explained' && found.kind !== 'compared') throw new Error(`${code} is ${found.kind}`);
    const standards = found.kind === 'compared' ? found.standard : [];
    expect([...found.entries, ...standards].map(({ product }) => product).sort()).toEqual(
      entries.map(({ product }) => product).sort(),
    );
  }
});
