import type { en } from '../en/index.ts';
import { chat } from './chat.ts';
import { core } from './core.ts';
import { discord } from './discord.ts';
import { page } from './page.ts';
import { site } from './site.ts';
import { slack } from './slack.ts';
import { terminal } from './terminal.ts';

export const zhCN: typeof en = { core, chat, slack, discord, page, site, terminal };
