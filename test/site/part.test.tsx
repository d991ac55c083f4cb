import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Choice, Part } from '../../src/core/card.ts';
import { PartView } from '../../src/site/part.tsx';

const open: Choice = { label: 'Acme', description: 'Means `x`', question: '522 acme', language: 'en' };

it.each<[Part['kind'], Part, string]>([
  ['heading', { kind: 'heading', text: 'A `b`' }, '<h2>A <code>b</code></h2>'],
  ['text', { kind: 'text', text: 'A & b' }, '<p>A &amp; b</p>'],
  [
    'facts',
    { kind: 'facts', facts: [{ label: 'Sent by', value: 'Acme' }] },
    '<dl><div><dt>Sent by</dt><dd>Acme</dd></div></dl>',
  ],
  [
    'steps',
    { kind: 'steps', title: '', steps: [{ text: 'Try', command: 'curl "x"', reads: 'Well.' }, { text: 'Ask' }] },
    '<ol><li><p>Try</p><pre><code>curl &quot;x&quot;</code></pre><p>Well.</p></li><li><p>Ask</p></li></ol>',
  ],
  ['list', { kind: 'list', title: 'T', items: ['a'] }, '<section><h2>T</h2><ul><li>a</li></ul></section>'],
  [
    'table',
    { kind: 'table', columns: ['A', 'B'], rows: [['1', '2']] },
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  ['code', { kind: 'code', title: '', code: '`a`' }, '<pre><code>`a`</code></pre>'],
  [
    'links',
    { kind: 'links', title: '', links: [{ label: 'L', url: 'https://example.com/' }] },
    '<ul><li><a href="https://example.com/">L</a></li></ul>',
  ],
  [
    'note',
    { kind: 'note', items: ['a', { label: 'L', url: 'https://example.com/' }] },
    '<p class="small">a · <a href="https://example.com/">L</a></p>',
  ],
  [
    'choices',
    { kind: 'choices', title: 'T', choices: [open, { ...open, label: 'Elsewhere' }] },
    '<section><h2>T</h2><ul><li><a href="to/">Acme</a> Means <code>x</code></li></ul></section>',
  ],
  [
    'actions',
    { kind: 'actions', actions: [open, { label: 'Open ticket', url: 'https://example.com/' }] },
    '<ul class="actions"><li><a href="https://example.com/">Open ticket</a></li></ul>',
  ],
])('a part of a card has its own element: %s', (_kind, part, html) => {
  const hrefOf = ({ label }: Choice) => (label === 'Acme' ? 'to/' : undefined);
  expect(renderToString(<PartView part={part} hrefOf={hrefOf} />)).toBe(html);
});

it('choices that lead to no page are left out, with their title', () => {
  const part: Part = { kind: 'choices', title: 'T', choices: [open] };
  expect(renderToString(<PartView part={part} hrefOf={() => undefined} />)).toBe('');
});
