import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import { whoFirst } from '../../../src/core/present/entry-facts.ts';
import { explained } from '../../../src/core/present/explained.ts';
import type { Finding } from '../../../src/core/reader/finding.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { reading } from '../lookup/readings.ts';
import { bot, cardOf, context, moreOf, notesOf, open, partsOf } from './small-cards.ts';

const connect =
  'curl -skv -m 30 -o /dev/null -w \'%{http_code} connected=%{time_connect}s first-byte=%{time_starttransfer}s\\n\' --connect-to "$HOST:443:$ORIGIN:443" "https://$HOST/"';

const checks = [
  { text: 'Connect to the origin', command: connect },
  { text: 'Let the addresses of the edge through the firewall' },
];

const blanks = { kind: 'note', items: [context.words.blank.HOST, context.words.blank.ORIGIN] };

describe('the card of one entry', () => {
  const card = cardOf({ codes: ['522'], products: ['acme-cdn'] });

  it('is headed with product, code and what happened', () => {
    expect(card).toMatchObject({
      title: 'Acme CDN 522: Origin did not answer the TCP handshake',
      tone: 'answer',
      language: 'en',
    });
  });

  it('shows who to look at, one sentence, what to check, and where that is from', () => {
    expect(card.parts).toEqual([
      {
        kind: 'facts',
        facts: [
          { label: 'Look first at', value: 'the origin → the network' },
          { label: 'Sent by', value: 'Acme CDN, not the origin' },
        ],
      },
      { kind: 'text', text: 'The edge waited 15 seconds for the TCP handshake of the origin.' },
      { kind: 'steps', title: '', steps: checks },
      {
        kind: 'note',
        items: [
          ...blanks.items,
          {
            label: 'Source: Status codes of Acme CDN +1, read 2026-02-03',
            url: 'https://docs.acme.example/cdn/codes',
          },
        ],
      },
      {
        kind: 'choices',
        title: 'Other products',
        choices: [open('Cirrus', '522 cirrus', '522', 'cirrus', 'CDN')],
        menu: true,
      },
      { kind: 'actions', actions: [{ label: context.words.openTicket, url: 'https://acme.example/tickets' }] },
    ]);
  });

  it('has everything else behind More, in a fixed order', () => {
    expect(card.more).toEqual([
      { kind: 'facts', facts: [{ label: 'Sent by', value: 'Acme CDN, not the origin' }] },
      { kind: 'steps', title: 'All checks', steps: checks },
      blanks,
      {
        kind: 'list',
        title: 'About these commands',
        items: [
          'The last line says the status, and the seconds until connected and until the first byte; status 000: no answer. `-k` takes any certificate. For an origin that the edge reaches by HTTP, write 80 for 443 and http for https.',
        ],
      },
      {
        kind: 'list',
        title: 'Attach to the ticket',
        items: ['A traceroute from the origin to the edge', 'The id in the `acme-ray` header', 'The URL and the time'],
      },
      { kind: 'list', title: 'Good to know', items: ['The edge tries it 2 times.'] },
      {
        kind: 'links',
        title: 'Sources',
        links: [
          {
            label: 'Status codes of Acme CDN (page of 2026-01-02, read 2026-02-03)',
            url: 'https://docs.acme.example/cdn/codes',
          },
          { label: 'Acme support (read 2026-02-03)', url: 'https://docs.acme.example/cdn/support' },
        ],
      },
      { kind: 'note', items: [expect.stringMatching(/^Catalog 2026-02-03-[0-9a-f]{8}$/)] },
      {
        kind: 'choices',
        title: 'Related codes',
        choices: [
          open('Acme CDN 521', '521 acme-cdn', '521', 'acme-cdn'),
          open('Acme CDN 524', '524 acme-cdn', '524', 'acme-cdn'),
        ],
        menu: true,
      },
      { kind: 'actions', actions: [{ label: context.words.openTicket, url: 'https://acme.example/tickets' }] },
    ]);
  });

  it('says in one line what happened and who to look at first', () => {
    expect(card.verdict).toBe(
      'Acme CDN 522: Origin did not answer the TCP handshake. Look first at the origin → the network.',
    );
    expect(cardOf({ codes: ['522'], products: ['acme-cdn'] }, 'zh-CN').verdict).toBe(
      '艾克米 CDN 522：源站未响应 TCP 握手。先查：源站 → 回源链路。',
    );
  });

  it('tells which entry it is about, and of which edition of the catalog', () => {
    expect(card.about).toEqual({ product: 'acme-cdn', code: '522', edition: context.catalog.edition });
  });

  it('is in the language of the question', () => {
    const chinese = cardOf({ codes: ['522'], products: ['acme-cdn'] }, 'zh-CN');
    expect(chinese.title).toBe('艾克米 CDN 522：源站未响应 TCP 握手');
    expect(chinese.text).toContain('节点等待源站 TCP 握手 15 秒后超时。');
  });

  it('has no part for what the catalog does not say', () => {
    const { parts, more } = cardOf({ codes: ['1016'], products: ['acme-cdn'] });
    expect(parts.map(({ kind }) => kind)).toEqual(['facts', 'text', 'steps', 'note', 'actions']);
    expect(more.map((part) => ('title' in part ? part.title : part.kind))).toEqual([
      'facts',
      'All checks',
      'note',
      'Attach to the ticket',
      'Sources',
      'note',
      'actions',
    ]);
  });

  it('says so where only a secondary source has it', () => {
    expect(notesOf(cardOf({ codes: ['525'], products: ['cirrus'] })).at(-1)).toMatch(
      / · Read in a secondary source only, not on a page of the vendor\. · Source: A thread on 525, read /,
    );
    expect(cardOf({ codes: ['522'], products: ['cirrus'] }).text).not.toContain('secondary');
  });

  it('says behind More which statuses come with a code', () => {
    const [facts] = moreOf(cardOf({ codes: ['ROUTER_TIMEOUT'], products: ['boreal'] }), 'facts');
    expect(facts?.facts).toContainEqual({ label: 'Comes with HTTP', value: '502 and 504' });
  });

  it('says in the small print where the number means something else on other products, and only there', () => {
    const elsewhere = (code: string, product: string): string | undefined =>
      /Means something else on ([^·\n]+)(?: ·|\n)/.exec(cardOf({ codes: [code], products: [product] }).text)?.[1];
    expect(elsewhere('524', 'acme-cdn')).toBe('Acme Shield and Cirrus');
    expect(elsewhere('524', 'cirrus')).toBe('Acme CDN');
    expect(elsewhere('522', 'acme-cdn')).toBeUndefined();
    expect(elsewhere('502', 'cirrus')).toBeUndefined();
    expect(elsewhere('1016', 'acme-cdn')).toBeUndefined();
  });

  it('says behind More what it means there', () => {
    const lists = moreOf(cardOf({ codes: ['524'], products: ['acme-cdn'] }), 'list');
    expect(lists.find(({ title }) => title === '524 means something else elsewhere')?.items).toEqual([
      '“The platform protects itself from overload” (Acme Shield and Cirrus)',
    ]);
  });

  it('of the standards is about CDNs in general', () => {
    const [facts] = partsOf(cardOf({ codes: ['502'], products: ['http'] }), 'facts');
    expect(facts?.facts).toEqual([
      { label: 'Look first at', value: 'the origin' },
      { label: 'Sent by', value: 'a proxy or gateway on the way' },
    ]);
  });

  it('names the codes that say more exactly what a status stands for, and opens them before related ones', () => {
    const status = cardOf({ codes: ['502'], products: ['acme-cdn'] });
    expect(moreOf(status, 'list')).toContainEqual({
      kind: 'list',
      title: 'More exactly, it may be',
      items: ['`1016` Origin name does not resolve'],
    });
    expect(moreOf(status, 'choices')[0]?.choices.map(({ question }) => question)).toEqual([
      '1016 acme-cdn',
      '521 acme-cdn',
      '522 acme-cdn',
    ]);
  });
});

describe('the card of a paste', () => {
  const { card } = bot.explain({
    text: '> GET /a HTTP/2\n> Host: www.example.com\n< HTTP/2 522\n< date: Sat, 21 Nov 2026 10:05:47 GMT\n< server: acme',
  });

  it('has what was asked in the place of who sent the answer', () => {
    expect(partsOf(card, 'facts')[0]?.facts).toEqual([
      { label: 'Look first at', value: 'the origin → the network' },
      { label: 'Request', value: '`www.example.com/a` · 10:05:47 GMT' },
    ]);
  });

  it('says behind More who sent the answer, which a click finds without the paste', () => {
    const sentBy = { label: 'Sent by', value: 'Acme CDN, not the origin' };
    expect(moreOf(card, 'facts')[0]?.facts).toEqual([sentBy]);
    expect(moreOf(cardOf(card.replay?.asked ?? {}), 'facts')[0]?.facts).toEqual([sentBy]);
  });
});

describe('who sent the response', () => {
  const sentBy = (...cards: readonly Pick<Card, 'parts'>[]) =>
    cards.map((card) => partsOf(card, 'facts')[0]?.facts.find(({ label }) => label === 'Sent by')?.value);
  const asked = (code: string, product: string) => ({ codes: [code], products: [product] });

  it('is said of what stands in front of an origin to be not the origin, and of everything else to be itself', () => {
    expect(
      sentBy(
        cardOf(asked('522', 'acme-cdn')),
        cardOf(asked('403', 'acme-shield')),
        cardOf(asked('APP_CRASHED', 'boreal')),
      ),
    ).toEqual(['Acme CDN, not the origin', 'Acme Shield, not the origin', 'Boreal itself']);
    expect(cardOf(asked('APP_CRASHED', 'boreal'), 'zh-CN').text).toContain('北陆平台自身');
    expect(cardOf(asked('522', 'acme-cdn'), 'zh-CN').text).toContain('艾克米 CDN（非源站）');
  });

  it.each(['502', '404'])('is the product that is proved to have written it, whatever %s says otherwise', (code) => {
    const said = (sign: string) => sentBy(bot.explain({ text: `HTTP/2 ${code}\n${sign}` }).card)[0];
    const usual = sentBy(cardOf(asked(code, 'acme-cdn')))[0];
    expect(usual).toMatch(/^the origin/);
    expect(said('acme-error: 5')).toBe('Acme CDN, not the origin');
    expect(said('server: acme')).toBe(usual);
  });

  it('is not another product because of what that one wrote', () => {
    const wrote = (value: string): Finding => ({
      kind: 'product',
      value,
      rule: 'rule',
      evidence: { by: 'sign', sign: { in: 'log-line', format: 'Log' }, strength: 'strong', authorship: 'wrote' },
      text: 'x',
      at: { in: 'field' },
    });
    const entry = smallCatalog.products.get('acme-cdn')?.entries.get('502');
    if (!entry) throw new Error('no entry');
    const [own, other] = ['acme-cdn', 'cirrus'].map(
      (id) => whoFirst(entry, { ...context, reading: reading({ findings: [wrote(id)] }) })[1].value,
    );
    expect(own).toBe('Acme CDN, not the origin');
    expect(other).toBe('the origin or Acme CDN');
  });
});

describe('the card of an entry that others have asked about with it', () => {
  it('has what the other products do not document in its small print, never above the answer', () => {
    const card = cardOf({ codes: ['522'], products: ['acme-cdn', 'acme-shield', 'dune'] });
    expect(card.parts.slice(0, 2).map(({ kind }) => kind)).toEqual(['facts', 'text']);
    expect(notesOf(card)).toEqual(
      expect.arrayContaining(['This catalog has no 522 for Acme Shield.', 'This catalog has no codes for Dune.']),
    );
  });
});

it('a product with a public status page has it among what can be opened', () => {
  const [{ actions } = { actions: [] }] = partsOf(cardOf({ codes: ['APP_CRASHED'], products: ['boreal'] }), 'actions');
  expect(actions).toContainEqual({ label: 'Status', url: 'https://status.boreal.example/' });
});

it('an error that one product wrote and another one passed on has both in a sentence, below who to look at', () => {
  const answer = {
    entries: [{ product: 'cirrus', code: '524' }],
    more: [],
    undocumented: [],
    passedOnBy: ['acme-cdn'],
  };
  const { parts } = explained({ kind: 'explained', ...answer }, [], context);
  expect(parts[0]?.kind).toBe('facts');
  expect(parts[1]).toEqual({ kind: 'text', text: 'Cirrus wrote this error; Acme CDN passed it on.' });
});
