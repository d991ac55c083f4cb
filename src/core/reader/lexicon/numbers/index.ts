import type { NumberRule } from '../../numbers/rule.ts';
import { english } from './en.ts';
import { otherLanguages } from './others.ts';
import { shapes } from './shape.ts';
import { chinese } from './zh.ts';

/** Every reason for or against a number as a status code. */
export const numberRules: readonly NumberRule[] = [...shapes, ...english, ...chinese, ...otherLanguages];
