import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { codeBlock, inline, link } from '../../../../../src/adapters/discord/render/text.ts';
import { createBot } from '../../../../../src/core/bot.ts';
import { type Part, spans } from '../../../../../src/core/card.ts';
import { languages } from '../../../../../src/language.ts';
import { Markdown } from '../../../../../src/playground/page/platforms/discord/markdown.tsx';
import { realCatalog } from '../../../../support/catalog.ts';
import { textIn } from '../text-in.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const nasty = [
  '*a* _b_ ~~c~~ `x_y_z` ||d|| :x: <@1> @everyone [a](b) # h',
  '# heading',
  '- item',
  '1. one',
  '> quote',
  'http://a.b/c_d_e',
  'a_b_c *',
  '🙂 :) ¯\\_(ツ)_/¯',
  'C:\\dir\\',
  '-# small',
  '<t:1:R>',
  'a\n- b\n1. c',
  '`*x*`',
  'snake_case __init__',
  'x://y',
  '$1 \\* ~',
  'a | b || c',
];

const textsOf = (part: Part): readonly string[] => {
  if ('text' in part) return [part.text];
  if (part.kind === 'steps') return part.steps.flatMap(({ text, reads = '' }) => [text, reads]);
  if (part.kind === 'list') return part.items;
  return part.kind === 'facts' ? part.facts.map(({ value }) => value) : [];
};

const html = (markdown: string): string => renderToString(<Markdown text={markdown} />);

describe("Discord's markdown on the page", () => {
  it('reads as the card says it, for every text of the catalog and for nasty ones', () => {
    const texts = new Set(nasty);
    for (const language of languages) {
      for (const { question } of bot.listProducts(language).flatMap(({ codes }) => codes)) {
        const { title, parts, more } = bot.explain({ text: question, language }).card;
        for (const text of [title, ...[...parts, ...more].flatMap(textsOf)]) texts.add(text);
      }
    }
    expect(texts.size).toBeGreaterThan(5000);
    for (const text of texts) {
      const shown = html(inline(text, 4096));
      const meant = spans(text);
      expect(textIn(shown)).toBe(meant.map(({ text: said }) => said).join(''));
      expect(shown.match(/<code>/g)?.length ?? 0, text).toBe(meant.filter(({ kind }) => kind === 'code').length);
    }
  });

  it('has lists, links and blocks of code', () => {
    expect(html('Before\n- `a` b\n- c\n\nafter\n1. one\n2. two')).toBe(
      'Before<br/><ul><li><code>a</code> b</li><li>c</li></ul><br/>after<br/><ol start="1"><li>one</li><li>two</li></ol>',
    );
    expect(html(link('A (b) c_d', 'https://example.com/(a)?q=_x_', 500))).toContain('href="https://example.com/');
    expect(html(codeBlock('curl -I https://x\n# c', 500))).toBe('<pre><code>curl -I https://x\n# c</code></pre>');
  });

  it('has headings and small print, each a line of its own', () => {
    expect(html('## A *b*\nc\n-# d [e](https://example.com/)\nf')).toMatch(
      /^<h3>A <em>b<\/em><\/h3>c<br\/><small>d <a href="https:\/\/example.com\/"[^>]*>e<\/a><\/small>f$/,
    );
    expect(html('### A')).toBe('<h4>A</h4>');
  });

  it('goes on right below a block of code', () => {
    expect(html('1. a\n```\nb\n```\nc\n2. d')).toBe(
      '<ol start="1"><li>a</li></ol><pre><code>b</code></pre>c<br/><ol start="2"><li>d</li></ol>',
    );
  });
});
