import { describe, expect, it } from 'vitest';
import { explained } from '../../../src/core/present/explained.ts';
import { cardOf, context, everywhere, open, partsOf } from './small-cards.ts';

const notes = (card: ReturnType<typeof cardOf>): string[] => partsOf(card, 'text').map(({ text }) => text);

describe('the card of one entry', () => {
  const card = cardOf({ codes: ['522'], products: ['acme-cdn'] });

  it('says what the catalog says, in a fixed order', () => {
    expect(card).toMatchObject({
      title: '522 Origin did not answer the TCP handshake · Acme CDN',
      tone: 'answer',
      language: 'en',
    });
    expect(card.parts).toEqual([
      {
        kind: 'facts',
        facts: [
          { label: 'Look first at', value: 'the origin, then the network between Acme CDN and the origin' },
          { label: 'Sent by', value: 'Acme CDN' },
        ],
      },
      { kind: 'text', text: 'The edge waited 15 seconds for the TCP handshake of the origin.' },
      {
        kind: 'steps',
        title: 'Check now',
        steps: [
          'Connect to the origin: `curl -skv -m 30 -o /dev/null -w \'%{http_code}, connected %{time_connect} s, first byte %{time_starttransfer} s\\n\' --connect-to "$HOST:443:$ORIGIN:443" "https://$HOST/"`.',
          'Let the addresses of the edge through the firewall.',
        ],
      },
      {
        kind: 'list',
        title: 'About these commands',
        items: [
          '`$HOST`: the name of your site.',
          '`$ORIGIN`: the name or address of your origin server.',
          'The last line says the status, and the seconds until connected and until the first byte; status 000: no answer. `-k` takes any certificate. For an origin that the edge reaches by HTTP, write 80 for 443 and http for https.',
        ],
      },
      { kind: 'list', title: 'Good to know', items: ['The edge tries it 2 times.'] },
      {
        kind: 'list',
        title: 'Attach to the ticket',
        items: ['A traceroute from the origin to the edge', 'The id in the `acme-ray` header', 'The URL and the time'],
      },
      { kind: 'links', title: 'Open a ticket', links: [{ label: 'Acme CDN', url: 'https://acme.example/tickets' }] },
      {
        kind: 'links',
        title: 'Source',
        links: [
          {
            label: 'Status codes of Acme CDN (page of 2026-01-02, read 2026-02-03)',
            url: 'https://docs.acme.example/cdn/codes',
          },
          { label: 'Acme support (read 2026-02-03)', url: 'https://docs.acme.example/cdn/support' },
        ],
      },
      {
        kind: 'choices',
        title: 'Related codes',
        choices: [
          open('521 Acme CDN', '521 acme-cdn', '521', 'acme-cdn'),
          open('524 Acme CDN', '524 acme-cdn', '524', 'acme-cdn'),
        ],
      },
      {
        kind: 'choices',
        title: 'Other products',
        choices: [open('522 Cirrus', '522 cirrus', '522', 'cirrus')],
        menu: true,
      },
      {
        kind: 'actions',
        actions: [everywhere('522'), { label: 'Source', url: 'https://docs.acme.example/cdn/codes' }],
      },
    ]);
  });

  it('is in the language of the question', () => {
    const chinese = cardOf({ codes: ['522'], products: ['acme-cdn'] }, 'zh-CN');
    expect(chinese.title).toBe('522 源站未响应 TCP 握手 · 艾克米 CDN');
    expect(chinese.text).toContain('节点等待源站 TCP 握手 15 秒后超时。');
  });

  it('has no part for what the catalog does not say', () => {
    const kinds = cardOf({ codes: ['1016'], products: ['acme-cdn'] }).parts.map((part) =>
      'title' in part ? part.title : part.kind,
    );
    expect(kinds).toEqual([
      'facts',
      'text',
      'Check now',
      'About these commands',
      'Attach to the ticket',
      'Open a ticket',
      'Source',
      'actions',
    ]);
  });

  it('says so where only a secondary source has it', () => {
    expect(partsOf(cardOf({ codes: ['525'], products: ['cirrus'] }), 'note')).toEqual([
      { kind: 'note', text: 'Read in a secondary source only, not on a page of the vendor.' },
    ]);
    expect(partsOf(cardOf({ codes: ['522'], products: ['cirrus'] }), 'note')).toEqual([]);
  });

  it('says which statuses come with a code', () => {
    const [facts] = partsOf(cardOf({ codes: ['ROUTER_TIMEOUT'], products: ['boreal'] }), 'facts');
    expect(facts?.facts).toContainEqual({ label: 'Comes with HTTP', value: '502 and 504' });
  });

  it('warns where the number means something else on other products, and only there', () => {
    const warning =
      'Not everywhere: on other products 524 means “The platform protects itself from overload” (Acme Shield and Cirrus).';
    expect(notes(cardOf({ codes: ['524'], products: ['acme-cdn'] }))).toContain(warning);
    expect(notes(cardOf({ codes: ['524'], products: ['cirrus'] }))).toContain(
      'Not everywhere: on other products 524 means “Origin accepted the connection and was too slow” (Acme CDN).',
    );
    expect(cardOf({ codes: ['522'], products: ['acme-cdn'] }).text).not.toContain('Not everywhere');
    expect(cardOf({ codes: ['502'], products: ['cirrus'] }).text).not.toContain('Not everywhere');
    expect(cardOf({ codes: ['1016'], products: ['acme-cdn'] }).text).not.toContain('Not everywhere');
  });

  it('of the standards is about CDNs in general', () => {
    const [facts] = partsOf(cardOf({ codes: ['502'], products: ['http'] }), 'facts');
    expect(facts?.facts).toEqual([
      { label: 'Look first at', value: 'the origin' },
      { label: 'Sent by', value: 'a proxy or gateway on the way' },
    ]);
  });

  it('names the codes that say more exactly what a status stands for, and opens them before related ones', () => {
    const card = cardOf({ codes: ['502'], products: ['acme-cdn'] });
    expect(partsOf(card, 'list')[1]).toEqual({
      kind: 'list',
      title: 'More exactly, it may be',
      items: ['`1016` Origin name does not resolve'],
    });
    expect(partsOf(card, 'choices')[0]?.choices.map(({ question }) => question)).toEqual([
      '1016 acme-cdn',
      '521 acme-cdn',
      '522 acme-cdn',
    ]);
  });

  it('opens related codes', () => {
    const related = partsOf(cardOf({ codes: ['BOOT_FAILED'], products: ['boreal'] }), 'choices');
    expect(related).toEqual([
      {
        kind: 'choices',
        title: 'Related codes',
        choices: [open('BOOT_TIMEOUT Boreal', 'BOOT_TIMEOUT boreal', 'BOOT_TIMEOUT', 'boreal')],
      },
    ]);
  });
});

describe('the card of several entries', () => {
  const card = cardOf({ codes: ['524'], products: ['acme-cdn', 'acme-shield'] });

  it('never shows one product under the name of the other', () => {
    expect(card.title).toBe('524 · Acme CDN and Acme Shield');
    expect(partsOf(card, 'heading')).toEqual([
      { kind: 'heading', text: '524 Origin accepted the connection and was too slow · Acme CDN' },
      { kind: 'heading', text: '524 Protection from overload · Acme Shield' },
    ]);
    const texts = card.parts.map((part) => ('text' in part ? part.text : ''));
    expect(texts.indexOf('The origin sent no response within 100 seconds.')).toBe(
      texts.indexOf('524 Origin accepted the connection and was too slow · Acme CDN') + 2,
    );
    expect(texts.indexOf('Acme Shield rejects requests while it is overloaded.')).toBe(
      texts.indexOf('524 Protection from overload · Acme Shield') + 2,
    );
  });

  it('offers only entries that it does not show', () => {
    expect(card.parts.slice(-2)).toEqual([
      {
        kind: 'choices',
        title: 'Other products',
        choices: [open('524 Cirrus', '524 cirrus', '524', 'cirrus')],
        menu: true,
      },
      { kind: 'actions', actions: [everywhere('524')] },
    ]);
  });

  it('names every code once in its title', () => {
    const { title } = cardOf({ codes: ['522', '524'], products: ['acme-cdn', 'cirrus'] });
    expect(title).toBe('522 and 524 · Acme CDN and Cirrus');
  });

  it('begins with what is not documented', () => {
    const { parts } = cardOf({ codes: ['522'], products: ['acme-cdn', 'acme-shield', 'dune'] });
    expect(parts.slice(0, 2)).toEqual([
      { kind: 'text', text: 'This catalog has no 522 for Acme Shield.' },
      { kind: 'text', text: 'This catalog has no codes for Dune.' },
    ]);
  });

  it('offers the entries for which it has no room', () => {
    const many = cardOf({ codes: ['524', '522', '521', '502', '404'], products: ['acme-cdn'] });
    expect(partsOf(many, 'heading')).toHaveLength(4);
    expect(partsOf(many, 'choices')[0]).toEqual({
      kind: 'choices',
      title: 'You also asked about',
      choices: [open('404 Acme CDN', '404 acme-cdn', '404', 'acme-cdn')],
    });
  });
});

describe('an entry with advice and relief', () => {
  const card = cardOf({ codes: ['524'], products: ['acme-cdn'] });
  const title = (part: { title: string }): string => part.title;

  it('begins with its summary, and says the rest below', () => {
    expect(notes(card)).toEqual([
      'The origin sent no response within 100 seconds.',
      'The connection was made. What the origin sends later is dropped.',
      expect.stringMatching(/^Not everywhere/),
    ]);
  });

  it('keeps our own advice apart from what the vendor documents', () => {
    expect(partsOf(card, 'steps')).toEqual([
      { kind: 'steps', title: 'Check now', steps: [expect.stringMatching(/^Measure .+: `curl .+`\. More than 100/)] },
      {
        kind: 'steps',
        title: 'Our own advice, on no page of the vendor',
        steps: ['Look for slow queries of the database: `grep -c slow /var/log/acme.log`.'],
      },
    ]);
  });

  it('says what stops the damage behind all that is said of the commands', () => {
    expect(partsOf(card, 'list').map(title).slice(0, 2)).toEqual(['About these commands', 'Until the cause is found']);
  });

  it('says the same in Chinese', () => {
    const chinese = cardOf({ codes: ['524'], products: ['acme-cdn'] }, 'zh-CN');
    expect(partsOf(chinese, 'steps').flatMap(({ steps }) => steps)).toEqual([
      expect.stringMatching(/^在源站测量该请求的耗时：`curl .+`。首字节超过 100 秒/),
      '检查数据库慢查询：`grep -c slow /var/log/acme.log`。',
    ]);
  });
});

it('a product with a public status page has it among what can be opened', () => {
  const [{ actions } = { actions: [] }] = partsOf(cardOf({ codes: ['APP_CRASHED'], products: ['boreal'] }), 'actions');
  expect(actions).toContainEqual({ label: 'Status of Boreal', url: 'https://status.boreal.example/' });
});

it('an error that one product wrote and another one passed on has both in a sentence', () => {
  const answer = {
    entries: [{ product: 'cirrus', code: '524' }],
    more: [],
    undocumented: [],
    passedOnBy: ['acme-cdn'],
  };
  const { parts } = explained({ kind: 'explained', ...answer }, context);
  expect(parts[0]).toEqual({ kind: 'text', text: 'Cirrus wrote this error; Acme CDN passed it on.' });
});
