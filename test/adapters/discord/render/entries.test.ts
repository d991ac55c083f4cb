import { describe, expect, it } from 'vitest';
import { render } from '../../../../src/adapters/discord/render/message.ts';
import { standard } from '../../../../src/catalog/catalog.ts';
import { restOrCard } from '../../../../src/chat/place.ts';
import { createBot } from '../../../../src/core/bot.ts';
import { type Card, type Part, spans } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { realCatalog } from '../../../support/catalog.ts';
import { problemsOf } from '../../../support/discord/check.ts';
import { objectsIn } from '../../../support/objects.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const products = [...realCatalog.products.values()];

/** The characters that all text displays of a message hold together. */
const maxMessage = 4000;

/** Every string of a part that a person is to read, and every command. */
function textsOf(part: Part): string[] {
  switch (part.kind) {
    case 'text':
    case 'heading':
      return [part.text];
    case 'steps':
      return part.steps.flatMap(({ text, reads = '' }) => [text, reads]);
    case 'list':
      return [...part.items];
    case 'facts':
      return part.facts.map(({ value }) => value);
    default:
      return [];
  }
}

const codesOf = ({ title, parts }: Card): string[] =>
  [title, ...parts.flatMap(textsOf)].flatMap(spans).flatMap(({ kind, text }) => (kind === 'code' ? [text] : []));

const commandsOf = ({ parts }: Card): string[] =>
  parts.flatMap((part) => (part.kind === 'steps' ? part.steps.flatMap(({ command }) => command ?? []) : []));

/** Checks the message for a card. @returns what it says */
function written(card: Card): string {
  const message = render(card, { kind: 'asker' }, { kind: 'channel' });
  expect(problemsOf('message', { ...message, allowed_mentions: { parse: [] } })).toEqual([]);
  return objectsIn(message)
    .flatMap(({ type, content }) => (type === 10 ? [String(content)] : []))
    .join('\n');
}

/** Checks that a card that fits is all there. */
function holdsAll(card: Card, name: string): void {
  const text = written(card);
  if (/Shortened|已缩短/.test(text)) {
    expect(card.text.length, `${name} fits`).toBeGreaterThan(0.75 * maxMessage);
    return;
  }
  for (const span of codesOf(card)) expect(text).toContain(`\`${span}\``);
  for (const command of commandsOf(card)) expect(text).toContain(`\`\`\`\n${command}\n\`\`\``);
  expect(text).not.toContain('…\n');
}

describe.each(languages)('in %s', (language) => {
  it.each(products.map(({ id }) => id))(
    'every entry of %s and its rest become valid messages that leave nothing out that fits',
    (id) => {
      const product = realCatalog.products.get(id);
      const name = id === standard ? product?.name.en : id;
      for (const code of product?.entries.keys() ?? []) {
        const { card } = bot.explain({ text: code, products: name === undefined ? [] : [name], language });
        for (const each of [card, restOrCard(card, true)]) holdsAll(each, `${id} ${code}`);
      }
    },
  );

  it.each([
    ['each code alone', [...realCatalog.codes.keys()]],
    ['each product and vendor alone', [...products.map(({ id }) => id), ...realCatalog.vendors.keys()]],
    ['help and what is not known', ['', 'help', '999', '522 tencnt', '@everyone', '回源超时', '<@&1> 522 *x*']],
  ])('%s becomes a valid message', (_name, questions) => {
    for (const text of questions) written(bot.explain({ text, language }).card);
  });
});
