import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render/message.ts';
import { render as renderSlack } from '../../src/adapters/slack/render/message.ts';
import { botOf } from '../../src/core/bot.ts';
import type { Card, Part } from '../../src/core/card.ts';
import { languages } from '../../src/language.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = botOf(realCatalog, () => ({ defaultLanguage: 'en' }));

/** Letters and digits only: what is left when every kind of markup and layout is gone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What a part says, piece by piece. */
function saidBy(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return [part.text];
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'steps':
      return [part.title, ...part.steps];
    case 'list':
      return [part.title, ...part.items];
    case 'code':
      return [part.code];
    case 'links':
      return [part.title, ...part.links.flatMap(({ label, url }) => [label, url])];
    case 'choices':
      return part.choices.map(({ label }) => label);
    case 'actions':
      return part.actions.map(({ label }) => label);
    default:
      return part satisfies never;
  }
}

const saidIn = ({ title, parts }: Card): string[] => [title, ...parts.flatMap(saidBy)].map(bare);

const questions = [
  '522 tencent',
  '524 tencent-cdn',
  '502',
  '522 akamai',
  'edgeone',
  '5xx edgeone',
  '503 heroku',
  'compare 524 cloudflare tencent-cdn akamai',
  'search certificate expired',
  '522 cf',
  '522 tencnt',
  'zzqx',
  'help',
  'thanks',
  'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC',
  '521 522 edgeone',
];

/** Fields of both platforms that hold what people read. */
const readable = new Set(['text', 'url', 'title', 'description', 'name', 'value', 'label', 'placeholder']);

/** Everything that a person reads in a payload, in its order. */
function readIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const fields = Object.entries(node);
  return fields
    .map(([name, field]) => (typeof field === 'string' ? (readable.has(name) ? bare(field) : '') : readIn(field)))
    .join('');
}

describe.each(languages)('in %s, the same question says the same in Slack and in Discord', (language) => {
  it.each(questions)('%j', (text) => {
    const card = bot.explain({ text, language });
    const slack = readIn(renderSlack(card, { kind: 'asker' }).blocks);
    const discord = readIn(renderDiscord(card, { kind: 'private' }));
    for (const said of saidIn(card)) {
      expect(slack).toContain(said);
      expect(discord).toContain(said);
    }
  });
});
