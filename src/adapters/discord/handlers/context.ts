import type { REST } from 'discord.js';
import type { Surroundings } from '../../../chat/platform.ts';
import type { Card } from '../../../core/card.ts';
import type { Memory } from './once.ts';

/** What answering needs. */
export type Answering = Surroundings & {
  readonly rest: REST;
  /** Where the API stands; files may come from there, too. */
  readonly apiUrl: string;
  /** Who sees the answer to a command that does not say. */
  readonly visibility: 'private' | 'channel';
  readonly memory: Memory;
  /** Once aborted, nothing new is begun. */
  readonly ended: AbortSignal;
};

/** Help, and what was not understood, is noise for everybody else in the channel. */
export const isNoise = ({ tone }: Card): boolean =>
  tone === 'help' || tone === 'unknown' || tone === 'courtesy' || tone === 'fault';
