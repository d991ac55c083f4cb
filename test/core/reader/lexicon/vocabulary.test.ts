import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../src/core/reader/lexicon/vocabulary.ts';
import { acme } from '../acme.ts';

const { has, describesSymptom } = vocabularyOf(acme);

describe('the vocabulary of the catalog', () => {
  it('has the words of its sentences, in both scripts', () => {
    expect(['Handshake', 'origin', '证书'].map(has)).toEqual([true, true, true]);
  });

  it('has no other words, no beginnings, and no names', () => {
    expect(['elephant', 'hand', '大象', 'bolt'].map(has)).toEqual([false, false, false, false]);
  });

  it('describes symptoms also by the beginnings of its words', () => {
    expect(['handsh', 'origin', 'ha', 'elephant'].map(describesSymptom)).toEqual([true, true, false, false]);
  });
});
