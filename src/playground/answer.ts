import { z } from 'zod';
import type { Action } from '../chat/action.ts';
import { restOrCard } from '../chat/place.ts';
import type { AdapterContext, Preview } from '../chat/platform.ts';
import { isTooLong } from '../chat/text-limit.ts';
import { askedIntents, type Bot } from '../core/port.ts';
import { TooLongError } from '../http/body.ts';
import { languages } from '../language.ts';
import { marksOf } from './marks.ts';
import type { AboutResponse, AskRequest, AskResponse, ClickRequest, ProductsResponse } from './messages.ts';

/* The requests of the page: checked, answered from memory, not kept. */

/** By the name of the platform. */
export type Previews = ReadonlyMap<string, Preview>;

const string = z.string();
const strings = z.array(string);
const ids = z.array(z.object({ product: string, name: string, value: string }));

const moment = z.object({ date: string.optional(), time: string, zone: string.optional() });
const counts = z.array(
  z.object({
    code: string,
    role: z.enum(['edge', 'origin']).optional(),
    count: z.int(),
    of: z.int(),
    first: moment.optional(),
    last: moment.optional(),
    path: string.optional(),
  }),
);

const asked = z
  .object({
    intent: z.enum(askedIntents),
    codes: strings,
    classes: strings,
    products: strings,
    sharedName: string,
    words: strings,
    claims: z.array(z.object({ code: string, product: string })),
  })
  .partial();

const askRequest = z.object({
  text: string,
  asked: asked.optional(),
  language: z.enum(languages).optional(),
  locale: string.optional(),
  carried: z.object({ host: string, path: string, ids, time: moment, counts }).partial().optional(),
  seenBy: z.enum(['asker', 'sharer', 'channel']),
  rest: z.enum(['in-place', 'apart']).optional(),
  again: z.literal(true).optional(),
}) satisfies z.ZodType<AskRequest>;

const clickRequest = z.object({ platform: string, id: string, value: string }) satisfies z.ZodType<ClickRequest>;

/**
 * Answers a question as every platform would show it.
 *
 * @param asker whose texts wait for each other
 * @throws ZodError unless `body` is an AskRequest; TooLongError for a text that the page would not send
 */
export async function answerAsk(
  body: unknown,
  asker: string | undefined,
  { bot, explainAgain, previews }: Pick<AdapterContext, 'bot' | 'explainAgain'> & { readonly previews: Previews },
): Promise<AskResponse> {
  const { seenBy, rest, again, ...question } = askRequest.parse(body);
  if (isTooLong(question.text)) throw new TooLongError();
  const explain = again ? explainAgain : bot.explain;
  const { card, reading } = await explain({ ...question, asker });
  const { title, language, replay } = card;
  const shown = rest ? restOrCard(card, rest === 'in-place') : card;
  return {
    title,
    language,
    replay,
    marks: marksOf(reading),
    platforms: [...previews].map(([name, preview]) => ({
      name,
      title: preview.title,
      onlyYou: preview.onlyYou(language),
    })),
    messages: Object.fromEntries([...previews].map(([name, { render }]) => [name, render(shown, seenBy)])),
  };
}

/**
 * What a click does; null for what is not a control of the bot, or of no platform.
 *
 * @throws ZodError unless `body` is a ClickRequest
 */
export function answerClick(body: unknown, previews: Previews): Action | null {
  const { platform, id, value } = clickRequest.parse(body);
  return previews.get(platform)?.clicked(id, value) ?? null;
}

/** Everything that there is to ask for, in the language of that name or the bot's own. */
export const answerProducts = (name: string | null, bot: Bot): ProductsResponse => ({
  products: bot.listProducts(languages.find((language) => language === name) ?? bot.languageOf({ text: '' })),
});

/** What the page says of the bot itself. */
export const answerAbout = ({ edition }: Bot, source: string | undefined): AboutResponse => ({ edition, source });
