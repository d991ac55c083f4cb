import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/* Payloads as Slack sends them: recorded shapes from test/fixtures/slack with what a test wants to be different. */

export type Json = Readonly<Record<string, unknown>>;

const fixture = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../fixtures/slack/${name}.json`, import.meta.url), 'utf8')) as Json;

export const botUser = 'U0CDNCODE';

export const botId = 'B0CDNCODE';

const unique = (prefix: string): string => `${prefix}${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;

/** `/cdncode <text>`. */
export const slashCommand = (text: string, responseUrl: string, changes: Json = {}): Json => ({
  ...fixture('slash-command'),
  text,
  response_url: responseUrl,
  trigger_id: unique('13345224609.738474920.'),
  ...changes,
});

const event = (inner: Json): Json => ({ ...fixture('event'), event: inner, event_id: unique('Ev') });

/** A message in a channel that mentions the bot. */
export const mention = (text: string, changes: Json = {}): Json =>
  event({ ...fixture('app-mention'), text, ...changes });

/** A message in the conversation between a person and the bot. */
export const directMessage = (text: string, changes: Json = {}): Json =>
  event({ ...fixture('direct-message'), text, ...changes });

/** An edit of a direct message. */
export const editedMessage = (): Json => event(fixture('message-changed'));

/** A direct message that another app wrote. */
export const messageFromBot = (): Json => event(fixture('bot-message'));

/** What a click sends besides the button: the message it stands in. */
export const blockActions = (action: Json, responseUrl: string, changes: Json = {}): Json => ({
  ...fixture('block-actions'),
  trigger_id: unique('13345224609.738474920.'),
  response_url: responseUrl,
  actions: [{ block_id: 'b1', action_ts: '1790000002.000100', ...action }],
  ...changes,
});

/** The entry of ours in the menu of a message. */
export const messageAction = (message: Json, responseUrl: string, changes: Json = {}): Json => {
  const recorded = fixture('message-action');
  return {
    ...recorded,
    trigger_id: unique('13345224609.738474920.'),
    response_url: responseUrl,
    message: { ...(recorded['message'] as Json), ...message },
    ...changes,
  };
};

type Element = Json & { readonly type: string; readonly action_id: string; readonly value?: string };

/** The action that a click on this button, or a choice of this option, of a message sends; by its label. */
export function actionOf(blocks: readonly Json[], label: string): Json {
  const elements = blocks.flatMap((block) => (block['type'] === 'actions' ? (block['elements'] as Element[]) : []));
  const labelOf = (labelled: Json): unknown => (labelled['text'] as Json | undefined)?.['text'];
  for (const element of elements) {
    const { type, action_id, value } = element;
    if (type === 'button' && labelOf(element) === label) return { type, action_id, value, text: element['text'] };
    const options = (element['options'] ?? []) as Json[];
    const selected_option = options.find((option) => labelOf(option) === label);
    if (selected_option) return { type, action_id, selected_option };
  }
  throw new Error(`nothing to click says "${label}"`);
}
