import { discord } from './adapters/discord/index.ts';
import { slack } from './adapters/slack/index.ts';
import type { Platform } from './chat/platform.ts';

/** Every chat platform. A new one is a folder in adapters, its words in locales, and a line here. */
export const platforms: readonly Platform[] = [slack, discord];
