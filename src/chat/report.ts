import type { Bot } from '../core/port.ts';
import { forEverybody } from '../core/public.ts';
import { withoutSecrets } from '../core/secrets.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import type { Reported } from './action.ts';
import { once } from './once.ts';
import type { AdapterContext } from './platform.ts';
import { clean } from './text.ts';

/** How long a report may be, in characters. */
export const maxReport = 1_000;

/** What somebody wrote about an entry. */
export type WrittenReport = Reported & {
  readonly language: Language;
  /** What the others call whoever wrote it. */
  readonly person: string;
  readonly text: string;
  /** What a report has in common with itself when it is delivered again. */
  readonly key: readonly unknown[];
};

/** What the team reads of a report. Nothing in it is markup, and every platform has to see to it that nothing pings. */
export type Report = {
  /** Says who reports a mistake in which entry. */
  readonly head: string;
  /** What they wrote, without credentials and without what is inside the team's own network. */
  readonly text: string;
};

/**
 * Hands a report on to the team, once however often it is delivered, and has it counted if the catalog has the entry: the
 * button may be old, or made up by a client.
 *
 * @param post brings it to the team. Never rejects: @returns whether it got there
 * @returns what to say to whoever wrote it
 */
export async function forwardReport(
  written: WrittenReport,
  post: (report: Report) => Promise<boolean>,
  { bot, memory, onReport }: Pick<AdapterContext, 'bot' | 'memory' | 'onReport'>,
): Promise<string> {
  const { product, code, key, language } = written;
  const { chat } = locales[language];
  const hasArrived = await once(memory, ['report', ...key], async () => {
    const isPosted = await post(reportOf(written, bot));
    if (isPosted && bot.knows({ product, code })) onReport?.({ product, code });
    return isPosted;
  });
  return hasArrived ? chat.thanksForReport : chat.reportFailed;
}

function reportOf({ product, code, language, person, text }: WrittenReport, bot: Bot): Report {
  const edition = bot.knows({ product, code }) ? ` (${bot.edition})` : '';
  return {
    head: locales[language].chat.reported(person, `${product} ${code}${edition}`),
    text: forEverybody(withoutSecrets(clean(text).trim())).slice(0, maxReport),
  };
}
