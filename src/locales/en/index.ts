import { chat } from './chat.ts';
import { core } from './core.ts';
import { discord } from './discord.ts';
import { page } from './page.ts';
import { site } from './site.ts';
import { slack } from './slack.ts';
import { terminal } from './terminal.ts';

/** The words that every language has: their types and what they are for are here. */
export const en = { core, chat, slack, discord, page, site, terminal };
