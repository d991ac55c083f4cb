import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readmes, words } from '../../scripts/readme-words.ts';
import { variablesOf } from '../../src/config.ts';
import { createBot } from '../../src/core/bot.ts';
import { languageOfScript } from '../../src/language.ts';
import { platforms } from '../../src/platforms.ts';
import { realCatalog } from '../support/catalog.ts';
import { headingsOf, questionsOf, withoutFences } from '../support/markdown.ts';

/* The READMEs say the same: whoever changes one changes the other. */

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const english = read(readmes.en);
const chinese = read(readmes['zh-CN']);

/** Words of questions and examples that each README has in its own language. */
const sameInEnglish: readonly (readonly [RegExp, string])[] = [
  [/腾讯云/g, 'tencent'],
  [/"网站报 522，tencent"/g, '"why 522 on tencent?"'],
  [/本仓库的地址/g, 'address of this repository'],
  [/你的域名/g, 'your host'],
  [/应用 ID/g, 'application id'],
];
const inEnglish = (text: string): string =>
  sameInEnglish.reduce((changed, [from, to]) => changed.replace(from, to), text);

/** Every block of code: its language and its lines; of a card, the question. */
const fencesOf = (text: string) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => {
    const lines = code.trimEnd().split('\n');
    if (lines[0]?.startsWith('$ cdncode')) return { language, lines: [inEnglish(lines[0])] };
    // A listing in which words explain names.
    const names = (line: string): string => line.match(/^ *\S+/)?.[0] ?? '';
    return { language, lines: lines.map(language === 'text' ? names : inEnglish) };
  });

/** Where a README links to: files and pages as they are, its own headings by their number. */
function linksOf(text: string): string[] {
  const slugs = headingsOf(text).map(({ slug }) => slug);
  return [...text.matchAll(/\]\(([^)]+)\)|<(https?:[^>]+)>/g)].map(([, link, page]) => {
    const target = page ?? link ?? '';
    return target.startsWith('#') ? `heading ${slugs.indexOf(target.slice(1))}` : target;
  });
}

/** The same link in the Chinese README: a picture in Chinese, if there is one; the other README. */
function linkInChinese(link: string): string {
  if (link === readmes['zh-CN']) return readmes.en;
  const picture = link.replace(/-en(?=[-.\w]*\.png$)/, '-zh-CN');
  return existsSync(new URL(picture, root)) || /^heading|^https?:/.test(link) ? picture : link;
}

/** What people type or see in Chinese there. */
const wordsOfChat = new Set(['list', 'compare', 'search handshake', 'search', 'help', 'private', 'log', 'more']);

/** By section, what has the same name in every language: variables, commands, options, paths, scopes. */
const namesOf = (text: string): string[][] =>
  withoutFences(text)
    .replaceAll(/<!-- \w[\s\S]*?<!-- end -->/g, '')
    .split(/^#+ .*$/m)
    .map((section) =>
      [...section.matchAll(/`([^`\n]+)`/g)]
        .map(([, name = '']) => inEnglish(name))
        .filter((name) => /^[\x21-\x7e]/.test(name) && !/^[@/]cdncode /.test(name) && !wordsOfChat.has(name))
        .sort(),
    )
    .map((names) => [...new Set(names)]);

/** Every table: how many columns each of its rows has. */
const tablesOf = (text: string): number[][] =>
  [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) =>
    table
      .trimEnd()
      .split('\n')
      .map((row) => row.split(' | ').length),
  );

describe('README.zh-CN.md', () => {
  it('has the headings of README.md: as many, as deep, in the same order', () => {
    const levels = headingsOf(english).map(({ level }) => level);
    expect(levels.length).toBeGreaterThan(15);
    expect(headingsOf(chinese).map(({ level }) => level)).toEqual(levels);
  });

  it('has the same code, but for words in questions and examples', () => {
    expect(fencesOf(english).length).toBeGreaterThan(5);
    expect(fencesOf(chinese)).toEqual(fencesOf(english));
  });

  it('links to the same files, pages and sections in the same order, and to pictures in Chinese where there are some', () => {
    const links = linksOf(english);
    expect(links.filter((link) => link.startsWith('heading')).length).toBeGreaterThan(15);
    expect(linksOf(chinese)).toEqual(links.map(linkInChinese));
  });

  it('names the same commands, variables, options and paths in each section', () => {
    expect(namesOf(english).flat()).toContain('npm run site');
    expect(namesOf(chinese)).toEqual(namesOf(english));
  });

  it('has the same tables, row by row', () => {
    expect(tablesOf(english).length).toBeGreaterThan(3);
    expect(tablesOf(chinese)).toEqual(tablesOf(english));
  });

  it('has the same steps and points in its lists', () => {
    const markers = (text: string) => [...withoutFences(text).matchAll(/^ *(?:-|\d+\.) /gm)].map(([marker]) => marker);
    expect(markers(english).length).toBeGreaterThan(15);
    expect(markers(chinese)).toEqual(markers(english));
  });

  it('has the same generated parts in the same order', () => {
    const parts = (text: string) => [...text.matchAll(/<!-- ([^-]+) -->/g)].map(([, name = '']) => inEnglish(name));
    expect(parts(english)).toEqual(['card: 522 tencent', 'end', 'products', 'end', 'variables', 'end']);
    expect(parts(chinese)).toEqual(parts(english));
  });

  it('is in Chinese, sentence by sentence, and breaks no line between two characters, where a space would show', () => {
    const prose = withoutFences(chinese).replaceAll(/<!-- products[\s\S]*?<!-- end -->/g, '');
    for (const paragraph of prose.split(/\n{2,}/).filter((text) => /[a-z]{3}.* .*[a-z]{3}/i.test(text)))
      expect(paragraph).toMatch(/\p{Script=Han}/u);
    expect(prose.match(/.*[\p{Script=Han}*]\n *[[*]*\p{Script=Han}.*/gu) ?? []).toEqual([]);
  });

  it('explains every variable in Chinese, and no other', () => {
    const { descriptions = {} } = words['zh-CN'];
    expect(Object.keys(descriptions).sort()).toEqual(Object.keys(variablesOf(platforms)).sort());
    for (const [name, description] of Object.entries(descriptions))
      expect(description, name).toMatch(/\p{Script=Han}/u);
  });
});

describe.each(Object.entries(readmes))('the questions in the README in %s', (language, name) => {
  const questions = questionsOf(read(name));

  it('are in the table of ways to ask, at the prompt and on the command line', () => {
    expect(questions.length).toBeGreaterThan(9);
    expect(questions).toContain(language === 'en' ? '522 tencent' : '522 腾讯云');
  });

  it.each(questions)('%s is answered, in the language of the question or of the README', (question) => {
    // Whoever asks with Chinese characters is answered in Chinese, whatever the default is.
    const script = languageOfScript(question);
    const bot = createBot(realCatalog, { defaultLanguage: script ? 'en' : language === 'en' ? 'en' : 'zh-CN' });
    const { answer, card } = bot.explain({ text: question });
    expect(['unknown', 'ambiguous', 'undocumented', 'uncovered']).not.toContain(answer.kind);
    expect(card.language).toBe(script ?? language);
  });
});
