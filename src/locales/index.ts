import type { Language } from '../language.ts';
import { en } from './en/index.ts';
import type { Locale } from './shape.ts';
import { zhCN } from './zh-CN/index.ts';

/** Everything that the bot says besides the catalog's prose. A new language is a folder here and its line. */
export const locales: Readonly<Record<Language, Locale>> = { en, 'zh-CN': zhCN };
