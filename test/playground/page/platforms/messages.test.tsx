import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { preview as ofDiscord } from '../../../../src/adapters/discord/preview.ts';
import { preview as ofSlack } from '../../../../src/adapters/slack/preview.ts';
import { createBot } from '../../../../src/core/bot.ts';
import type { Card } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { Discord, type DiscordMessage } from '../../../../src/playground/page/platforms/discord/discord.tsx';
import { Slack, type SlackMessage } from '../../../../src/playground/page/platforms/slack/slack.tsx';
import { realCatalog } from '../../../support/catalog.ts';
import { objectsIn } from '../../../support/objects.ts';
import { textIn } from './text-in.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const shared = { theme: 'light', onlyYou: undefined, onClick: () => {} } as const;
const slack = (message: unknown): string => renderToString(<Slack message={message} {...shared} />);
const discord = (message: unknown): string => renderToString(<Discord message={message} {...shared} />);

/** Letters and digits only: what is left when every kind of markup and layout is gone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Every text of a part of Slack's message; of markup, what a person reads. */
function saidBySlack(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const isMarkup = 'type' in node && node.type === 'mrkdwn';
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== 'text' || typeof value !== 'string') return saidBySlack(value);
    return [isMarkup ? value.replace(/<[^|>]+\|([^>]+)>/g, '$1').replace(/&(?:amp|lt|gt);/g, '') : value];
  });
}

/** The texts of Discord's message, without the addresses of its links and the numbers of its lists. */
const saidByDiscord = ({ components }: DiscordMessage): string[] =>
  objectsIn(components).flatMap(({ content, label, description, placeholder }) =>
    [content, label, description, placeholder]
      .filter((text) => typeof text === 'string')
      .map((text) => text.replace(/\]\([^)]*\)|^\d+\. /gm, '')),
  );

const cards = (language: (typeof languages)[number]): Card[] => [
  ...bot
    .listProducts(language)
    .flatMap(({ codes }) => codes.map(({ question }) => bot.explain({ text: question, language }).card)),
  ...['502', 'edgeone', 'help', '522 tencnt', 'cf', 'search certificate', '599 edgeone', '5xx', ''].map(
    (text) => bot.explain({ text, language }).card,
  ),
];

describe('the page draws', () => {
  it.each(languages)(
    'every card of the catalog on both platforms and leaves nothing out: %s',
    (language) => {
      const all = cards(language);
      expect(all.length).toBeGreaterThan(1000);
      for (const card of all) {
        const forSlack = ofSlack.render(card, 'asker') as SlackMessage;
        const forDiscord = ofDiscord.render(card, 'asker') as DiscordMessage;
        for (const [html, said] of [
          [slack(forSlack), saidBySlack(forSlack.blocks)],
          [discord(forDiscord), saidByDiscord(forDiscord)],
        ] as const) {
          expect(html, card.title).not.toContain('Not shown here');
          const shown = bare(textIn(html));
          expect(
            said.filter((text) => !shown.includes(bare(text))),
            card.title,
          ).toEqual([]);
        }
      }
    },
    120_000,
  );

  it('plain text of Slack as it is, whatever it looks like', () => {
    const text = { type: 'plain_text', text: '*a* _b_ `c` <!here> &amp; :x: <b>' };
    const html = slack({ text: '', blocks: [{ type: 'header', text }] });
    expect(textIn(html)).toContain(text.text);
    expect(html).not.toMatch(/<(?:b|em|code)>/);
  });

  it('a link of Discord only if it leads to the web', () => {
    const content = '[x](javascript:alert(1)) <javascript:alert(2)>';
    expect(discord({ components: [{ type: 10, content }] })).not.toContain('href="javascript:');
  });

  it('what it does not know as a remark that names it', () => {
    expect(slack({ text: '', blocks: [{ type: 'video' }] })).toContain('Not shown here: video');
    expect(discord({ components: [{ type: 12, items: [] }] })).toContain('Not shown here: component 12');
    expect(discord({ components: [{ type: 10, content: '> quoted' }] })).toContain('Not shown here');
    expect(discord({ components: [{ type: 1, components: [{ type: 5 }] }] })).toContain('Not shown here');
  });

  it('components of Discord, one inside the other', () => {
    const text = (content: string) => ({ type: 10, content });
    const button = { type: 2, style: 2, label: 'More', custom_id: 'more:en:|522' };
    const options = [{ label: 'a', value: 'open:en:|1', description: 'CDN · b' }];
    const html = discord({
      components: [
        text('-# Shared by x'),
        {
          type: 17,
          accent_color: 0x2f6fed,
          components: [
            text('## Title\n**Look first at:** the origin'),
            { type: 14 },
            { type: 9, components: [text('### Section')], accessory: button },
            { type: 1, components: [{ type: 3, custom_id: 'menu:0', placeholder: 'Other', options }] },
          ],
        },
      ],
    });
    expect(html).toContain('<small>Shared by x</small>');
    expect(html).toContain('border-left-color:#2f6fed');
    expect(html).toContain('<h3>Title</h3><strong>Look first at:</strong> the origin');
    expect(html).toMatch(/<hr ?\/>.*<h4>Section<\/h4>.*<button[^>]*>More<\/button>.*<select.*CDN · b/s);
  });
});
