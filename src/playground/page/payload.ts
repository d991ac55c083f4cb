import type { types } from '@slack/bolt';
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/* The messages as the platforms are sent them. */

export type SlackMessage = { readonly text: string; readonly blocks?: readonly types.KnownBlock[] };

export type DiscordMessage = {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
};

/** Called with what a button or a menu is called and what it carries, as the platform would hand it to the bot. */
export type OnClick = (id: string, value: string) => void;

export type Theme = 'light' | 'dark';
