import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { objectsIn } from '../objects.ts';

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

let messages = 0;

/** The time of a message, which is its id in its channel. */
const freshTs = (): string => {
  messages += 1;
  return `1790000000.${String(messages).padStart(6, '0')}`;
};

const event = (inner: Json): Json => ({ ...fixture('event'), event: inner, event_id: unique('Ev') });

/** A message in a channel that mentions the bot. */
export const mention = (text: string, changes: Json = {}): Json =>
  event({ ...fixture('app-mention'), ts: freshTs(), text, ...changes });

/** A message in the conversation between a person and the bot. */
export const directMessage = (text: string, changes: Json = {}): Json =>
  event({ ...fixture('direct-message'), ts: freshTs(), text, ...changes });

/** An edit of a direct message. */
export const editedMessage = (): Json => event(fixture('message-changed'));

/** A direct message in a conversation of its own, by which its answer can be told from every other. */
export const toldAlone = (text: string, changes: Json = {}): Json =>
  directMessage(text, { channel: unique('D'), ...changes });

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

const person = { id: 'U0ONCALL', username: 'oncall', name: 'oncall', team_id: 'T0LOOPBACK' };

/** Each comes from somebody else, so that what comes of it can be told by the person. */
const interaction = (type: string): Json => ({
  type,
  token: 'loopback-verification-token',
  team: { id: 'T0LOOPBACK', domain: 'loopback' },
  user: { ...person, id: unique('U') },
  api_app_id: 'A0CDNCODE',
  is_enterprise_install: false,
  enterprise: null,
  trigger_id: unique('13345224609.738474920.'),
});

/** The entry of ours in the menu of shortcuts. */
export const globalAction = (): Json => ({
  ...interaction('shortcut'),
  action_ts: '1790000004.000100',
  callback_id: 'explain_paste',
});

/** What a submitted view sends: what was filled in, and an address for each conversation that was chosen. */
export const viewSubmission = (view: Json, values: Json, changes: Json = {}): Json => ({
  ...interaction('view_submission'),
  view: { ...view, id: unique('V'), hash: unique('h'), state: { values }, team_id: 'T0LOOPBACK', bot_id: botId },
  response_urls: [],
  ...changes,
});

/** A click in the Home tab or in a modal, with what is filled in there. */
export const clickInView = (view: Json, action: Json, values: Json = {}): Json => {
  const id = unique('V');
  return {
    ...interaction('block_actions'),
    container: { type: 'view', view_id: id },
    view: { ...view, id, hash: unique('h'), state: { values }, team_id: 'T0LOOPBACK', bot_id: botId },
    actions: [{ block_id: 'b1', action_ts: '1790000005.000100', ...action }],
  };
};

/** Somebody opens the tab of ours, each time somebody else; `view` is what they see there already. */
export const homeOpened = (tab: 'home' | 'messages', view?: Json): Json =>
  event({
    type: 'app_home_opened',
    user: unique('U'),
    channel: 'D0ONCALL',
    tab,
    event_ts: '1790000006.000100',
    ...(view && { view }),
  });

/** Everything that people can read in blocks, a text a line. */
export const saidIn = (blocks: readonly Json[] = []): string =>
  objectsIn(blocks)
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
    .join('\n');

type Element = Json & { readonly type: string; readonly action_id: string; readonly value?: string };

/** The action that a click on this button, or a choice of this option of any menu, of a message sends; by its label. */
export function actionOf(blocks: readonly Json[], label: string): Json {
  const elements = blocks.flatMap((block) =>
    block['type'] === 'actions'
      ? (block['elements'] as Element[]).map((element): Element & { readonly in: Json } => ({ ...element, in: block }))
      : [],
  );
  const labelOf = (labelled: Json): unknown => (labelled['text'] as Json | undefined)?.['text'];
  for (const element of elements) {
    const { type, action_id, value } = element;
    const { block_id } = element.in;
    if (type === 'button' && labelOf(element) === label)
      return { type, action_id, block_id, value, text: element['text'] };
    const groups = [element, ...((element['option_groups'] ?? []) as Json[])];
    const options = groups.flatMap(({ options: own = [] }) => own as Json[]);
    const selected_option = options.find((option) => labelOf(option) === label);
    if (selected_option) return { type, action_id, block_id, selected_option };
  }
  throw new Error(`nothing to click says "${label}"`);
}
