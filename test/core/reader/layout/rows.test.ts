import { describe, expect, it } from 'vitest';
import { marks, rowsOf } from '../../../../src/core/reader/layout/rows.ts';

const places = (text: string): string[] => rowsOf(text).map(({ text: row, index }) => `${index} ${row}`);

describe('the rows of a text', () => {
  it.each([
    ['one', 'a b', ['0 a b']],
    ['several', 'a\nb\r\nc\rd', ['0 a', '2 b', '5 c', '7 d']],
    ['with blanks at both ends', '  a \n\tb\t', ['0   a ', '5 \tb\t']],
    ['none that is blank', '\n \n\t\r\n a\n', ['6  a']],
    ['none at all', '', []],
  ])('are %s', (_what, text, rows) => {
    expect(places(text)).toEqual(rows);
  });

  it('say whether a blank line is before them', () => {
    const blanksBefore = (text: string) => rowsOf(text).map(({ afterBlank }) => afterBlank);
    expect(blanksBefore('a\nb\n\nc\r\n\r\nd\n  \ne')).toEqual([false, false, true, true, true]);
    expect(blanksBefore('a\r\nb')).toEqual([false, false]);
  });

  it.each([
    ['a', 0],
    ['a:b', marks.colon],
    ['a=1', marks.equals + marks.digit],
    [`'a' "b"`, marks.quote],
    ['[a]', marks.bracket],
    ['{"a":1}', marks.brace + marks.quote + marks.colon + marks.digit],
    ['<a>.', marks.angle + marks.dot],
    ['a\tb', marks.tab],
    ['腾讯云：é', 0],
  ])('say which marks %j holds', (text, expected) => {
    expect(rowsOf(text).map(({ marks: held }) => held)).toEqual([expected]);
  });

  it('hold no marks of the row before', () => {
    expect(rowsOf('a:1\n \t\nb').map(({ marks: held }) => held)).toEqual([marks.colon + marks.digit, 0]);
  });

  it.each([
    ['abc de', 3],
    ['a bcde', 4],
    ['a\tbc', 2],
    ['网站ab腾讯云abc', 3],
    ['ab-é.x', 6],
  ])('say how long the longest word of %j is', (text, length) => {
    expect(rowsOf(text).map(({ longestRun }) => longestRun)).toEqual([length]);
  });
});
