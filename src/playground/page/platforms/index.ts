import { Discord } from './discord/discord.tsx';
import type { Drawing } from './drawing.ts';
import { Slack } from './slack/slack.tsx';

/** By the name of the platform. Messages of other platforms are shown as JSON. */
export const drawings: ReadonlyMap<string, Drawing> = new Map([
  ['slack', Slack],
  ['discord', Discord],
]);
