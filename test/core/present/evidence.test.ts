import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { fillBlanks } from '../../../src/core/present/blanks.ts';
import { understood } from '../../../src/core/present/evidence.ts';
import type { Claim } from '../../../src/core/reader/claims.ts';
import type { Finding, FindingOf, Position } from '../../../src/core/reader/finding.ts';
import { locales } from '../../../src/locales/index.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';
import { reading } from '../lookup/readings.ts';
import { bot, context, partsOf } from './small-cards.ts';

const evidenceIn = (text: string, file = false): string | undefined =>
  partsOf(bot.explain({ text, file }).card, 'text').find((part) => part.text.startsWith('Read from your text'))?.text;

describe('what was read, and by which evidence', () => {
  it('is said of a paste', () => {
    expect(evidenceIn('curl -I https://www.example.com/\nHTTP/2 522\nserver: acme')).toBe(
      'Read from your text: `HTTP/2 522` in line 2; Acme CDN by `server: acme` in line 3.',
    );
  });

  it('says of a sign that it stands on what the product wrote itself, or on errors that it may have passed on', () => {
    expect(evidenceIn('HTTP/2 522\nacme-error: 5')).toContain('in line 2, which wrote this response itself.');
    expect(evidenceIn('HTTP/2 502\nboreal-id: r-1')).toContain(
      'which wrote this error or passed it on from the origin.',
    );
  });

  it('is said without lines of a file, of which only a part may have been read', () => {
    expect(evidenceIn('HTTP/2 522\nserver: acme', true)).toBe(
      'Read from your text: `HTTP/2 522`; Acme CDN by `server: acme`.',
    );
  });

  it('is not said of a plain question', () => {
    expect(evidenceIn('522 acme-cdn')).toBeUndefined();
  });

  it('is said of a question of several lines', () => {
    expect(evidenceIn('hello\n522 acme-cdn')).toBe(
      'Read from your text: `522` in line 2; Acme CDN by `acme-cdn` in line 2.',
    );
  });

  it('is echoed in one line, without backticks and not at length', () => {
    expect(evidenceIn(`HTTP/2 522 ${'x'.repeat(60)}\nserver: acme`)).toMatch(/^Read from your text: `[^`\n]{1,40}` in/);
  });

  it('is that of four codes and four products at most', () => {
    const evidence = evidenceIn(['502', '503', '504', '521', '522', '524'].map((code) => `HTTP/2 ${code}`).join('\n'));
    expect(evidence?.match(/`HTTP\/2 \d+`/g)).toHaveLength(4);
    const names = ['acme-cdn', 'acme-shield', 'boreal', 'cirrus', 'dune'].join('\n');
    expect(evidenceIn(`522\n${names}`)?.match(/ by `/g)).toHaveLength(4);
  });

  it('comes first on the card', () => {
    const { parts } = bot.explain({ text: 'HTTP/2 522\nserver: acme' }).card;
    expect(parts[0]).toMatchObject({ kind: 'text', text: expect.stringContaining('Read from your text') });
  });
});

describe('the evidence of findings', () => {
  const at = (line: number): Position => ({ in: 'text', index: 0, end: 3, line });
  const code = (value: string, more: Partial<FindingOf<'code'>> = {}): FindingOf<'code'> => ({
    kind: 'code',
    value,
    rule: 'rule',
    evidence: { by: 'status-line' },
    text: `HTTP/2 ${value}`,
    at: at(1),
    ...more,
  });
  const sentence = (...findings: Finding[]): string =>
    understood(reading({ findings }), context)
      .map((part) => ('text' in part ? part.text : ''))
      .join();

  it('says in a log who answered so', () => {
    const log = { evidence: { by: 'log-line', format: 'Acme log' }, text: '504 502' } as const;
    expect(sentence(code('504', { ...log, role: 'edge' }), code('504', { ...log, role: 'origin' }))).toBe(
      "Read from your text: `504` (Acme log) in line 1 (the edge's answer); `504` (Acme log) in line 1 (the origin's answer).",
    );
  });

  it('counts the lines of a log instead of naming the first one', () => {
    const log = { evidence: { by: 'log-line', format: 'Acme log' } } as const;
    const counted: Claim = {
      code: '502',
      count: 8,
      of: 50,
      first: { date: '2026-10-10', time: '10:05:00' },
      last: { date: '2026-10-10', time: '10:05:49' },
      hosts: [{ value: 'www.example.com', count: 8 }],
      paths: [{ value: '/api/cart', count: 6 }],
    };
    const [part] = understood(reading({ findings: [code('502', log)], claims: [counted] }), context);
    expect(part).toEqual({
      kind: 'text',
      text: 'Read from your text: `502` in 8 of 50 lines, 10:05:00 to 10:05:49, most on `/api/cart`.',
    });
    const zh = { ...context, language: 'zh-CN', words: locales['zh-CN'].core } as const;
    expect(understood(reading({ findings: [code('502', log)], claims: [counted] }), zh)).toEqual([
      { kind: 'text', text: '识别到：`502`：50 行日志中有 8 行，10:05:00 至 10:05:49，多数在 `/api/cart`。' },
    ]);
    const single = { ...counted, count: 1, of: 1 };
    expect(understood(reading({ findings: [code('502', log)], claims: [single] }), context)).toEqual([
      { kind: 'text', text: 'Read from your text: `502` (Acme log) in line 1.' },
    ]);
  });

  it('is of a log what the log is, and never a time', () => {
    const line: Finding = {
      kind: 'uncovered',
      value: 'umbra',
      rule: 'rule',
      evidence: { by: 'sign', sign: { in: 'log-line', format: 'Umbra error log' }, strength: 'strong' },
      text: '2024-12-10T19:00:00.',
      at: at(3),
    };
    expect(sentence(line)).toBe('Read from your text: Umbra by the format “Umbra error log” in line 3.');
  });

  it('names a field with its value', () => {
    const field = { evidence: { by: 'field', name: 'edgeStatus' }, text: '522', at: at(7) } as const;
    expect(sentence(code('522', field))).toBe('Read from your text: `edgeStatus: 522` in line 7.');
  });

  it('begins with what a machine wrote, and says it once', () => {
    const typed = { evidence: { by: 'words', strength: 'strong' }, text: '522', at: at(1) } as const;
    expect(sentence(code('522', typed), code('524', { at: at(2) }), code('522', { at: at(3) }))).toBe(
      'Read from your text: `HTTP/2 524` in line 2; `HTTP/2 522` in line 3.',
    );
  });

  it('is of the first of several places', () => {
    expect(sentence(code('522', { at: at(2) }), code('522', { at: at(3) }))).toBe(
      'Read from your text: `HTTP/2 522` in line 2.',
    );
  });

  it('is in the first line where it is not in the text', () => {
    const name: Finding = {
      kind: 'product',
      value: 'cirrus',
      rule: 'rule',
      evidence: { by: 'name', of: 'product' },
      text: 'cirrus',
      at: { in: 'field' },
    };
    expect(sentence(code('522'), name)).toBe(
      'Read from your text: `HTTP/2 522` in line 1; Cirrus by `cirrus` in line 1.',
    );
    expect(sentence(name)).toBe('');
  });

  it('is quoted in one line of forty characters, without backticks', () => {
    expect(sentence(code('522', { text: ' `HTTP/2`\n522 ' }))).toContain('`HTTP/2 522` in');
    expect(sentence(code('522', { text: '😀'.repeat(41) }))).toContain(`\`${'😀'.repeat(40)}\` in`);
  });
});

it('a text that was cut is said to be so', () => {
  const { card } = bot.explain({ text: `522 acme-cdn ${'x '.repeat(140_000)}` });
  expect(partsOf(card, 'note')).toContainEqual({
    kind: 'note',
    text: 'Your text is longer than 256 KB; I read that much from its start.',
  });
  expect(partsOf(bot.explain({ text: '522 acme-cdn' }).card, 'note')).toEqual([]);
});

describe('the host that was asked', () => {
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  const textWith = (host: string | undefined): string => bot.explain({ text: '', asked, carried: { host } }).card.text;

  it('is filled into commands', () => {
    expect(textWith('www.example.com')).toContain(
      '--connect-to "www.example.com:443:$ORIGIN:443" "https://www.example.com/"`',
    );
    expect(textWith('www.example.com')).not.toContain('$HOST');
  });

  it('leaves a blank where it is not known', () => {
    expect(textWith(undefined)).toContain('https://$HOST/');
  });

  it('is filled in wherever there is a command, and nowhere else', () => {
    const runbooks = {
      team: 'Edge',
      about: () => [{ note: 'Try `dig $HOST`, not $HOST.', steps: ['Run `ping $HOST`.'] }],
    };
    const { parts } = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks }).explain({
      text: '',
      asked,
      carried: { host: 'www.example.com' },
    }).card;
    expect(fillBlanks([{ kind: 'list', title: 'Ids', items: ['`$HOST` $HOST'] }], { host: 'a.example' })).toEqual([
      { kind: 'list', title: 'Ids', items: ['`a.example` $HOST'] },
    ]);
    expect(parts).toContainEqual({ kind: 'text', text: 'Try `dig www.example.com`, not $HOST.' });
    expect(parts).toContainEqual({ kind: 'steps', title: 'Team steps', steps: ['Run `ping www.example.com`.'] });
  });
});

it('a number that is another way of writing a code is shown as it was written', () => {
  const upyun = createBot(realCatalog, { defaultLanguage: 'en' });
  const textsOf = (text: string): string =>
    upyun
      .explain({ text })
      .card.parts.map((part) => ('text' in part ? part.text : ''))
      .join('\n');
  expect(textsOf('50301004 upyun')).toContain('`50301004`');
  expect(textsOf('50302004 upyun')).not.toContain('Read from your text');
});
