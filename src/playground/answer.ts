import { z } from 'zod';
import type { Clicked, Preview } from '../chat/preview.ts';
import type { Bot, Insight } from '../core/port.ts';
import { languages } from '../language.ts';
import type { Answered, Contents } from './messages.ts';

/* The requests of the page: checked, answered from memory, nothing kept. */

const carried = z.object({
  host: z.string().optional(),
  ids: z.array(z.object({ product: z.string(), name: z.string(), value: z.string() })).optional(),
});

const ask = z.object({
  text: z.string(),
  language: z.enum(languages).optional(),
  locale: z.string().optional(),
  carried: carried.optional(),
  seenBy: z.enum(['asker', 'sharer', 'channel']),
});

const click = z.object({ platform: z.enum(['slack', 'discord']), id: z.string(), value: z.string() });

type Previews = Readonly<Record<Preview['name'], Preview>>;

/** Answers a question in every platform's own words. @throws if the request is none */
export function answerAsk(body: unknown, bot: Bot, { slack, discord }: Previews): Answered {
  const { seenBy, ...question } = ask.parse(body);
  const card = bot.explain(question);
  return {
    title: card.title,
    language: card.language,
    again: card.again,
    marks: card.marks ?? [],
    slack: slack.render(card, seenBy),
    discord: discord.render(card, seenBy),
  };
}

/** What a click does. @throws if the request is none */
export function answerClick(body: unknown, previews: Previews): Clicked | null {
  const { platform, id, value } = click.parse(body);
  return previews[platform].clicked(id, value) ?? null;
}

/** Everything that there is to ask for. */
export const answerContents = (locale: string | null, bot: Bot & Insight): Contents => ({
  shelves: bot.contents(languages.find((known) => known === locale) ?? bot.languageOf({ text: '' })),
});
