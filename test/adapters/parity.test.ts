import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render/message.ts';
import { render as renderSlack } from '../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../src/chat/audience.ts';
import { restOrCard } from '../../src/chat/place.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Card, Link, Part } from '../../src/core/card.ts';
import { type Language, languages } from '../../src/language.ts';
import type { LeftOut } from '../../src/locales/index.ts';
import { locales } from '../../src/locales/index.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const platforms: Readonly<Record<string, (card: Card, audience: Audience) => unknown>> = {
  Slack: (card, audience) => renderSlack(card, audience).blocks,
  Discord: renderDiscord,
};

/** Letters and digits only: what is left when every kind of markup, layout and escaping is gone. */
const bare = (text: string): string => text.replace(/%[0-9a-f]{2}|&(?:amp|lt|gt);|[^\p{L}\p{N}]/giu, '');

/** Fields of both platforms that hold what people read. */
const readable = new Set(['text', 'url', 'title', 'content', 'description', 'name', 'value', 'label', 'placeholder']);

/** Everything that a person reads in a payload, in its order. */
function readIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([name, field]) => (typeof field === 'string' ? (readable.has(name) ? bare(field) : '') : readIn(field)))
    .join('');
}

const saidByLink = ({ label, url }: Link): string[] => [label, url];

/** What a part says, piece by piece. */
function saidBy(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [part.text];
    case 'note':
      return part.items.flatMap((item) => (typeof item === 'string' ? [item] : saidByLink(item)));
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'steps':
      return [part.title, ...part.steps.flatMap(({ text, command = '', reads = '' }) => [text, command, reads])];
    case 'list':
      return [part.title, ...part.items];
    case 'table':
      return part.rows.flat();
    case 'code':
      return [part.title, part.code];
    case 'links':
      return [part.title, ...part.links.flatMap(saidByLink)];
    // The end of what is too long for a button or a menu is an ellipsis there.
    case 'choices':
      return part.choices.map(({ label }) => label.slice(0, 50));
    case 'actions':
      return part.actions.map(({ label }) => label.slice(0, 50));
    default:
      return part satisfies never;
  }
}

/** What two texts start with. */
const sharedStart = (one: string, other: string): string => {
  const end = [...one].findIndex((character, at) => character !== [...other][at]);
  return [...one].slice(0, end).join('');
};

const reversed = (text: string): string => [...text].toReversed().join('');

/** What the small print on a shortened card has around its list of what is missing. */
function frameOf(language: Language): { readonly start: string; readonly end: string } {
  const { shortened } = locales[language].chat;
  const [none, some] = [0, 1].map((kept) => shortened([{ title: 'x', kept, of: 2 }])) as [string, string];
  return { start: sharedStart(none, some), end: reversed(sharedStart(reversed(none), reversed(some))) };
}

/** The list of what is missing; undefined in a payload without one. */
function missingIn(payload: string, language: Language): string | undefined {
  const { start, end } = frameOf(language);
  const at = payload.lastIndexOf(bare(start));
  return at < 0 ? undefined : payload.slice(at + bare(start).length).split(bare(end))[0];
}

/** Only so many are listed. */
const andMore: Readonly<Record<Language, string>> = { en: 'and more', 'zh-CN': '等' };

/** Whether a list of what is missing names a part, whatever it says of how much of it is. */
function names(missing: string, part: Part, language: Language): boolean {
  if (missing.endsWith(bare(andMore[language]))) return true;
  const { start, end } = frameOf(language);
  const title = 'title' in part ? part.title : '';
  const losses: LeftOut[] = [0, 5, 9].map((kept) => ({ title, kept, of: 9 }));
  return losses.some((loss) => {
    const phrase = locales[language].chat.shortened([loss]).slice(start.length, -end.length);
    return new RegExp(bare(phrase).replace(/\d+/g, '\\d+')).test(missing);
  });
}

/** The parts of which a payload lacks something without a word about it. */
function silentlyLost(card: Card, payload: unknown): Part[] {
  const text = readIn(payload);
  const missing = missingIn(text, card.language) ?? '';
  return card.parts.filter(
    (part) => saidBy(part).some((piece) => !text.includes(bare(piece))) && !names(missing, part, card.language),
  );
}

const small = [
  '522 tencent',
  '524 tencent-cdn',
  '502',
  '522 akamai',
  'edgeone',
  '5xx edgeone',
  '503 heroku',
  'compare 524 cloudflare tencent-cdn akamai',
  'search certificate expired',
  '502 cf',
  '522 tencnt',
  'zzqx',
  'help',
  'thanks',
  'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC',
  '505 501 haproxy',
];

const haproxyLines = [
  'Apr 15 07:33:21 lb02 haproxy[2210]: 10.1.2.3:33317 [15/Apr/2026:07:33:21.100] web app/srv1 0/0/3/-1/50011 504 194 - - sH-- 10/10/8/3/0 0/0 "GET /a HTTP/1.1"',
  'Apr 15 07:33:22 lb02 haproxy[2210]: 10.1.2.3:33318 [15/Apr/2026:07:33:22.100] web app/<NOSRV> 0/-1/-1/-1/3004 503 212 - - SC-- 10/10/8/3/3 0/0 "GET /b HTTP/1.1"',
].join('\n');

const manyIds = [
  'HTTP/2 503',
  'server: cloudflare',
  ...Array.from({ length: 40 }, (_, at) => `cf-ray: 8f1e2d3c4b5a69${at + 10}-SJC`),
  'x-amz-cf-id: Zr0n4Jw2mXy8cB1fQ5tUvK7pL3sDhGaE9iOoNqRwYxTzVbMkCj6u2A==',
  'x-served-by: cache-lcy-eglc8600044-LCY, cache-fra-etou8220068-FRA',
].join('\n');

const large = [
  'list aws-alb',
  'list google-cloud-lb',
  'list cloudflare',
  'aws',
  'compare 502',
  'compare 502 cloudflare heroku google-cloud-lb aws-alb nginx',
  '502 nginx cloudflare haproxy heroku',
  '500 501 502 503 504 505 520 521 522 523 524 525 526 530',
  'search timeout',
  '521 522 edgeone',
  haproxyLines,
  manyIds,
];

describe.each(Object.keys(platforms))('in %s', (platform) => {
  const render = platforms[platform] as (card: Card, audience: Audience) => unknown;

  describe.each(languages)('in %s', (language) => {
    it.each(small)('everything that a card says is there: %j', (text) => {
      const { card } = bot.explain({ text, language });
      const payload = readIn(render(card, { kind: 'asker' }));
      const said = [card.title, ...card.parts.flatMap(saidBy)].map(bare);
      expect(said.filter((piece) => !payload.includes(piece))).toEqual([]);
      expect(missingIn(payload, language)).toBeUndefined();
    });

    it.each(large)('everything that a large card says is there, or the card says what is missing: %j', (text) => {
      const { card } = bot.explain({ text, language });
      for (const audience of [{ kind: 'asker' }, { kind: 'channel', owner: '7' }] as const) {
        expect(silentlyLost(card, render(card, audience))).toEqual([]);
      }
    });

    it.each([...small, ...large])('so is everything that it has behind More: %j', (text) => {
      const rest = restOrCard(bot.explain({ text, language }).card, true);
      expect(silentlyLost(rest, render(rest, { kind: 'asker' }))).toEqual([]);
    });

    it.each(['list aws-alb', 'list google-cloud-lb'])('%s counts the codes that it shows', (text) => {
      const { card } = bot.explain({ text, language });
      const list = card.parts.find((part) => part.kind === 'list');
      const [items, title] = [list?.items ?? [], list?.title ?? ''];
      // The menus have the same texts once more.
      const listOnly = { ...card, parts: card.parts.filter((part) => part === list) };
      const payload = readIn(render(listOnly, { kind: 'direct' }));
      const kept = items.filter((item) => payload.includes(bare(item))).length;
      const { shortened } = locales[language].chat;
      const sentence = kept === items.length ? '' : shortened([{ title, kept, of: items.length }]);
      expect(kept).toBeGreaterThan(40);
      expect(payload).toContain(bare(sentence));
    });
  });
});

describe('the check above', () => {
  const { card } = bot.explain({ text: 'list aws-alb', language: 'en' });

  it('notices what a platform loses without a word', () => {
    const [container] = renderDiscord(card, { kind: 'direct' }).components;
    const texts = container && 'components' in container ? container.components.filter(({ type }) => type === 10) : [];
    const lost = silentlyLost(card, { title: card.title, components: texts.slice(0, 1) });
    expect(lost.map(({ kind }) => kind)).toEqual(['list', 'choices']);
  });
});
