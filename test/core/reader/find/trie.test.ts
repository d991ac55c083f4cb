import { describe, expect, it } from 'vitest';
import { createTrie } from '../../../../src/core/reader/find/trie.ts';

/** A trie over keys that stand for themselves; a `|` in one is a joint. */
const trieOf = (...keys: readonly string[]) =>
  createTrie(
    keys.map((written) => {
      const parts = written.split('|');
      const key = parts.join('');
      const joints = parts.map((_, at) => parts.slice(0, at + 1).join('').length);
      return { key, value: key, joints: joints.slice(0, -1) };
    }),
  );

const found = (keys: readonly string[], text: string, index = 0): string[] =>
  trieOf(...keys)
    .hitsAt(text, index)
    .map(({ end, values }) => `${values.join('+')} ${end}`);

describe('a trie', () => {
  it('finds every key that a text has at a place, the shortest first', () => {
    expect(found(['ab', 'abcd', 'abcx', 'b'], 'abcde')).toEqual(['ab 2', 'abcd 4']);
  });

  it('finds a key at the very end of a text, and none that goes on behind it', () => {
    expect(found(['ab', 'abc'], 'x ab', 2)).toEqual(['ab 4']);
  });

  it.each([
    ['nothing begins there', ['ab'], 'xab', 0],
    ['only the beginning is there', ['abc'], 'abx', 0],
    ['the text ends before', ['abc'], 'ab', 0],
    ['the place is behind the text', ['ab'], 'ab', 2],
    ['there are no keys', [], 'ab', 0],
    ['a letter is in none of them', ['ab'], 'a\u{1f600}', 0],
  ])('finds none where %s', (_where, keys, text, index) => {
    expect(found(keys, text, index)).toEqual([]);
  });

  it('keeps all the values of one key', () => {
    const trie = createTrie([
      { key: 'ab', value: 1 },
      { key: 'ab', value: 2 },
    ]);
    expect(trie.hitsAt('ab', 0)).toEqual([{ end: 2, values: [1, 2] }]);
  });

  it('tells by one letter where no key begins', () => {
    const { canStart } = trieOf('ab', '云');
    expect(['a', 'b', '云', 'x'].map((letter) => canStart(letter.charCodeAt(0)))).toEqual([true, false, true, false]);
  });

  it.each([
    ['nothing', 'abcd', ['abcd 4']],
    ['a blank', 'ab cd', ['abcd 5']],
    ['a hyphen', 'ab-cd', ['abcd 5']],
    ['an underscore', 'ab_cd', ['abcd 5']],
    ['two of them', 'ab -cd', ['abcd 6']],
    ['的', 'ab的cd', ['abcd 5']],
    ["'s and a blank", "ab's cd", ['abcd 7']],
    ['three of them', 'ab - cd', []],
    ['another sign', 'ab.cd', []],
    ['a line feed', 'ab\ncd', []],
  ])('takes %s for what joins two words', (_what, text, hits) => {
    expect(found(['ab|cd'], text)).toEqual(hits);
  });

  it('joins nothing elsewhere', () => {
    expect(found(['ab|cd'], 'a bcd')).toEqual([]);
    expect(found(['abcd'], 'ab cd')).toEqual([]);
  });

  it('finds keys side by side of which one has a joint', () => {
    expect(found(['ab', 'ab|cd', 'ab-c'], 'ab-cd')).toEqual(['ab 2', 'ab-c 4']);
    expect(found(['ab', 'ab|cd'], 'ab cd')).toEqual(['ab 2', 'abcd 5']);
  });
});
