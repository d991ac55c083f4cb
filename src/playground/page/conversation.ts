import { useEffect, useRef, useState } from 'preact/hooks';
import { type Action, questionOf } from '../../chat/action.ts';
import type { Replay } from '../../core/card.ts';
import type { PageWords } from '../../locales/index.ts';
import type { AskRequest, AskResponse } from '../messages.ts';
import { ask, click, RejectedError } from './requests.ts';
import type { QuestionRoute } from './route.ts';
import type { ViewOptions } from './view-options.ts';

/** A message of the bot on one platform, and the question that it answers. */
export type PlatformMessage = {
  /** Of its element on the page. */
  readonly id: string;
  readonly platform: string;
  readonly question: AskRequest;
  readonly answer: AskResponse;
};

/** The last thing that happened, for screen readers. */
type Notice = { readonly kind: 'answered' | 'done' | 'problem'; readonly text: string };

/** What a click does outside the conversation. */
type PageActions = {
  /** Goes to a question, whose answers take the place of all others. */
  readonly open: (question: Replay) => void;
  /** Leads to the field for a longer text. */
  readonly paste: () => void;
};

export type Conversation = {
  readonly messages: readonly PlatformMessage[];
  readonly notice: Notice | undefined;
  readonly onClick: (message: PlatformMessage, id: string, value: string) => Promise<void>;
};

let lastId = 0;

function newMessage(platform: string, question: AskRequest, answer: AskResponse): PlatformMessage {
  lastId += 1;
  return { id: `message-${lastId}`, platform, question, answer };
}

/**
 * Asks the question of a route on all platforms; clicks go on from there, each on its own platform.
 *
 * @param route asks again whenever it is another object, even for the same question
 */
export function useConversation(
  route: QuestionRoute,
  language: ViewOptions['language'],
  words: PageWords,
  { open, paste }: PageActions,
): Conversation {
  const [messages, setMessages] = useState<readonly PlatformMessage[]>([]);
  const [notice, setNotice] = useState<Notice>();
  /** Counts the questions of routes: a response for an earlier one is too late. */
  const turn = useRef(0);
  /** The platform on which a click went to the question of the route. */
  const openedOn = useRef<string | undefined>(undefined);

  /** Waits for something that may fail, and goes on with the outcome unless another question was asked meanwhile. */
  const attempt = async <Outcome>(work: Promise<Outcome>, then: (outcome: Outcome) => unknown): Promise<void> => {
    const mine = turn.current;
    try {
      const outcome = await work;
      if (mine === turn.current) await then(outcome);
    } catch (error) {
      const text = error instanceof RejectedError ? error.message : words.unreachable;
      if (mine === turn.current) setNotice({ kind: 'problem', text });
    }
  };

  useEffect(() => {
    const platform = openedOn.current;
    openedOn.current = undefined;
    turn.current += 1;
    setNotice(undefined);
    const text = withoutCommand(route.question);
    if (!text) return setMessages([]);
    const spoken = language === 'any' ? { locale: navigator.language } : { language };
    const question: AskRequest = { text, ...spoken, seenBy: 'asker' };
    void attempt(ask(question), (answer) => {
      const all = answer.platforms.map(({ name }) => newMessage(name, question, answer));
      setMessages(all);
      setNotice({ kind: 'answered', text: words.answered(answer.title) });
      reveal(all.find((message) => message.platform === platform));
    });
  }, [route, language]);

  const append = (message: PlatformMessage, next: Notice): void => {
    setMessages((all) => [...all, message]);
    setNotice(next);
    reveal(message);
  };

  /** Shows another answer in the place of a message, whose element stays. */
  const replace = (message: PlatformMessage, question: AskRequest): Promise<void> =>
    attempt(ask(question), (response) => {
      const replaced = { ...message, question, answer: response };
      setMessages((all) => all.map((each) => (each.id === message.id ? replaced : each)));
      setNotice({ kind: 'answered', text: words.answered(response.title) });
      reveal(replaced);
    });

  const addAnswer = (platform: string, question: AskRequest) => (response: AskResponse) =>
    append(newMessage(platform, question, response), { kind: 'answered', text: words.answered(response.title) });

  const answer = (action: Extract<Action, { kind: 'ask' | 'open' }>, message: PlatformMessage): Promise<void> => {
    const question: AskRequest = { ...asks(action, message), seenBy: 'asker' };
    const { platform } = message;
    const add = addAnswer(platform, question);
    if (action.kind === 'ask') return attempt(ask(question), add);
    return attempt(ask(question), (response) => {
      // An answer without a question in words has no address that it could be opened at.
      if (!response.replay) return add(response);
      openedOn.current = platform;
      return open(response.replay);
    });
  };

  /** The rest takes the place of a card that nobody else sees and that can be made again, or goes below it. */
  const showMore = (action: Extract<Action, { kind: 'more' }>, message: PlatformMessage): Promise<void> => {
    const question = { ...asks(action, message), again: true } as const;
    const { seenBy } = message.question;
    if (!action.stays && seenBy !== 'channel') return replace(message, { ...question, seenBy, rest: 'in-place' });
    const apart: AskRequest = { ...question, seenBy: 'asker', rest: 'apart' };
    return attempt(ask(apart), addAnswer(message.platform, apart));
  };

  /** The card takes the place of its rest, and is at the same address. */
  const showBack = (action: Extract<Action, { kind: 'back' }>, message: PlatformMessage): Promise<void> =>
    replace(message, { ...asks(action, message), seenBy: message.question.seenBy, again: true });

  /** The page has no team that would read it. */
  const explainReport = ({ platform, answer }: PlatformMessage): void => {
    const title = answer.platforms.find(({ name }) => name === platform)?.title ?? platform;
    setNotice({ kind: 'done', text: words.wouldReport(title) });
  };

  const share = (action: Extract<Action, { kind: 'share' }>, message: PlatformMessage): Promise<void> => {
    const shared = asksToShare(action, message);
    const own: AskRequest = { ...message.question, seenBy: 'sharer', again: true };
    return attempt(Promise.all([ask(shared), ask(own)]), ([forAll, forSharer]) => {
      const replaced = { ...message, question: own, answer: forSharer };
      setMessages((all) => all.map((each) => (each.id === message.id ? replaced : each)));
      append(newMessage(message.platform, shared, forAll), { kind: 'done', text: words.shared });
    });
  };

  const remove = (message: PlatformMessage): void => {
    const isOther = ({ id }: PlatformMessage): boolean => id !== message.id;
    setMessages((all) => all.filter(isOther));
    setNotice({ kind: 'done', text: words.deleted });
    reveal(messages.findLast((each) => each.platform === message.platform && isOther(each)));
  };

  const perform = (action: Action, message: PlatformMessage): unknown => {
    switch (action.kind) {
      case 'ask':
      case 'open':
        return answer(action, message);
      case 'more':
        return showMore(action, message);
      case 'back':
        return showBack(action, message);
      case 'report':
        return explainReport(message);
      case 'share':
        return share(action, message);
      case 'delete':
        return remove(message);
      case 'paste':
        return paste();
      default:
        return action satisfies never;
    }
  };

  return {
    messages,
    notice,
    onClick: (message, id, value) =>
      attempt(click({ platform: message.platform, id, value }), (action) => action && perform(action, message)),
  };
}

/** What a click asks, with what was read of the text that the clicked card answers. */
const asks = (action: Parameters<typeof questionOf>[0], { answer }: PlatformMessage) =>
  questionOf(action, answer.replay?.carried);

/** What everybody is shown: what the button asks, or else what the message shows, which the platform hands back. */
function asksToShare(
  { asked, text = '', carried, language }: Extract<Action, { kind: 'share' }>,
  { question }: PlatformMessage,
): AskRequest {
  const seen = { seenBy: 'channel', again: true } as const;
  if (asked || text) return { text, asked, carried, language, ...seen };
  // For everybody, the rest of a card has taken the place of none.
  return question.rest ? { ...question, ...seen, rest: 'apart' } : { ...question, ...seen };
}

/** Brings the message that a click led to into view, with the focus, once it is rendered. */
function reveal(message: PlatformMessage | undefined): void {
  requestAnimationFrame(() => {
    const element = message && document.getElementById(message.id);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  });
}

/** What chat platforms strip before the bot is asked: the command at the start. */
const withoutCommand = (text: string): string => text.replace(/^\s*\/cdncode\b\s*/i, '');
