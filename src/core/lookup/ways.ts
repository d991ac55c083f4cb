import type { Answer } from './answer.ts';
import type { Way } from './way.ts';
import { about } from './ways/about.ts';
import { ambiguousName } from './ways/ambiguous-name.ts';
import { byDefault } from './ways/by-default.ts';
import { classOfCodes } from './ways/class-of-codes.ts';
import { compare } from './ways/compare.ts';
import { contrast } from './ways/contrast.ts';
import { explain } from './ways/explain.ts';
import { fileWithoutCode } from './ways/file-without-code.ts';
import { healthy } from './ways/healthy.ts';
import { listProduct } from './ways/list-product.ts';
import { outage } from './ways/outage.ts';
import { symptom } from './ways/symptom.ts';
import { thanks } from './ways/thanks.ts';
import { uncovered } from './ways/uncovered.ts';
import { unknownName } from './ways/unknown-name.ts';
import { unknownWords } from './ways/unknown-words.ts';
import { whichProduct } from './ways/which-product.ts';

/** The ways to an answer, in the order in which they are tried: the first one that has an answer gives it. */
export const ways: readonly (readonly [name: string, way: Way])[] = [
  ['thanks', thanks],
  ['contrast', contrast],
  ['uncovered', uncovered],
  ['by default', byDefault],
  ['ambiguous name', ambiguousName],
  ['unknown name', unknownName],
  ['explain', explain],
  ['compare', compare],
  ['healthy', healthy],
  ['outage', outage],
  ['file without a code', fileWithoutCode],
  ['class of codes', classOfCodes],
  ['which product', whichProduct],
  ['symptom', symptom],
  ['list a product', listProduct],
  ['about a product', about],
  ['unknown words', unknownWords],
];

/** Where there is nothing to answer, how to ask. */
export const lastResort: Answer = { kind: 'help' };
