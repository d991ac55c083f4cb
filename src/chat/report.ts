import type { Bot } from '../core/port.ts';
import { forEverybody } from '../core/public.ts';
import { withoutSecrets } from '../core/secrets.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import type { Reported } from './action.ts';
import { clean } from './text.ts';

/** How long a report may be, in characters. */
export const maxReport = 1_000;

/** What the team reads of a report. Nothing in it is markup, and every platform has to see to it that nothing pings. */
export type Report = {
  /** Says who reports a mistake in which entry. */
  readonly head: string;
  /** What they wrote, without credentials and without what is inside the team's own network. */
  readonly text: string;
  /** The entry, if the catalog has it: the button may be old, or made up by a client. */
  readonly entry: Reported | undefined;
};

/** @param person what the others call whoever wrote it */
export async function reportOn(
  { product, code, language }: Reported & { readonly language: Language },
  person: string,
  text: string,
  bot: Bot,
): Promise<Report> {
  const asked = { codes: [code], products: [product] };
  const { about } = (await bot.explain({ text: '', asked, language })).card;
  const isKnown = about?.product === product && about.code === code;
  const entry = `${product} ${code}${isKnown ? ` (${about.edition})` : ''}`;
  return {
    head: locales[language].chat.reported(person, entry),
    text: forEverybody(withoutSecrets(clean(text).trim())).slice(0, maxReport),
    entry: isKnown ? { product, code } : undefined,
  };
}
