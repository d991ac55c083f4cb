import { describe, expect, it } from 'vitest';
import type { Runbooks, TeamNotes } from '../../../src/catalog/runbooks.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Asked } from '../../../src/core/port.ts';
import { restOfTeam, teamParts } from '../../../src/core/present/team.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, chinese, context, moreOf, notesOf, partsOf, textsOf } from './small-cards.ts';

const notes = (changes: Partial<TeamNotes>): TeamNotes => ({
  notes: [],
  steps: [],
  links: [],
  files: ['522.yaml'],
  ...changes,
});

const runbooksOf = (about: Runbooks['about']): Runbooks => ({ team: 'Edge on-call', about });

const with522 = (changes: Partial<TeamNotes>) => ({
  ...context,
  runbooks: runbooksOf((_product, code) => (code === '522' ? notes(changes) : undefined)),
});

const links = (count: number) =>
  Array.from({ length: count }, (_item, at) => ({ label: `Page ${at}`, url: `https://wiki.example.com/${at}` }));

/** A sentence of so many lines of a card. */
const long = (lines: number): string => 'x'.repeat(lines * 80);

describe('the section of a team', () => {
  const ref = [{ product: 'acme-cdn', code: '522' }];

  it('is headed with the team and its owner, and has what to know, what to do and where to read on', () => {
    const all = with522({ owner: 'Ada', notes: ['First.'], steps: ['Fail over.'], links: links(1) });
    expect(teamParts(ref, all)).toEqual([
      { kind: 'list', title: 'Edge on-call, owner: Ada', items: ['First.', 'Fail over.'] },
      { kind: 'note', items: links(1) },
    ]);
    const inChinese = { ...chinese, runbooks: all.runbooks };
    expect(teamParts(ref, inChinese)[0]).toMatchObject({ title: 'Edge on-call，负责人：Ada' });
  });

  it('of an owner or of links alone has its title in small print', () => {
    expect(notesOf({ parts: teamParts(ref, with522({ owner: 'Ada' })) })).toEqual(['Edge on-call, owner: Ada']);
    expect(notesOf({ parts: teamParts(ref, with522({ links: links(2) })) })).toEqual([
      'Edge on-call · Page 0 · Page 1',
    ]);
  });

  it('is none where the team has nothing to say', () => {
    expect(teamParts(ref, context)).toEqual([]);
    expect(restOfTeam(ref, context)).toEqual([]);
    expect(teamParts(ref, with522({}))).toEqual([]);
    expect(teamParts([{ code: '521' }], with522({ notes: ['x'] }))).toEqual([]);
  });

  it.each([
    ['five short lines', ['a', 'b', 'c', 'd', 'e', 'f'], 5],
    ['a long sentence for as many lines as it takes', [long(3), long(2), 'a'], 2],
    ['no sentence that would be cut', [long(4), long(2), 'a'], 1],
    ['nothing of a sentence that is too long', [long(6), 'a'], 0],
    ['Han characters for twice their width', ['码'.repeat(200), 'a'], 1],
  ])('has %s, and the rest behind More', (_what, sentences, shown) => {
    const all = with522({ notes: sentences.slice(0, 1), steps: sentences.slice(1) });
    const items = partsOf({ parts: teamParts(ref, all) }, 'list').flatMap((list) => list.items);
    const rest = partsOf({ parts: restOfTeam(ref, all) }, 'list').flatMap((list) => list.items);
    expect(items).toEqual(sentences.slice(0, shown));
    expect(rest).toEqual(sentences.slice(shown));
  });

  it('has three links, and the others behind More', () => {
    const all = with522({ links: links(5) });
    expect(JSON.stringify(teamParts(ref, all))).not.toContain('Page 3');
    expect(notesOf({ parts: restOfTeam(ref, all) })[0]).toBe('Page 3 · Page 4');
  });

  it('tells behind More which files say so', () => {
    const all = with522({ notes: ['x'], files: ['acme-cdn/522.yaml', '522.yaml'] });
    expect(notesOf({ parts: restOfTeam(ref, all) })).toEqual(['From `acme-cdn/522.yaml` and `522.yaml`']);
    expect(JSON.stringify(teamParts(ref, all))).not.toContain('.yaml');
  });

  it('stands once where several products share it', () => {
    const several = [...ref, { product: 'cirrus', code: '522' }];
    expect(teamParts(several, with522({ notes: ['x'] }))).toHaveLength(1);
  });

  it('is one of two at most', () => {
    const all = { ...context, runbooks: runbooksOf((product) => notes({ notes: ['x'], files: [`${product}.yaml`] })) };
    const refs = ['acme-cdn', 'cirrus', 'boreal'].map((product) => ({ product, code: '522' }));
    expect(teamParts(refs, all)).toHaveLength(2);
    // What the card has no room for is whole behind More.
    expect(partsOf({ parts: restOfTeam(refs, all) }, 'list')).toEqual([
      { kind: 'list', title: 'Edge on-call', items: ['x'] },
    ]);
  });

  it('has the links of a third one behind More, too', () => {
    const all = {
      ...context,
      runbooks: runbooksOf((product) => notes({ links: links(1), files: [`${product}.yaml`] })),
    };
    const refs = ['acme-cdn', 'cirrus', 'boreal'].map((product) => ({ product, code: '522' }));
    expect(notesOf({ parts: restOfTeam(refs, all) }).filter((said) => said.includes('Page'))).toEqual(['Page 0']);
  });
});

const runbooks = runbooksOf((product, code) => {
  if (product === 'acme-shield') return notes({ notes: ['Ours.'], files: ['acme-shield/product.yaml'] });
  return code === '521' || code === '524'
    ? notes({ owner: 'Ada', notes: ['First.'], steps: ['Fail over.'] })
    : undefined;
});
const withTeam = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks });
const teamCard = (asked: Asked) => withTeam.explain({ text: '', asked }).card;

describe('a card with a section of a team', () => {
  it('has it right below the sentence of the entry, and is otherwise as it is without', () => {
    const asked = { codes: ['521'], products: ['acme-cdn'] };
    const { parts, more, ...rest } = teamCard(asked);
    const without = cardOf(asked);
    const section = { kind: 'list', title: 'Edge on-call, owner: Ada', items: ['First.', 'Fail over.'] };
    const at = without.parts.findIndex(({ kind }) => kind === 'text') + 1;
    expect(parts[at]).toEqual(section);
    expect(parts.toSpliced(at, 1)).toEqual(without.parts);
    expect(more).toEqual(expect.arrayContaining([...without.more]));
    expect(more).toHaveLength(without.more.length + 1);
    expect(rest).toMatchObject({ title: without.title, verdict: without.verdict, replay: without.replay });
  });

  it('may be of a code that the product does not document', () => {
    expect(teamCard({ codes: ['522'], products: ['acme-shield'] }).text).toContain('Edge on-call:\n- Ours.');
  });

  it.each<[string, Asked]>([
    ['a comparison', { codes: ['524'] }],
    ['products side by side', { intent: 'compare', codes: ['524'], products: ['acme-cdn', 'cirrus'] }],
    ['several entries', { codes: ['524'], products: ['acme-cdn', 'cirrus'] }],
  ])('may be %s', (_what, asked) => {
    expect(partsOf(teamCard(asked), 'list')).toContainEqual({
      kind: 'list',
      title: 'Edge on-call, owner: Ada',
      items: ['First.', 'Fail over.'],
    });
    // The files that say so.
    expect(notesOf({ parts: teamCard(asked).more }).join()).toMatch(/^From `|,From `/);
  });

  it('is as without it where the team has nothing to say', () => {
    const asked = { codes: ['522'], products: ['acme-cdn'] };
    const { parts, more } = teamCard(asked);
    expect({ parts, more }).toEqual({ parts: cardOf(asked).parts, more: cardOf(asked).more });
  });
});

describe('an entry that the team strikes out', () => {
  const striking = runbooksOf((product, code) =>
    product === 'acme-cdn' && code === '522'
      ? notes({ wrong: 'It waits 30 seconds.', steps: ['Call Ada.'], files: ['acme-cdn/522.yaml'] })
      : undefined,
  );
  const struck = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => striking });
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  const { card } = struck.explain({ text: '', asked });
  const reason = 'Edge on-call: this entry is wrong here. It waits 30 seconds.';

  it('has the reason in the place of what the catalog says', () => {
    expect(textsOf(card)).toEqual([reason]);
    expect(partsOf(card, 'facts')).toEqual([]);
    expect(partsOf(card, 'steps')).toEqual([]);
    expect(card.text).not.toContain('The edge waited 15 seconds');
    expect(partsOf(card, 'list')).toEqual([{ kind: 'list', title: 'Edge on-call', items: ['Call Ada.'] }]);
  });

  it('says so in one line, and nothing of what the catalog says', () => {
    expect(card.verdict).toContain(reason);
    expect(card.verdict).not.toContain('Look first at');
  });

  it.each([
    ['among all products', { codes: ['522'] }],
    ['beside one other', { intent: 'compare', codes: ['522'], products: ['acme-cdn', 'cirrus'] }],
  ] as const)('is named with its reason in a comparison %s', (_how, compared) => {
    const { card: comparison } = struck.explain({ text: '', asked: compared });
    const small = partsOf(comparison, 'note').flatMap(({ items }) => items);
    expect(small).toContainEqual(expect.stringMatching(/^Acme CDN 522: .*It waits 30 seconds\.$/));
  });

  it('is behind More in full, marked as struck out before anything else', () => {
    expect(card.more[0]).toEqual({
      kind: 'note',
      items: ['Your team says that this is wrong; the catalog says:'],
    });
    const whole = JSON.stringify(card.more);
    for (const said of ['The edge waited 15 seconds', 'Look first at', 'Let the addresses of the edge']) {
      expect(whole).toContain(said);
    }
    expect(moreOf(card, 'links')).not.toEqual([]);
  });

  it('has the reason in its place beside other entries, too', () => {
    const several = struck.explain({ text: '', asked: { codes: ['522'], products: ['acme-cdn', 'cirrus'] } }).card;
    expect(partsOf(several, 'table')[0]?.rows).toEqual([
      ['Acme CDN 522', reason, ''],
      ['Cirrus 522', 'The connection to the origin timed out', 'the network → the origin'],
    ]);
    expect(several.text).not.toContain('Connect to the origin');
    // The first check is that of the first entry that stands.
    expect(partsOf(several, 'steps').map(({ title }) => title)).toEqual(['Cirrus 522']);
  });

  it('is struck out in Chinese', () => {
    const zh = struck.explain({ text: '', asked, language: 'zh-CN' }).card;
    expect(textsOf(zh)[0]).toMatch(/本条在我方不适用。It waits 30 seconds\.$/);
    expect(zh.more[0]).toEqual({ kind: 'note', items: ['团队认为本条不适用，目录原文如下：'] });
  });

  it('leaves the same code of other products alone', () => {
    const other = { codes: ['522'], products: ['cirrus'] };
    expect(struck.explain({ text: '', asked: other }).card.parts).toEqual(cardOf(other).parts);
  });
});
