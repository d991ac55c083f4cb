export const languages = ['en', 'zh-CN'] as const;

/** A language that every word of the bot and of the catalog exists in. */
export type Language = (typeof languages)[number];

/** The language for a platform's locale (`en-GB`, `zh-TW`); undefined when the bot does not speak it. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'en') return 'en';
  if (primary === 'zh') return 'zh-CN';
  return undefined;
}

/** `zh-CN` for a text with Han characters; otherwise undefined, since Latin letters prove no language. */
export function languageOfScript(text: string): Language | undefined {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}
