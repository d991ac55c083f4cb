import { describe, expect, it } from 'vitest';
import { partText } from '../../../../src/adapters/discord/render/part.ts';
import type { Part } from '../../../../src/core/card.ts';

const zeroWidthSpace = '\u200b';
const text = (part: Part, language: 'en' | 'zh-CN' = 'en'): string => partText(part, language);

describe('a part becomes markdown:', () => {
  it.each<[string, Part, string]>([
    ['a heading a section', { kind: 'heading', text: 'Two `522` *x*' }, '### Two `522` \\*x\\*'],
    ['a text itself, with what is markup escaped', { kind: 'text', text: 'a *b* `c`\n# d' }, 'a \\*b\\* `c`\n\\# d'],
    [
      'facts a line each, their labels in bold',
      {
        kind: 'facts',
        facts: [
          { label: 'Look first at', value: 'the `origin`' },
          { label: 'Sent by', value: 'the edge\nnot you' },
          { label: '', value: 'alone' },
        ],
      },
      '**Look first at:** the `origin`\n**Sent by:** the edge not you\nalone',
    ],
    [
      'steps numbered, each command alone in a block, and what its result means below',
      {
        kind: 'steps',
        title: '',
        steps: [
          { text: 'Time the origin', command: "curl -w '%{time}' https://$HOST/", reads: 'Over 100 s: the `origin`.' },
          { text: 'Is the job *long*?', reads: 'Then poll.' },
          { text: 'Third' },
        ],
      },
      "1. Time the origin\n```\ncurl -w '%{time}' https://$HOST/\n```\nOver 100 s: the `origin`.\n2. Is the job \\*long\\*? Then poll.\n3. Third",
    ],
    [
      'a command with a fence inside stays one block',
      { kind: 'steps', title: 'Check', steps: [{ text: 'a', command: 'x ``` y' }] },
      `**Check**\n1. a\n\`\`\`\nx \`\`${zeroWidthSpace}\` y\n\`\`\``,
    ],
    [
      'a list',
      { kind: 'list', title: 'Attach', items: ['The *time*.', 'a\nb'] },
      '**Attach**\n- The \\*time\\*.\n- a b',
    ],
    ['a list without a title', { kind: 'list', title: '', items: ['a'] }, '- a'],
    [
      'a table a line for each row, below what its cells are',
      {
        kind: 'table',
        columns: ['Product', 'It means', 'Look first at'],
        rows: [
          ['Cloudflare', 'The origin *did* not answer', 'the origin'],
          ['', 'nobody', ''],
        ],
      },
      '-# Product — It means — Look first at\n**Cloudflare** — The origin \\*did\\* not answer — the origin\nnobody',
    ],
    ['a table without a head', { kind: 'table', columns: ['', ''], rows: [['a', 'b']] }, '**a** — b'],
    ['code a block', { kind: 'code', title: 'Ticket', code: 'a\nb' }, '**Ticket**\n```\na\nb\n```'],
    ['code without a title', { kind: 'code', title: '', code: 'a' }, '```\na\n```'],
    [
      'links a list',
      { kind: 'links', title: 'Sources', links: [{ label: '[Page]', url: 'https://example.com/a' }] },
      '**Sources**\n- [(Page)](https://example.com/a)',
    ],
    [
      'a note one line of small print, with links that only lead to the web',
      {
        kind: 'note',
        items: [
          'Said by `others`\n# x',
          { label: 'Error 524', url: 'https://example.com/524' },
          { label: 'bad', url: 'javascript:alert(1)' },
          ' ',
        ],
      },
      '-# Said by `others` # x · [Error 524](https://example.com/524) · bad',
    ],
    ['a note of nothing is nothing', { kind: 'note', items: ['', ' '] }, ''],
    ['code of nothing is nothing', { kind: 'code', title: '', code: ' ' }, ''],
    ['a heading of nothing is nothing', { kind: 'heading', text: '\n' }, ''],
  ])('%s', (_name, part, markdown) => {
    expect(text(part)).toBe(markdown);
  });

  it('labels have the colon of their language', () => {
    expect(text({ kind: 'facts', facts: [{ label: '先查', value: '源站' }] }, 'zh-CN')).toBe('**先查：**源站');
  });

  it('what has two asterisks in its code is not in bold, which they would end', () => {
    const table: Part = { kind: 'table', columns: [], rows: [['`a ** b`', '**c**']] };
    expect(text(table)).toBe('`a ** b` — \\*\\*c\\*\\*');
  });

  it('pings nobody, in whatever part a mention stands', () => {
    const mention = '@everyone <@1>';
    const parts: Part[] = [
      { kind: 'heading', text: mention },
      { kind: 'facts', facts: [{ label: mention, value: mention }] },
      { kind: 'steps', title: mention, steps: [{ text: mention, command: mention, reads: mention }] },
      { kind: 'table', columns: [mention], rows: [[mention, mention]] },
      { kind: 'code', title: mention, code: mention },
      { kind: 'links', title: mention, links: [{ label: mention, url: `https://example.com/${mention}` }] },
      { kind: 'note', items: [mention, { label: mention, url: 'https://example.com/' }] },
    ];
    for (const part of parts) expect(text(part), part.kind).not.toMatch(/@everyone|<@\d/);
  });
});
