/** A line for every language that the bot and the catalog speak. */
const facts = {
  en: { name: 'English', script: undefined },
  'zh-CN': { name: 'Simplified Chinese', script: /\p{Script=Han}/u },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

type LanguageFacts = {
  /** In English. */
  readonly name: string;
  /** The characters that give the language away; Latin letters prove none. */
  readonly script: RegExp | undefined;
};

/** A language that every word of the bot and of the catalog exists in. */
export type Language = keyof typeof facts;

/** All of them, the one that the others are translated from first. */
export const languages = Object.keys(facts) as [Language, ...Language[]];

/** The language's name in English. */
export const nameOfLanguage = (language: Language): string => facts[language].name;

/** The language for a platform's locale (`en-GB`, `zh-TW`); undefined when the bot does not speak it. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const primary = primaryOf(locale ?? '');
  return languages.find((language) => primaryOf(language) === primary);
}

/** The language itself, without region and script: `zh` of `zh-CN`. */
const primaryOf = (locale: string): string | undefined => locale.toLowerCase().split(/[-_]/)[0];

/** The language whose script a text holds; undefined where its characters prove none. */
export const languageOfScript = (text: string): Language | undefined =>
  languages.find((language) => facts[language].script?.test(text));
