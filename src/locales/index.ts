import type { Language } from '../language.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** Everything that the bot says in one language besides the catalog's prose. */
export type Locale = typeof en;

export type CoreWords = Locale['core'];
export type PageWords = Locale['page'];

export type { LeftOut } from './en/chat.ts';
export type { CommandWords } from './en/discord.ts';

/** A new language is a folder here and its line. */
export const locales: Readonly<Record<Language, Locale>> = { en, 'zh-CN': zhCN };
