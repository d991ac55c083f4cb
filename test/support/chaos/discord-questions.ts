import {
  by,
  clickOn,
  command,
  edited,
  explain,
  freshId,
  type Interaction,
  ids,
  inDirectMessages,
  type Payload,
  pick,
  said,
  submit,
  told,
  typing,
  withLog,
} from '../discord/payloads.ts';
import { controlsIn } from '../discord/reading.ts';
import type { Reply } from '../loopback-discord.ts';
import type { Asked } from './ledger.ts';
import type { Question, Surface } from './questions.ts';

/* How each question is asked on Discord. */

/** What Discord hands to the bot for a question, and what is due for it. */
export type DiscordDelivery = Asked &
  (
    | { readonly event: 'INTERACTION_CREATE'; readonly data: Interaction }
    /** `before`: what comes a second earlier and asks nothing. */
    | { readonly event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'; readonly data: Payload; readonly before?: Payload }
  );

/** Cards that the bot gave earlier, whose buttons are clicked; and a place for a file, whose address is given back. */
export type DiscordStage = {
  readonly cards: readonly Reply[];
  readonly attach: (name: string, file: string) => string;
};

type DiscordSurface = Extract<Surface, `discord ${string}`>;
type Ask = (question: Question, stage: DiscordStage) => DiscordDelivery;

const answer = { kind: 'answer', count: 1 } as const;
const form = { kind: 'form', count: 1 } as const;

/** Discord takes a first response within three seconds. */
const deadline = 3_000;

export const discordQuestions: Readonly<Record<DiscordSurface, Ask>> = {
  'discord command': (question) => interacted(command({ code: question.text.slice(0, 80) }, whoOf(question))),
  'discord compare': (question) =>
    interacted(command({ code: '522', first: 'cloudflare' }, whoOf(question), 'cdncode-compare')),
  'discord search': (question) =>
    interacted(command({ symptom: 'certificate expired' }, whoOf(question), 'cdncode-search')),
  'discord paste command': (question) => interacted(command({}, whoOf(question), 'cdncode-paste'), form),
  'discord paste submission': (question) => interacted(submit('paste:en', question.text, whoOf(question))),
  'discord file': (question, { attach }) => {
    const url = attach('error.log', `HTTP/2 522\nserver: cloudflare\n${question.text}\n`);
    const asked = interacted({ ...withLog({ url }), ...whoOf(question) });
    return { ...asked, traces: [...asked.traces, new URL(url).pathname] };
  },
  'discord autocomplete': (question) =>
    interacted(typing('code', { code: question.text.slice(0, 3) }, whoOf(question)), { kind: 'choices', count: 1 }),
  'discord message command': (question) => interacted(explain({ content: question.text }, whoOf(question))),
  'discord ask button': (question, stage) => clicked('ask', question, stage, answer),
  'discord open button': (question, stage) => clicked('open', question, stage, answer),
  'discord share button': (question, stage) => clicked('share', question, stage, answer),
  'discord delete button': (question, stage) => clicked('delete', question, stage, { kind: 'removal', count: 1 }),
  'discord mention': (question) => written('MESSAGE_CREATE', said(addressed(question.text), inChannel(question))),
  'discord edited mention': (question) => {
    const before = said(addressed('thanks'), inChannel(question));
    return { ...written('MESSAGE_UPDATE', edited(before, addressed('522 edgeone'))), before };
  },
  'discord direct message': (question) =>
    written(
      'MESSAGE_CREATE',
      told(question.text, { author: authorOf(question), channel_id: `136${channelDigits(question)}` }),
    ),
};

const channelDigits = ({ person }: Question): string => String(person).padStart(16, '0');

const nameOf = ({ person }: Question): string => `Person ${person}`;
/** None of the recorded server's ids begins like this. */
const idOf = ({ person }: Question): string => `137${String(person).padStart(16, '0')}`;
const channelOf = ({ channel }: Question): string => `134${String(channel).padStart(16, '0')}`;

/** One of ten people asks in direct messages with the bot. */
const whoOf = (question: Question): object =>
  question.person % 10 === 0
    ? { ...inDirectMessages, user: { ...inDirectMessages.user, id: idOf(question) } }
    : { ...by(idOf(question), nameOf(question)), channel_id: channelOf(question) };

const authorOf = (question: Question): object => ({
  ...inDirectMessages.user,
  id: idOf(question),
  global_name: nameOf(question),
});

const addressed = (text: string): string => `<@${ids.bot}> ${text}`;
const inChannel = (question: Question): object => ({ author: authorOf(question), channel_id: channelOf(question) });

const interacted = (data: Interaction, wanted: Asked['wanted'] = answer): DiscordDelivery => ({
  event: 'INTERACTION_CREATE',
  data,
  traces: [data.token],
  wanted,
  deadline,
});

const written = (event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', data: Payload) =>
  ({ event, data, traces: [data.id], wanted: answer }) as const;

/** A click on a button or a choice of this kind, in a message of its own. */
function clicked(kind: string, question: Question, stage: DiscordStage, wanted: Asked['wanted']): DiscordDelivery {
  const { id, isChoice, card } = question.random.pick(clicksIn(stage.cards).filter((each) => each.kind === kind));
  // Whoever asked for the card owns it.
  const who = kind === 'delete' ? {} : by(idOf(question), nameOf(question));
  const flags = kind === 'delete' ? card.flags : (card.flags ?? 0) | ephemeral;
  const message = { components: card.components, flags };
  const onButton = clickOn(id, message, who);
  return interacted(
    isChoice ? pick(id, { ...who, message: { ...(onButton['message'] as object), id: freshId() } }) : onButton,
    wanted,
  );
}

/** Message flag: only one person sees it. */
const ephemeral = 64;

/** Everything in the cards that can be clicked. */
const clicksIn = (cards: readonly Reply[]): { kind: string; id: string; isChoice: boolean; card: Reply }[] =>
  cards.flatMap((card) =>
    controlsIn(card).flatMap(({ custom_id = '', options }) =>
      (options?.map(({ value }) => value) ?? [custom_id]).map((id) => ({
        kind: id.split(':')[0] ?? '',
        id,
        isChoice: options !== undefined,
        card,
      })),
    ),
  );
