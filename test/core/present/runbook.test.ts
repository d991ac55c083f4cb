import { expect, it } from 'vitest';
import type { Runbooks } from '../../../src/catalog/runbooks.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Asked } from '../../../src/core/port.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf } from './small-cards.ts';

const link = { label: 'Wiki', url: 'https://wiki.example.com/522' };

const runbooks: Runbooks = {
  team: 'Edge on-call',
  about: (product, code) => {
    if (product === 'acme-shield') return [{ note: 'Ours.' }];
    return code === '521'
      ? [{ owner: 'Ada', note: 'First.', steps: ['Fail over.'], links: [link] }, { note: 'Then.' }]
      : [];
  },
};

const withTeam = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks });
const teamCard = (asked: Asked) => withTeam.explain({ text: '', asked }).card;

it('a team adds a section under its name, and changes nothing else', () => {
  const asked = { codes: ['521'], products: ['acme-cdn'] };
  const { parts } = teamCard(asked);
  const without = cardOf(asked).parts;
  const at = parts.findIndex((part) => part.kind === 'heading');
  expect(parts.slice(at, at + 6)).toEqual([
    { kind: 'heading', text: 'From Edge on-call' },
    { kind: 'facts', facts: [{ label: 'Owner', value: 'Ada' }] },
    { kind: 'text', text: 'First.' },
    { kind: 'steps', title: 'Team steps', steps: ['Fail over.'] },
    { kind: 'links', title: 'Team links', links: [link] },
    { kind: 'text', text: 'Then.' },
  ]);
  expect(parts.toSpliced(at, 6)).toEqual(without);
});

it('a team may know of a code that the product does not document', () => {
  expect(teamCard({ codes: ['522'], products: ['acme-shield'] }).text).toContain('From Edge on-call\n\nOurs.');
});

it('a card about which the team has nothing to say is as without it', () => {
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  expect(teamCard(asked)).toEqual(cardOf(asked));
});
