import {
  blockActions,
  clickInView,
  directMessage,
  globalAction,
  homeOpened,
  type Json,
  mention,
  messageAction,
  slashCommand,
  viewSubmission,
} from '../slack/payloads.ts';
import type { Kind } from '../slack/socket.ts';
import type { Asked } from './ledger.ts';
import type { Question, Surface } from './questions.ts';
import { aloneTrace, homeTrace, threadTrace } from './slack-effects.ts';

/* How each question is asked on Slack. */

/** What Slack hands to the bot for a question, and what is due for it. */
export type SlackDelivery = Asked & {
  readonly kind: Kind;
  readonly payload: Json;
  /** What comes a second earlier and asks nothing. */
  readonly before?: Json;
};

/** Cards that the bot gave earlier, whose buttons are clicked; and an address to answer to, fresh at each call. */
export type SlackStage = { readonly cards: readonly Json[][]; readonly responseUrl: () => string };

type SlackSurface = Extract<Surface, `slack ${string}`>;
type Ask = (question: Question, stage: SlackStage) => SlackDelivery;

const answer = { kind: 'answer', count: 1 } as const;

/** Slack opens a form for a click of the last three seconds, and waits as long for an acknowledgement. */
const deadline = 3_000;

export const slackQuestions: Readonly<Record<SlackSurface, Ask>> = {
  'slack command': (question, { responseUrl }) => {
    const url = responseUrl();
    // A command has one line.
    const text = question.text.replaceAll('\n', ' ');
    const payload = slashCommand(text, url, { user_id: userOf(question), channel_id: channelOf(question) });
    return { kind: 'slash_commands', payload, traces: [pathOf(url)], wanted: answer };
  },
  'slack mention': (question) => mentioned(mention(addressed(question.text), inChannel(question))),
  'slack edited mention': (question) => {
    const before = mention(addressed('thanks'), inChannel(question));
    const written = eventOf(before);
    const edited = { user: userOf(question), ts: `${Number(String(written['ts']).split('.')[0]) + 5}.000000` };
    const after = mention(addressed('522 edgeone'), { ...inChannel(question), ts: written['ts'], edited });
    return { ...mentioned(after), before };
  },
  'slack direct message': (question) => {
    const payload = directMessage(question.text, { user: userOf(question), channel: `D${question.person}CHAOS` });
    const traces = [threadTrace(String(eventOf(payload)['channel']), undefined)];
    return { kind: 'events_api', payload, traces, wanted: answer };
  },
  'slack message shortcut': (question, { responseUrl }) => {
    const url = responseUrl();
    const payload = messageAction({ text: question.text }, url, { user: clicker(question) });
    return { kind: 'interactive', payload, traces: [pathOf(url)], wanted: answer };
  },
  'slack paste shortcut': (question) => {
    const user = clicker(question);
    const payload: Json = { ...globalAction(), user };
    const wanted = { kind: 'form', count: 1 } as const;
    // A person for whom it does not open is told so alone.
    const traces = [String(payload['trigger_id']), threadTrace(String(user['id']), undefined)];
    return { kind: 'interactive', payload, traces, wanted, deadline };
  },
  'slack paste submission': (question, { responseUrl }) => {
    const url = responseUrl();
    const isShared = question.random.chance(0.3);
    // Only an answer to a question is shared.
    const value = isShared ? '522 edgeone' : question.text;
    const values = { paste: { text: { type: 'plain_text_input', value } } };
    const payload = viewSubmission(form, values, {
      user: clicker(question),
      response_urls: isShared ? [{ response_url: url, channel_id: channelOf(question) }] : [],
    });
    const traces = [pathOf(url), viewOf(payload)];
    return { kind: 'interactive', payload, traces, wanted: { kind: 'answer', count: isShared ? 2 : 1 }, deadline };
  },
  'slack ask button': (question, stage) => clicked('ask', question, stage, answer),
  'slack open button': (question, stage) => clicked('open', question, stage, answer),
  'slack more button': (question, stage) => clicked('more', question, stage, answer),
  'slack share button': (question, stage) => clicked('share', question, stage, answer),
  'slack delete button': (question, stage) => clicked('delete', question, stage, { kind: 'removal', count: 1 }),
  'slack home opened': (question) => {
    const opened = homeOpened('home');
    const payload = { ...opened, event: { ...eventOf(opened), user: userOf(question) } };
    return { kind: 'events_api', payload, traces: [homeTrace(userOf(question))], wanted: answer };
  },
  'slack home question': (question) => {
    const action = { type: 'plain_text_input', action_id: 'home:question', value: question.text };
    const payload = {
      ...clickInView({ type: 'home', private_metadata: 'en' }, action, { 'question:x': { 'home:question': action } }),
      user: clicker(question),
    };
    return { kind: 'interactive', payload, traces: [homeTrace(userOf(question))], wanted: answer };
  },
};

const form = { type: 'modal', callback_id: 'paste', private_metadata: 'en' };

const eventOf = (payload: Json): Json => payload['event'] as Json;
const viewOf = (payload: Json): string => String((payload['view'] as Json)['id']);
const pathOf = (url: string): string => new URL(url).pathname;

const userOf = ({ person }: Question): string => `U0CHAOS${person}`;
const channelOf = ({ channel }: Question): string => `C0CHAOS${channel}`;
const clicker = (question: Question): Json => {
  const name = `person-${question.person}`;
  return { id: userOf(question), username: name, name, team_id: 'T0LOOPBACK' };
};

const addressed = (text: string): string => `<@U0CDNCODE> ${text}`;

/** By whom an answer to one person in the channel is known: nobody mentions the bot twice. */
const inChannel = (question: Question): Json => ({
  user: `${userOf(question)}N${question.number}`,
  channel: channelOf(question),
});

function mentioned(payload: Json): SlackDelivery {
  const { channel, ts, user } = eventOf(payload);
  const traces = [threadTrace(String(channel), ts), aloneTrace(String(channel), user)];
  return { kind: 'events_api', payload, traces, wanted: answer };
}

/** A click on a button or a choice of this kind, in a message of its own. */
function clicked(kind: string, question: Question, stage: SlackStage, wanted: Asked['wanted']): SlackDelivery {
  const url = stage.responseUrl();
  const { action, blocks } = question.random.pick(clicksIn(stage.cards).filter((each) => each.kind === kind));
  const ts = `1790100000.${String(question.number).padStart(6, '0')}`;
  const container = {
    type: 'message',
    message_ts: ts,
    channel_id: channelOf(question),
    is_ephemeral: kind !== 'delete',
  };
  // Whoever asked for the card owns it.
  const user = kind === 'delete' ? { ...clicker(question), id: 'U0ONCALL' } : clicker(question);
  const message = { type: 'message', ts, text: '', blocks };
  const payload = blockActions(action, url, { container, user, message });
  return { kind: 'interactive', payload, traces: [pathOf(url)], wanted };
}

/** Everything in a card that can be clicked, as a click sends it. */
function clicksIn(cards: readonly Json[][]): { kind: string; action: Json; blocks: Json[] }[] {
  return cards.flatMap((blocks) =>
    blocks.flatMap(({ block_id, elements = [] }) =>
      (elements as Json[]).flatMap(({ type, action_id, value, options = [], option_groups = [] }) => {
        const all = [{ options }, ...(option_groups as Json[])].flatMap((group) => group['options'] as Json[]);
        const choices = type === 'button' ? [{ value }] : all.map((option) => ({ selected_option: option }));
        return choices.map((choice) => {
          const chosen = 'value' in choice ? choice.value : choice.selected_option['value'];
          return { kind: String(chosen).split(':')[0] ?? '', action: { type, action_id, block_id, ...choice }, blocks };
        });
      }),
    ),
  );
}
