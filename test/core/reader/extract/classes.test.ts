import { expect, it } from 'vitest';
import { classes } from '../../../../src/core/reader/extract/classes.ts';
import { extract, valuesIn } from '../acme.ts';

it('a class is found by its first digit', () => {
  expect(extract(classes, 'many 5XX today').candidates).toEqual([
    { kind: 'class', value: '5', rule: 'class', index: 5, text: '5XX' },
  ]);
});

it.each(['6xx', 'a5xx', '15xx', '5xxs'])('%j is no class', (text) => {
  expect(valuesIn(classes, text)).toEqual([]);
});
