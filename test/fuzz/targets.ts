import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Message, parseMessage } from '../../src/adapters/discord/inbound/message.ts';
import { parseInteraction } from '../../src/adapters/discord/inbound/parse.ts';
import { render as renderDiscord } from '../../src/adapters/discord/render/message.ts';
import { parseClick } from '../../src/adapters/slack/inbound/click.ts';
import { parseCommand, parseEvent, parseShortcut } from '../../src/adapters/slack/inbound/parse.ts';
import { render as renderSlack } from '../../src/adapters/slack/render/message.ts';
import { explainRequest } from '../../src/api/requests.ts';
import { parseYaml } from '../../src/catalog/yaml-text.ts';
import { formatAction, parseAction } from '../../src/chat/action.ts';
import { readConfig, variablesOf } from '../../src/config.ts';
import { createBot } from '../../src/core/bot.ts';
import { createFacts } from '../../src/core/facts/facts.ts';
import { facts as factsSchema } from '../../src/core/facts/schema.ts';
import { condense } from '../../src/core/reader/file/condense.ts';
import { languages } from '../../src/language.ts';
import { platforms } from '../../src/platforms.ts';
import { realCatalog } from '../support/catalog.ts';
import { mutated, text } from './mutations.ts';

/** Something that takes what comes from outside. */
export type Target = {
  readonly name: string;
  readonly input: fc.Arbitrary<unknown>;
  /** @throws if it is not taken as it should be */
  readonly take: (input: never) => void;
};

const fixture = (platform: string, name: string) =>
  mutated(JSON.parse(readFileSync(new URL(`../fixtures/${platform}/${name}.json`, import.meta.url), 'utf8')));

/** A value is data: it can be sent, and says the same afterwards. */
function expectData(value: unknown): void {
  const json = JSON.stringify(value);
  if (json === undefined || JSON.stringify(JSON.parse(json)) !== json) throw new Error(`no data: ${json}`);
}

/** Whatever comes back says what it is. */
function expectKind(inbound: { readonly kind: string }): void {
  if (typeof inbound.kind !== 'string') throw new Error('no kind');
  expectData(inbound);
}

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const facts = createFacts(realCatalog);
const apiRequest = { text: '522 tencent', products: ['edgeone'], language: 'en', file: true };
const language = fc.constantFrom(...languages, undefined);
const audience = fc.constantFrom({ kind: 'asker' } as const, { kind: 'direct' } as const, { kind: 'view' } as const);

const target = <T>(name: string, input: fc.Arbitrary<T>, take: (input: T) => void): Target => ({
  name,
  input,
  take: take as Target['take'],
});

export const targets: readonly Target[] = [
  target('pastes, to the messages of both platforms', fc.record({ text, language, audience }), (asked) => {
    const { card } = bot.explain({ text: asked.text, language: asked.language });
    if (card.title.trim() === '') throw new Error('no title');
    for (const message of [renderSlack(card, asked.audience), renderDiscord(card, asked.audience)]) expectData(message);
  }),
  target('requests of the API, to facts', fc.record({ body: mutated(apiRequest), text }), ({ body, text: pasted }) => {
    const asked = explainRequest.safeParse(body);
    const explanation = bot.explain({ ...(asked.success ? asked.data : {}), text: pasted });
    factsSchema.parse(facts.explanation(explanation, true));
  }),
  target(
    'what clicks ask',
    fc.record({
      asked: fc.record({ codes: fc.array(text), products: fc.array(text), words: fc.array(text) }),
      language,
    }),
    ({ asked, language: settled }) => {
      expectData(bot.explain({ text: '', asked, language: settled }).card);
    },
  ),
  target(
    'forms of actions',
    fc.oneof(
      text,
      fc
        .tuple(fc.constantFrom('ask', 'open', 'more', 'back', 'share', 'delete', 'report', 'paste'), text)
        .map(([kind, rest]) => `${kind}:en:${rest}`),
    ),
    (form) => {
      const action = parseAction(form);
      if (!action) return;
      const again = formatAction(action, 10_000);
      if (again === undefined) return;
      if (JSON.stringify(formatAction(parseAction(again) ?? action, 10_000)) !== JSON.stringify(again))
        throw new Error(again);
    },
  ),
  target('slash commands of Slack', fixture('slack', 'slash-command'), (payload) =>
    expectKind(parseCommand(payload as never)),
  ),
  target(
    'events of Slack',
    fc.oneof(
      ...['app-mention', 'direct-message', 'message-changed', 'bot-message'].map((name) => fixture('slack', name)),
    ),
    (event) => expectKind(parseEvent(event as never, 'Ev1', 'U0CDNCODE')),
  ),
  target('clicks in Slack', fixture('slack', 'block-actions'), (body) => expectKind(parseClick(body as never))),
  target('shortcuts of Slack', fixture('slack', 'message-action'), (shortcut) =>
    expectKind(parseShortcut(shortcut as never)),
  ),
  target(
    'interactions of Discord',
    fc.oneof(...['slash-command', 'button', 'select', 'autocomplete'].map((name) => fixture('discord', name))),
    (interaction) => expectKind(parseInteraction(interaction as never)),
  ),
  target(
    'messages of Discord',
    fc.oneof(...['mention', 'direct-message'].map((name) => fixture('discord', name))),
    (message) => {
      const question = parseMessage(message as Message, { userId: '1320000000000000001' }, undefined);
      if (question) expectData(question);
    },
  ),
  target(
    'configuration',
    fc.dictionary(fc.constantFrom(...Object.keys(variablesOf(platforms))), text),
    (environment) => {
      const read = readConfig(environment, platforms);
      if (!read.ok && (read.problems.length === 0 || read.problems.some((problem) => problem.trim() === '')))
        throw new Error('no problem');
    },
  ),
  target('runbooks in YAML', text, (yaml) => {
    const parsed = parseYaml(yaml);
    if (!parsed.ok && parsed.problems.some(({ line }) => !(line >= 0))) throw new Error('no line');
  }),
  target(
    'files, HAR among them',
    fc.oneof(
      text,
      fc.json({ maxDepth: 6 }),
      fc.record({ log: fc.record({ entries: fc.array(fc.json()) }) }).map((har) => JSON.stringify(har)),
    ),
    (file) => {
      if (typeof condense(file) !== 'string') throw new Error('no text');
    },
  ),
];

/** How many characters an input has that somebody wrote. */
export const lengthOf = (input: unknown): number =>
  (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).length;
