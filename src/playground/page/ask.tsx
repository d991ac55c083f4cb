import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Language } from '../../language.ts';
import type { WebWords } from '../../locales/web.ts';
import { useConversation } from './conversation.ts';
import { Examples } from './examples.tsx';
import { Form } from './form.tsx';
import { Options } from './options.tsx';
import { addressOf, hasAddress, type Place } from './place.ts';
import { choices, type Settings } from './settings.ts';
import { platformNames, Thread } from './thread.tsx';
import { Understood } from './understood.tsx';

type Props = {
  readonly place: Extract<Place, { question: string }>;
  readonly settings: Settings;
  readonly language: Language;
  readonly words: WebWords;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Goes to another question, in another language if need be. */
  readonly onAsk: (question: string, settings: Settings) => void;
  readonly onChange: (settings: Settings) => void;
};

const all = Object.keys(choices) as (keyof Settings)[];

/** The field and, once something was asked, what each platform shows. */
export function Ask({ place, settings, language, words, field, onAsk, onChange }: Props) {
  const answers = useRef<HTMLDivElement>(null);
  const conversation = useConversation(place, settings.language, words, {
    open: ({ text, language: spoken }) => {
      // A button speaks the language of its card, which the short question that it asks may not show.
      const settled = settings.language === 'any' && spoken !== undefined && spoken !== language;
      onAsk(text, settled ? { ...settings, language: spoken } : settings);
      answers.current?.focus({ preventScroll: true });
    },
    paste: () => field.current?.focus(),
  });
  const { messages, event } = conversation;
  const [first] = messages;
  return (
    <>
      <Form text={place.question} words={words} field={field} onAsk={(question) => onAsk(question, settings)} />
      {place.question === '' && <Examples language={language} settings={settings} words={words} />}
      <Options settings={settings} names={all} words={words} onChange={onChange} />
      <p role="status" class={event?.kind === 'answered' ? 'hidden' : event?.kind}>
        {event?.text}
      </p>
      {first && (
        <div ref={answers} class="answers" tabIndex={-1}>
          {!hasAddress(place.question) && (
            <p class="address">
              {words.noAddress}{' '}
              {first.answer.again && (
                <a href={addressOf({ question: first.answer.again.text }, settings)}>{words.shortAddress}</a>
              )}
            </p>
          )}
          <Understood text={first.question.text} marks={first.answer.marks} words={words} />
          <div class={`threads ${settings.width}`}>
            {(Object.keys(platformNames) as (keyof typeof platformNames)[])
              .filter((platform) => settings.show === 'both' || settings.show === platform)
              .map((platform) => (
                <Thread
                  key={platform}
                  platform={platform}
                  conversation={conversation}
                  settings={settings}
                  words={words}
                />
              ))}
          </div>
        </div>
      )}
    </>
  );
}
