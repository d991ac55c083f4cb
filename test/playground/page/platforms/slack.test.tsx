import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Slack } from '../../../../src/playground/page/platforms/slack/slack.tsx';

/* How the page draws the blocks of Slack's messages. */

const drawn = (...blocks: object[]): string =>
  renderToString(<Slack message={{ text: '', blocks }} theme="light" onlyYou={undefined} onClick={() => {}} />);

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const cell = (text: string, style?: object) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, ...(style && { style }) }] }],
});

describe('markup', () => {
  it.each([
    ['*Look first at*\nthe origin', '<strong>Look first at</strong>\nthe origin'],
    ['a `b *c* &lt;d&gt;` e', 'a <code>b *c* &lt;d></code> e'],
    ['_a_ ~b~ 2*3*4 x_y_z', '<em>a</em> <s>b</s> 2*3*4 x_y_z'],
    [
      '<https://example.com/?a=1&amp;b=2|Error &amp; 524>',
      '<a href="https://example.com/?a=1&amp;b=2" target="_blank" rel="noreferrer">Error &amp; 524</a>',
    ],
    ['<javascript:alert(1)|x>', '&lt;javascript:alert(1)|x>'],
  ])('%j', (text, html) => {
    expect(drawn({ type: 'context', elements: [mrkdwn(text)] })).toContain(`<p>${html}</p>`);
  });
});

it('fields stand side by side, and plain text is as it is', () => {
  const html = drawn({ type: 'section', fields: [mrkdwn('*A*\nb'), plain('*C*')] });
  expect(html).toContain('<div class="slack-fields"><p><strong>A</strong>\nb</p><p>*C*</p></div>');
});

it('a table has its first row as its head', () => {
  const html = drawn({ type: 'table', rows: [[cell('Product', { bold: true })], [cell('Cloudflare')]] });
  expect(html).toMatch(/<thead><tr><th scope="col">.*Product.*<\/thead><tbody><tr><td>.*Cloudflare/);
});

it('a menu has groups and descriptions', () => {
  const option = (text: string, description?: string) => ({
    text: plain(text),
    value: text,
    ...(description && { description: plain(description) }),
  });
  const menu = {
    type: 'static_select',
    placeholder: plain('Other products'),
    option_groups: [
      { label: plain('CDN'), options: [option('Cloudflare', 'The origin is slow'), option('Akamai')] },
      { label: plain('Proxy'), options: [option('NGINX')] },
    ],
  };
  const html = drawn({ type: 'actions', elements: [menu] });
  expect(html).toMatch(
    /<optgroup label="CDN"><option value="Cloudflare">Cloudflare<span.*The origin is slow.*Akamai.*<\/optgroup><optgroup label="Proxy">/,
  );
});

it('what is behind … are buttons and links, named for those who cannot see it open', () => {
  const options = [
    { text: plain('Report a mistake'), value: 'link:0', url: 'https://example.com/new' },
    { text: plain('Delete'), value: 'delete:en:U0' },
  ];
  const html = drawn({ type: 'actions', elements: [{ type: 'overflow', action_id: 'rare', options }] });
  expect(html).toContain('aria-label="Report a mistake, Delete"');
  expect(html).toMatch(/<a class="slack-option" href="https:\/\/example.com\/new"[^>]*>Report a mistake<\/a>/);
  expect(html).toMatch(/<button type="button" class="slack-option">Delete<\/button>/);
});
