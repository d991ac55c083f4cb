import { type Language, languages } from '../../language.ts';
import type { EntryYaml } from '../load.ts';
import { probesIn } from '../probes.ts';
import type { Problem } from '../problem.ts';
import type { CheckFile, EntryFile } from '../schema/entry.ts';
import { entryRule, problemAt, productRule, type Rule } from './rule.ts';

/** Rules about the sentences: the languages agree, and nothing ages or turns into markup. */
export const wording: readonly Rule[] = [
  entryRule('same-shape', (entry) =>
    others.flatMap((other) =>
      lists.flatMap((list) => {
        const [count, otherCount] = [entry.content[source][list]?.length ?? 0, entry.content[other][list]?.length ?? 0];
        const message = `${source} has ${count} ${list}, ${other} has ${otherCount}. Give both the same ones in the same order.`;
        return count === otherCount ? [] : [problemAt(entry, [other, list], message)];
      }),
    ),
  ),

  entryRule('checks-agree', (entry) =>
    others.flatMap((other) =>
      entry.content[other].checks.flatMap((translated, at) => {
        const check = entry.content[source].checks[at];
        return (['reads', 'advice'] as const)
          .filter((field) => check && (check[field] === undefined) !== (translated[field] === undefined))
          .map((field) =>
            problemAt(entry, [other, 'checks', at], `one of ${source} and ${other} has ${field}, the other has not.`),
          );
      }),
    ),
  ),

  entryRule('title-fits', (entry) => tooLong(entry, 'title', maxHan.title)),

  entryRule('summary-fits', (entry) => tooLong(entry, 'summary', maxHan.summary)),

  entryRule('summary-is-one-sentence', (entry) =>
    languages
      .filter((language) => /[.!?] +[A-Z]|[。！？]./.test(withoutCode(entry.content[language].summary)))
      .map((language) =>
        problemAt(entry, [language, 'summary'], 'it has several sentences. Move all but the first into meaning.'),
      ),
  ),

  entryRule('find-is-bare', (entry) =>
    languages.flatMap((language) =>
      entry.content[language].checks.flatMap(({ find }, at) =>
        [
          ...(/[.:;,。：；，]$/.test(find) ? ['the card adds what ends it. Leave the last sign out.'] : []),
          ...(probesIn(find).length > 0 ? ['it holds a probe. Give the check a field probe instead.'] : []),
        ].map((message) => problemAt(entry, [language, 'checks', at, 'find'], message)),
      ),
    ),
  ),

  entryRule('same-commands', (entry) => differing(entry, commandsIn, 'command')),

  entryRule('same-numbers', (entry) => differing(entry, numbersIn, 'number')),

  productRule('ticket-same-shape', ({ product }) => {
    const { ticket } = product.content;
    return others
      .filter((other) => ticket && ticket.attach[source].length !== ticket.attach[other].length)
      .map((other) => {
        const message = `${source} and ${other} differ in length. Give both the same items.`;
        return problemAt(product, ['ticket', 'attach', other], message);
      });
  }),

  {
    id: 'known-blanks',
    check: (files) => [
      ...files.products
        .flatMap(({ entries }) => entries)
        .flatMap((entry) =>
          everyCommand(entry.content).flatMap(({ path, command }) =>
            blankProblems(command).map((message) => problemAt(entry, path, message)),
          ),
        ),
      ...Object.entries(files.probes.content).flatMap(([id, { public: command, own = '' }]) =>
        blankProblems(`${command} ${own}`).map((message) => problemAt(files.probes, [id], message)),
      ),
    ],
  },

  entryRule('probe-exists', (entry, _product, { probes }) =>
    everySentence(entry.content).flatMap(({ path, text }) =>
      probesIn(text).flatMap(({ id, name, options }) => {
        const probe = probes.content[id];
        if (!probe) return [problemAt(entry, path, `probes.yaml has no "${id}". Choose one of its or add it there.`)];
        if (name === 'own' && probe.own === undefined)
          return [problemAt(entry, path, `the probe "${id}" has no command for the own name. Leave "own" out.`)];
        return options !== '' && !probe.public.includes('{options}')
          ? [problemAt(entry, path, `the probe "${id}" takes no options. Write the command out.`)]
          : [];
      }),
    ),
  ),

  entryRule('commands-end', (entry) =>
    everyCommand(entry.content).flatMap(({ path, command }) => {
      const message = endProblem(command);
      return message === undefined ? [] : [problemAt(entry, path, message)];
    }),
  ),

  entryRule('backticks-paired', (entry) =>
    everySentence(entry.content)
      .filter(({ text }) => (text.match(/`/g)?.length ?? 0) % 2 === 1)
      .map(({ path }) => problemAt(entry, path, 'a backtick has no partner. Close the command or remove it.')),
  ),

  entryRule('no-markup', (entry) =>
    everySentence(entry.content)
      .filter(({ text }) => /\*\*|\]\(|<\/?[a-z]+>|^#/i.test(withoutCode(text)))
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

/** What is wrong with the blanks of a command. */
const blankProblems = (command: string): string[] =>
  (command.match(/\$[A-Za-z_]+/g) ?? [])
    .filter((blank) => !['$HOST', '$ORIGIN', '$SOCKET'].includes(blank))
    .map((blank) => `${blank} is not a placeholder that is explained. Use $HOST, $ORIGIN or $SOCKET.`);

/** What is wrong with how a command ends: it has a time limit, and says why it fails. */
function endProblem(command: string): string | undefined {
  // What has no address is a word, not a command.
  if (!/curl .*(?::\/\/|localhost)/.test(command)) return undefined;
  if (!/ (?:-m|--max-time) \d/.test(command)) return `${command} may wait for ever. Give it -m 30.`;
  const isSilent = /curl (?:.* )?-[a-zA-Z]*s/.test(command) && !/ -[a-zA-Z]*[Sv]/.test(command);
  return isSilent ? `${command} does not say why it fails. Give it -S.` : undefined;
}

/** The language that the others are translated from. */
const [source, ...others] = languages;

/** So many of them take the room of fifty Latin letters, and of 140. */
const maxHan = { title: 24, summary: 60 } as const;

const tooLong = (entry: EntryYaml, part: keyof typeof maxHan, max: number): Problem[] =>
  languages
    .filter((language) => (entry.content[language][part].match(/\p{Script=Han}/gu)?.length ?? 0) > max)
    .map((language) =>
      problemAt(entry, [language, part], `the ${part} has more than ${max} Han characters. Say it in fewer.`),
    );

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, '');

const lists = ['checks', 'relief', 'notes', 'attach'] as const;
const sentenceLists = ['relief', 'notes', 'attach'] as const;

const ageing =
  /\b(currently|recently|nowadays|at present|at the moment|as of now|latest|soon|newly|so far)\b|目前|最近|当前版本|现阶段|近期|最新|即将|暂时不支持/i;

/** Every sentence of one language, with its path below the language. */
function sentencesOf(words: EntryFile['en']): { path: (string | number)[]; text: string }[] {
  return [
    { path: ['title'], text: words.title },
    { path: ['summary'], text: words.summary },
    { path: ['meaning'], text: words.meaning ?? '' },
    ...words.checks.map((check, at) => ({ path: ['checks', at], text: textOf(check) })),
    ...sentenceLists.flatMap((list) => (words[list] ?? []).map((text, at) => ({ path: [list, at], text }))),
  ];
}

/** A check as one text, with its command in backticks. */
const textOf = ({ find, probe, command, reads = '' }: CheckFile): string =>
  [find, probe === undefined ? '' : `\`probe ${probe}\``, command === undefined ? '' : `\`${command}\``, reads].join(
    ' ',
  );

const everySentence = (entry: EntryFile): { path: (string | number)[]; text: string }[] =>
  languages.flatMap((language) =>
    sentencesOf(entry[language]).map(({ path, text }) => ({ path: [language, ...path], text })),
  );

/** Every command of an entry, with the path of its sentence. */
const everyCommand = (entry: EntryFile): { path: (string | number)[]; command: string }[] =>
  everySentence(entry).flatMap(({ path, text }) => commandsIn(text).map((command) => ({ path, command })));

/** The sentences that a translation has in the same place as the source. */
function pairs(entry: EntryFile, other: Language) {
  const translated = new Map(sentencesOf(entry[other]).map(({ path, text }) => [path.join('.'), text]));
  return sentencesOf(entry[source]).flatMap(({ path, text }) => {
    const translation = translated.get(path.join('.'));
    return translation === undefined ? [] : [{ path, text, translation }];
  });
}

const commandsIn = (text: string): string[] => text.match(/`[^`]+`/g) ?? [];

const numbersIn = (text: string): string[] => withoutCode(text).match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Says which items only one of two languages has; how often and in which order does not matter. */
const differing = (entry: EntryYaml, itemsIn: (text: string) => string[], what: string): Problem[] =>
  others.flatMap((other) =>
    pairs(entry.content, other).flatMap(({ path, text, translation }) => {
      const [items, translated] = [itemsIn(text), itemsIn(translation)];
      const only = (item: string, inOne: Language, intoOther: Language): Problem =>
        problemAt(entry, [other, ...path], `the ${what} ${item} is in ${inOne} only. Bring it into ${intoOther}.`);
      return [
        ...missing(items, translated).map((item) => only(item, source, other)),
        ...missing(translated, items).map((item) => only(item, other, source)),
      ];
    }),
  );

const missing = (from: readonly string[], inside: readonly string[]): string[] =>
  [...new Set(from)].filter((item) => !inside.includes(item));
