import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../../core/port.ts';
import type { WebWords } from '../../locales/web.ts';
import type { Answered, Ask } from '../messages.ts';
import type { Settings } from './settings.ts';
import { ask, click, Refused } from './talk.ts';

export type Platform = 'slack' | 'discord';

/** A message of the bot on one platform, and the question that it answers. */
export type Message = {
  readonly id: number;
  readonly platform: Platform;
  readonly question: Ask;
  readonly answer: Answered;
};

/** The last thing that happened, for those who do not see it. */
type Event = { readonly kind: 'answered' | 'done' | 'problem'; readonly text: string };

/** What a click leads to beyond the conversation. */
type Ways = {
  /** An answer takes the place of all others. */
  readonly open: (question: Question) => void;
  /** Something longer is to be asked. */
  readonly paste: () => void;
};

/** What was asked first, what each platform was sent since, and what a click on one of the messages does. */
export type Conversation = {
  readonly messages: readonly Message[];
  readonly event: Event | undefined;
  readonly onClick: (message: Message, id: string, value: string) => Promise<void>;
};

const platforms: readonly Platform[] = ['slack', 'discord'];
let lastId = 0;

/**
 * Asks the question of a place, and goes on from there by clicks.
 *
 * @param asked the place; another one asks anew, even for the same question
 */
export function useConversation(
  asked: { readonly question: string },
  language: Settings['language'],
  words: WebWords,
  { open, paste }: Ways,
): Conversation {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [event, setEvent] = useState<Event>();
  const [latest, setLatest] = useState<number>();
  /** Counts the questions of places: what comes in for an earlier one is late. */
  const turn = useRef(0);

  /** Does something that may fail, and hands over the outcome unless another question was asked meanwhile. */
  const attempt = async <Outcome>(work: Promise<Outcome>, then: (outcome: Outcome) => unknown): Promise<void> => {
    const mine = turn.current;
    try {
      const outcome = await work;
      if (mine === turn.current) await then(outcome);
    } catch (error) {
      const text = error instanceof Refused ? error.message : words.unreachable;
      if (mine === turn.current) setEvent({ kind: 'problem', text });
    }
  };

  useEffect(() => {
    turn.current += 1;
    const text = withoutCommand(asked.question);
    setEvent(undefined);
    if (!text) return setMessages([]);
    const question: Ask = {
      text,
      ...(language === 'any' ? { locale: navigator.language } : { language }),
      seenBy: 'asker',
    };
    void attempt(ask(question), (answer) => {
      setMessages(platforms.map((platform) => message(platform, question, answer)));
      setEvent({ kind: 'answered', text: words.answered(answer.title) });
    });
  }, [asked, language]);

  useEffect(() => {
    if (latest !== undefined) document.getElementById(`message-${latest}`)?.scrollIntoView();
  }, [latest]);

  const append = (next: Message, text: string): void => {
    setMessages((all) => [...all, next]);
    setLatest(next.id);
    setEvent({ kind: 'done', text });
  };

  const share = ({ id, platform, question, answer: { again } }: Message): Promise<void> => {
    // Slack's button carries a short question; Discord hands back the whole message, which is posted once more.
    const shared: Ask = { ...(platform === 'slack' && again ? again : question), seenBy: 'channel' };
    const seen: Ask = { ...question, seenBy: 'sharer' };
    return attempt(Promise.all([ask(shared), ask(seen)]), ([forAll, forSharer]) => {
      setMessages((all) => all.map((each) => (each.id === id ? { ...each, question: seen, answer: forSharer } : each)));
      append(message(platform, shared, forAll), words.shared);
    });
  };

  const onClick: Conversation['onClick'] = (clickedOn, id, value) =>
    attempt(click({ platform: clickedOn.platform, id, value }), (clicked) => {
      switch (clicked?.kind) {
        case 'ask': {
          if (clicked.replaces) return open(clicked.question);
          const question: Ask = { ...clicked.question, seenBy: 'asker' };
          return attempt(ask(question), (answer) =>
            append(message(clickedOn.platform, question, answer), words.answered(answer.title)),
          );
        }
        case 'share':
          return share(clickedOn);
        case 'delete':
          setMessages((all) => all.filter((each) => each.id !== clickedOn.id));
          return setEvent({ kind: 'done', text: words.deleted });
        case 'paste':
          return paste();
        case undefined:
          return;
        default:
          return clicked satisfies never;
      }
    });

  return { messages, event, onClick };
}

const message = (platform: Platform, question: Ask, answer: Answered): Message => {
  lastId += 1;
  return { id: lastId, platform, question, answer };
};

/** What chat takes off before the bot is asked: the command in front. */
const withoutCommand = (text: string): string => text.replace(/^\s*\/cdncode\b\s*/i, '');
