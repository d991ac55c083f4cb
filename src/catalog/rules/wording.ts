import { languages } from '../../language.ts';
import type { EntryFile } from '../schema.ts';
import { entryRule, problemAt, productRule, type Rule } from './rule.ts';

/** Rules about the sentences: the two languages agree, and nothing ages or turns into markup. */
export const wording: readonly Rule[] = [
  entryRule('same-shape', (entry) => {
    const { en, 'zh-CN': zh } = entry.content;
    return lists.flatMap((list) => {
      const [inEnglish, inChinese] = [en[list]?.length ?? 0, zh[list]?.length ?? 0];
      return inEnglish === inChinese
        ? []
        : [
            problemAt(
              entry,
              ['zh-CN', list],
              `en has ${inEnglish} ${list}, zh-CN has ${inChinese}. Give both the same ones in the same order.`,
            ),
          ];
    });
  }),

  entryRule('same-commands', (entry) =>
    pairs(entry.content).flatMap(({ path, en, zh }) =>
      differing(commandsIn(en), commandsIn(zh), 'command').map((message) =>
        problemAt(entry, ['zh-CN', ...path], message),
      ),
    ),
  ),

  entryRule('same-numbers', (entry) =>
    pairs(entry.content).flatMap(({ path, en, zh }) =>
      differing(numbersIn(en), numbersIn(zh), 'number').map((message) => problemAt(entry, ['zh-CN', ...path], message)),
    ),
  ),

  productRule('ticket-same-shape', ({ product }) => {
    const { ticket } = product.content;
    return ticket && ticket.attach.en.length !== ticket.attach['zh-CN'].length
      ? [problemAt(product, ['ticket', 'attach', 'zh-CN'], 'en and zh-CN differ in length. Give both the same items.')]
      : [];
  }),

  entryRule('known-blanks', (entry) =>
    everySentence(entry.content).flatMap(({ path, text }) =>
      commandsIn(text)
        .flatMap((command) => command.match(/\$[A-Za-z_]+/g) ?? [])
        .filter((blank) => blank !== '$HOST' && blank !== '$ORIGIN')
        .map((blank) => problemAt(entry, path, `${blank} is no blank that gets filled. Use $HOST or $ORIGIN.`)),
    ),
  ),

  entryRule('backticks-paired', (entry) =>
    everySentence(entry.content)
      .filter(({ text }) => (text.match(/`/g)?.length ?? 0) % 2 === 1)
      .map(({ path }) => problemAt(entry, path, 'a backtick has no partner. Close the command or remove it.')),
  ),

  entryRule('no-markup', (entry) =>
    everySentence(entry.content)
      .filter(({ text }) => /\*\*|\]\(|<\/?[a-z]+>|^#/i.test(text.replace(/`[^`]*`/g, '')))
      .map(({ path }) => problemAt(entry, path, 'there is markup in it. Cards take plain text and backticks only.')),
  ),

  entryRule('no-ageing-words', (entry) =>
    everySentence(entry.content).flatMap(({ path, text }) => {
      const word = text.match(ageing)?.[0];
      return word
        ? [problemAt(entry, path, `"${word}" ages. Say since when, or leave it out; sources carry the dates.`)]
        : [];
    }),
  ),
];

const lists = ['checks', 'notes', 'attach'] as const;

const ageing =
  /\b(currently|recently|nowadays|at present|at the moment|as of now|latest|soon|newly|so far)\b|目前|最近|当前版本|现阶段|近期|最新|即将|暂时不支持/i;

/** Every sentence of one language, with its path below the language. */
function sentencesOf(words: EntryFile['en']): { path: (string | number)[]; text: string }[] {
  return [
    { path: ['title'], text: words.title },
    { path: ['meaning'], text: words.meaning },
    ...lists.flatMap((list) => (words[list] ?? []).map((text, at) => ({ path: [list, at], text }))),
  ];
}

const everySentence = (entry: EntryFile): { path: (string | number)[]; text: string }[] =>
  languages.flatMap((language) =>
    sentencesOf(entry[language]).map(({ path, text }) => ({ path: [language, ...path], text })),
  );

/** The sentences that stand at the same place in both languages. */
function pairs(entry: EntryFile): { path: (string | number)[]; en: string; zh: string }[] {
  const chinese = new Map(sentencesOf(entry['zh-CN']).map(({ path, text }) => [path.join('.'), text]));
  return sentencesOf(entry.en).flatMap(({ path, text }) => {
    const zh = chinese.get(path.join('.'));
    return zh === undefined ? [] : [{ path, en: text, zh }];
  });
}

const commandsIn = (text: string): string[] => text.match(/`[^`]+`/g) ?? [];

const numbersIn = (text: string): string[] => text.replace(/`[^`]*`/g, '').match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Says which items only one of the two languages has; how often and in which order does not matter. */
function differing(english: readonly string[], chinese: readonly string[], what: string): string[] {
  const missing = (from: readonly string[], inside: readonly string[]): string[] =>
    [...new Set(from)].filter((item) => !inside.includes(item));
  return [
    ...missing(english, chinese).map((item) => `the ${what} ${item} stands in en only. Bring it into zh-CN.`),
    ...missing(chinese, english).map((item) => `the ${what} ${item} stands in zh-CN only. Bring it into en.`),
  ];
}
