import { describe, expect, it } from 'vitest';
import type { Runbooks } from '../../../src/catalog/runbooks.ts';
import { createBot } from '../../../src/core/bot.ts';
import { fillBlanks } from '../../../src/core/present/blanks.ts';
import { understood } from '../../../src/core/present/evidence.ts';
import type { Claim } from '../../../src/core/reader/claims.ts';
import type { Finding, FindingOf, Position } from '../../../src/core/reader/finding.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';
import { reading } from '../lookup/readings.ts';
import { bot, chinese, context, notesOf } from './small-cards.ts';

const evidenceIn = (text: string, file = false): string | undefined =>
  notesOf(bot.explain({ text, file }).card).find((line) => line.startsWith('Seen:'));

describe('what was read, and by which evidence', () => {
  it('is said of a paste', () => {
    expect(evidenceIn('curl -I https://www.example.com/\nHTTP/2 522\nserver: acme')).toBe(
      'Seen: `HTTP/2 522` in line 2; Acme CDN by `server: acme` in line 3.',
    );
  });

  it('says of a sign that it stands on what the product wrote itself, or on errors that it may have passed on', () => {
    expect(evidenceIn('HTTP/2 522\nacme-error: 5')).toContain('in line 2, which wrote this response itself.');
    expect(evidenceIn('HTTP/2 502\nboreal-id: r-1')).toContain(
      'which wrote this error or passed it on from the origin.',
    );
  });

  it('is said without lines of a file, of which only a part may have been read', () => {
    expect(evidenceIn('HTTP/2 522\nserver: acme', true)).toBe('Seen: `HTTP/2 522`; Acme CDN by `server: acme`.');
  });

  it('is not said of a plain question', () => {
    expect(evidenceIn('522 acme-cdn')).toBeUndefined();
  });

  it('is said of a question of several lines', () => {
    expect(evidenceIn('hello\n522 acme-cdn')).toBe('Seen: `522` in line 2; Acme CDN by `acme-cdn` in line 2.');
  });

  it('is echoed in one line, without backticks and not at length', () => {
    expect(evidenceIn(`HTTP/2 522 ${'x'.repeat(60)}\nserver: acme`)).toMatch(/^Seen: `[^`\n]{1,40}` in/);
  });

  it('is that of three codes and three products at most', () => {
    const evidence = evidenceIn(['502', '503', '504', '521', '522', '524'].map((code) => `HTTP/2 ${code}`).join('\n'));
    expect(evidence?.match(/`HTTP\/2 \d+`/g)).toHaveLength(3);
    const names = ['acme-cdn', 'acme-shield', 'boreal', 'cirrus', 'dune'].join('\n');
    expect(evidenceIn(`522\n${names}`)?.match(/; [^;]+ by `/g)).toHaveLength(3);
  });

  it('is small print below the answer', () => {
    const { parts } = bot.explain({ text: 'HTTP/2 522\nserver: acme' }).card;
    const at = parts.findIndex((part) => part.kind === 'note' && String(part.items[0]).startsWith('Seen:'));
    expect(at).toBeGreaterThan(parts.findIndex(({ kind }) => kind === 'steps'));
    expect(parts.slice(0, 2).map(({ kind }) => kind)).toEqual(['facts', 'text']);
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
    notesOf({ parts: understood({ ...context, reading: reading({ findings }) }) }).join();

  it('says in a log who answered so', () => {
    const log = { evidence: { by: 'log-line', format: 'Acme log' }, text: '504 502' } as const;
    expect(sentence(code('504', { ...log, role: 'edge' }), code('504', { ...log, role: 'origin' }))).toBe(
      "Seen: `504` (Acme log) in line 1 (the edge's answer); `504` (Acme log) in line 1 (the origin's answer).",
    );
  });

  it('leaves out a code that the card counts in a log, but names the one of a single line', () => {
    const log = { evidence: { by: 'log-line', format: 'Acme log' } } as const;
    const counted: Claim = { code: '502', count: 8, of: 50, hosts: [], paths: [] };
    const known = (claims: Claim[], words = context): string[] => {
      const findings = [code('502', log), code('504', { ...log, at: at(2) })];
      return notesOf({ parts: understood({ ...words, reading: reading({ findings, claims }) }) });
    };
    expect(known([counted])).toEqual(['Seen: `504` (Acme log) in line 2.']);
    expect(known([counted], chinese)).toEqual(['识别到：`504` (Acme log)（第 2 行）。']);
    expect(known([counted, { ...counted, code: '504' }])).toEqual([]);
    expect(known([{ ...counted, role: 'edge' }])).toHaveLength(1);
    expect(known([{ ...counted, count: 1, of: 1 }])).toEqual([
      'Seen: `502` (Acme log) in line 1; `504` (Acme log) in line 2.',
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
    expect(sentence(line)).toBe('Seen: Umbra by the format “Umbra error log” in line 3.');
  });

  it('names a field with its value', () => {
    const field = { evidence: { by: 'field', name: 'edgeStatus' }, text: '522', at: at(7) } as const;
    expect(sentence(code('522', field))).toBe('Seen: `edgeStatus: 522` in line 7.');
  });

  it('begins with what a machine wrote, and says it once', () => {
    const typed = { evidence: { by: 'words', strength: 'strong' }, text: '522', at: at(1) } as const;
    expect(sentence(code('522', typed), code('524', { at: at(2) }), code('522', { at: at(3) }))).toBe(
      'Seen: `HTTP/2 524` in line 2; `HTTP/2 522` in line 3.',
    );
  });

  it('is of the first of several places', () => {
    expect(sentence(code('522', { at: at(2) }), code('522', { at: at(3) }))).toBe('Seen: `HTTP/2 522` in line 2.');
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
    expect(sentence(code('522'), name)).toBe('Seen: `HTTP/2 522` in line 1; Cirrus by `cirrus` in line 1.');
    expect(sentence(name)).toBe('');
  });

  it('is quoted in one line of forty characters, without backticks', () => {
    expect(sentence(code('522', { text: ' `HTTP/2`\n522 ' }))).toContain('`HTTP/2 522` in');
    expect(sentence(code('522', { text: '😀'.repeat(41) }))).toContain(`\`${'😀'.repeat(40)}\` in`);
  });
});

it('a text that was cut is said to be so', () => {
  const { card } = bot.explain({ text: `522 acme-cdn ${'x '.repeat(140_000)}` });
  expect(notesOf(card)).toContain('Your text is longer than 256 KB; I read that much from its start.');
  expect(bot.explain({ text: '522 acme-cdn' }).card.text).not.toContain('256 KB');
});

describe('the host that was asked', () => {
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  const textWith = (host: string | undefined): string => bot.explain({ text: '', asked, carried: { host } }).card.text;

  it('is filled into commands', () => {
    expect(textWith('www.example.com')).toContain(
      '--connect-to "www.example.com:443:$ORIGIN:443" "https://www.example.com/"\n',
    );
    expect(textWith('www.example.com')).not.toContain('$HOST');
  });

  it('leaves a blank where it is not known', () => {
    expect(textWith(undefined)).toContain('https://$HOST/');
  });

  it('is filled in wherever there is a command, and nowhere else', () => {
    const runbooks: Runbooks = {
      team: 'Edge',
      about: () => ({
        notes: ['Try `dig $HOST`, not $HOST.'],
        steps: ['Run `ping $HOST`.'],
        links: [],
        files: ['522.yaml'],
      }),
    };
    const { parts } = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks }).explain({
      text: '',
      asked,
      carried: { host: 'www.example.com' },
    }).card;
    expect(fillBlanks([{ kind: 'list', title: 'Ids', items: ['`$HOST` $HOST'] }], { host: 'a.example' })).toEqual([
      { kind: 'list', title: 'Ids', items: ['`a.example` $HOST'] },
    ]);
    expect(parts).toContainEqual({
      kind: 'list',
      title: 'Edge',
      items: ['Try `dig www.example.com`, not $HOST.', 'Run `ping www.example.com`.'],
    });
  });
});

it('a number that is another way of writing a code is shown as it was written', () => {
  const upyun = createBot(realCatalog, { defaultLanguage: 'en' });
  const known = (text: string): string => notesOf(upyun.explain({ text }).card).join('\n');
  expect(known('50301004 upyun')).toContain('`50301004`');
  expect(known('50302004 upyun')).not.toContain('Seen:');
});
