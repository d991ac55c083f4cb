import { objectsIn, repeated } from '../objects.ts';
import { validatorFor } from '../schemas/validator.ts';
import { limits } from './limits.ts';
import type { Json } from './payloads.ts';

const schemaProblems = validatorFor('slack', limits);

/** What Slack was seen to take: the texts of all blocks, and something for each block (src/adapters/slack/render/limits.ts). */
const total = 13_000;
const perBlock = 100;

/** Mrkdwn as it may be: an address or a label between angle brackets, and nothing else that Slack would parse. */
const mrkdwnProblems = (blocks: unknown): string[] =>
  objectsIn(blocks).flatMap(({ type, text, verbatim }) => {
    if (type !== 'mrkdwn') return [];
    const rest = String(text).replace(/<https?:[^<>|\s]*\|[^<>|]+>/g, '');
    return [
      ...(verbatim === true ? [] : ['mrkdwn in which Slack looks for links']),
      ...(/[<>]|&(?!amp;|lt;|gt;)/.test(rest) ? [`mrkdwn is not escaped: ${text}`] : []),
    ];
  });

/** What Slack makes a ping of where it parses a text (docs.slack.dev/messaging/formatting-message-text); half of one is none. */
const ping = /<!(?:channel|here|everyone|subteam|date)\b|<[@#][A-Z0-9]|@(?:channel|here|everyone)\b/i;

/** Everything about a message that Slack would refuse, or that would ping or unfurl. Empty for a good message. */
export function problemsOf(message: Json): string[] {
  const text = message['text'];
  const blocks = message['blocks'];
  return [
    ...(typeof text === 'string' && text.length > 0 ? [] : ['text is missing']),
    ...(typeof text === 'string' && text.length > 40_000 ? ['text is too long'] : []),
    ...(/[<>]|&(?!amp;|lt;|gt;)/.test(String(text)) ? ['text is not escaped'] : []),
    ...(ping.test(JSON.stringify(message)) ? ['something would ping'] : []),
    ...(/\\ud[89a-f]/i.test(JSON.stringify(message)) ? ['half a surrogate pair'] : []),
    ...(blocks === undefined ? [] : [...schemaProblems('blocks', blocks), ...togetherProblems(blocks)]),
    ...(tablesIn(blocks).length > 1 ? ['only_one_table_allowed'] : []),
  ];
}

const tablesIn = (blocks: unknown): unknown[] => objectsIn(blocks).filter(({ type }) => type === 'table');

/** The same for a view (docs.slack.dev/reference/views). */
export function viewProblems(view: Json): string[] {
  return [
    ...schemaProblems(view['type'] === 'home' ? 'home' : 'modal', view),
    ...(JSON.stringify(view).length > 250_000 ? ['a view of more than 250 KB'] : []),
    ...(tablesIn(view['blocks']).length > 0 ? ['a table in a view'] : []),
    ...(/\\ud[89a-f]/i.test(JSON.stringify(view)) ? ['half a surrogate pair'] : []),
    ...togetherProblems(view['blocks']),
  ];
}

/** What is wrong with blocks only because of each other. */
function togetherProblems(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return [];
  const nodes = objectsIn(blocks);
  const weight = nodes.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  return [
    ...mrkdwnProblems(blocks),
    ...(weight + blocks.length * perBlock > total ? ['msg_blocks_too_long'] : []),
    ...repeated(nodes.map(({ action_id }) => action_id)).map((id) => `action_id ${id} twice`),
    ...repeated(blocks.map((block: Json) => block['block_id'])).map((id) => `block_id ${id} twice`),
    ...nodes.flatMap(({ options, option_groups = [] }) => {
      const groups = [...(option_groups as Json[]), { options }];
      const values = groups.flatMap(({ options: own = [] }) => (own as Json[]).map(({ value }) => value));
      return repeated(values).map((value) => `option ${value} twice`);
    }),
  ];
}
