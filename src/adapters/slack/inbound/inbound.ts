import type { Action, Reported } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import type { Question } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';

/** What Slack handed over, as one value, so that handlers never look at a payload; all but submitted forms. */
export type Inbound = Readonly<
  | (Delivery & { kind: 'command'; question: Question; user: string; replyTo: ReplyTo })
  /** The entry in the menu of a message. */
  | (Delivery & { kind: 'message-shortcut'; question: Question; user: string; replyTo: ReplyTo })
  | (Delivery & Mention & { kind: 'mention'; question: Question })
  | (Delivery & { kind: 'direct-message'; question: Question; user: string; postTo: PostTo })
  /** A click on a choice. `replaces`: the answer may take the place of the card. `isAgain`: the person has seen it before. */
  | (Click & { kind: 'ask'; question: Question; replaces: boolean; isAgain: boolean; source: Source })
  /** The question gives the card again whose rest is to be shown, but not what `stays` on the one that was clicked. */
  | (Click & { kind: 'more'; question: Question; stays: true | undefined; source: Source })
  /** The question gives the answer again that is to be shared. */
  | (Click & { kind: 'share'; question: Question; thread: string | undefined; replyTo: ReplyTo })
  | (Click & Extract<Action, { kind: 'delete' }> & { replyTo: ReplyTo })
  /** What is filled in at the top of the Home tab. */
  | (Click & { kind: 'home-question'; question: Question })
  /** `shown` is the version of the tab that the person has already. */
  | (Delivery & { kind: 'home-opened'; user: string; language: Language | undefined; shown: string | undefined })
  /** Somebody wants to paste a text. */
  | (Delivery & Opening & { kind: 'paste-form'; language?: Language })
  /** Somebody wants to say what is wrong with an entry. `isInModal`: they clicked in a modal. */
  | (Delivery & Opening & Reported & { kind: 'report-form'; language: Language; isInModal: boolean })
  | { kind: 'unsupported'; reason: string }
>;

/** A submitted form for a report, which is acknowledged with the outcome. */
export type ReportSubmission = Delivery &
  Reported & {
    readonly language: Language;
    readonly text: string;
    readonly viewId: string;
    readonly user: Person;
  };

/** A submitted form for a paste, whose answer is its acknowledgement. */
export type PasteSubmission = Delivery & {
  readonly question: Question;
  readonly viewId: string;
  readonly user: Person;
  /** The response_url of the conversation that is to see the answer, too. */
  readonly shareTo: string | undefined;
};

/** A submitted form. */
export type Submission = PasteSubmission | ReportSubmission;

export type InboundOf<Kind extends Inbound['kind']> = Extract<Inbound, { kind: Kind }>;

export const unsupported = (reason: string): Inbound => ({ kind: 'unsupported', reason });

/** Something that Slack delivers, perhaps more than once, each time with the same key. */
type Delivery = { readonly key: readonly unknown[] };

/** What it takes to open a form. `replyTo`: where the person clicked in a message. */
type Opening = { readonly triggerId: string; readonly user: string; readonly replyTo?: ReplyTo | undefined };

/** A click, by what a double click has in common. */
export type Click = Delivery & {
  readonly user: Person;
  /** The message or view, the conversation and the person. */
  readonly clickedIn: readonly unknown[];
  /** The element and its value, and what is filled in. */
  readonly clickedOn: readonly unknown[];
};

type Person = { readonly id: string; readonly name: string };

/** A mention in a message, which starts a thread for the answer where it is not in one. */
type Mention = {
  readonly user: string;
  /** The channel, and when the message was written, which identify it. */
  readonly message: readonly [channel: string, ts: string];
  readonly postTo: PostTo;
  readonly isInThread: boolean;
  /** When it was edited last, in seconds. */
  readonly editedAt: number | undefined;
};

/** Where a click happened. */
export type Source =
  /** `audience` sees the message; undefined for a message that belongs to somebody else, so that it is not replaced. */
  { readonly kind: 'message'; readonly replyTo: ReplyTo; readonly audience: Audience | undefined } | View;

/** A view of one person. */
export type View = {
  readonly kind: 'home' | 'modal';
  readonly viewId: string;
  readonly language: Language | undefined;
  /** Opens another view on top of it. */
  readonly triggerId: string;
};

/** A response_url, which takes five messages within thirty minutes. */
export type ReplyTo = {
  readonly url: string;
  /** The thread in which an answer shows up. */
  readonly thread?: string | undefined;
  /** The thread to which an answer would be shared. */
  readonly shareThread?: string | undefined;
};

/** A channel or a conversation of two, and a thread there. */
export type PostTo = { readonly channel: string; readonly thread?: string | undefined };
