import type { NumberRule } from '../../numbers/rule.ts';
import { englishAmounts } from './en/amounts.ts';
import { englishFor } from './en/for.ts';
import { englishOtherThings } from './en/other-things.ts';
import { otherLanguages } from './others.ts';
import { forms } from './shape/form.ts';
import { machines } from './shape/machines.ts';
import { places } from './shape/place.ts';
import { chinese } from './zh.ts';

/** Every reason for or against a number as a status code: by its shape and place, and by the words of each language. */
export const numberRules: readonly NumberRule[] = [
  ...forms,
  ...places,
  ...machines,
  ...englishFor,
  ...englishOtherThings,
  ...englishAmounts,
  ...chinese,
  ...otherLanguages,
];
