import type { RefObject } from 'preact';
import type { Language } from '../../language.ts';
import type { PageWords } from '../../locales/index.ts';
import { useConversation } from './conversation.ts';
import { Examples } from './examples.tsx';
import { QuestionForm } from './form.tsx';
import { Install } from './install.tsx';
import { useIsNarrow } from './narrow.ts';
import { OptionBar } from './option-bar.tsx';
import { addressOf, hasAddress, type QuestionRoute } from './route.ts';
import { Thread } from './thread.tsx';
import { Understood } from './understood.tsx';
import type { ViewOptions } from './view-options.ts';

type Props = {
  readonly route: QuestionRoute;
  readonly options: ViewOptions;
  readonly language: Language;
  readonly words: PageWords;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAsk: (question: string, options: ViewOptions) => void;
  readonly onChange: (changed: Partial<ViewOptions>) => void;
  /** The address of the source. */
  readonly source: string | undefined;
};

/** The field and, once something was asked, what each platform shows. */
export function AskView({ route, options, language, words, field, onAsk, onChange, source }: Props) {
  const conversation = useConversation(route, options.language, words, {
    open: ({ text, language: spoken }) => {
      // A button speaks the language of its card, which the short question that it asks may not show.
      const settled = options.language === 'any' && spoken !== language;
      onAsk(text, settled ? { ...options, language: spoken } : options);
    },
    paste: () => field.current?.focus(),
  });
  const { messages, notice } = conversation;
  const [first] = messages;
  const short = first?.answer.replay?.text ?? '';
  const platforms = first?.answer.platforms ?? [];
  const isNarrow = useIsNarrow();
  const chosen = platforms.filter(({ name }) => name === options.show);
  const shown = chosen.length > 0 ? chosen : isNarrow ? platforms.slice(0, 1) : platforms;
  return (
    <>
      <QuestionForm route={route} words={words} field={field} onAsk={(question) => onAsk(question, options)} />
      {route.question === '' && (
        <>
          <Examples
            language={language}
            options={options}
            words={words}
            onAsk={(question) => onAsk(question, options)}
          />
          <Install source={source} words={words} />
        </>
      )}
      <OptionBar
        options={{ ...options, show: shown.length < platforms.length ? (shown[0]?.name ?? 'all') : 'all' }}
        names={first ? ['show', 'language', 'theme', 'width', 'view'] : ['language', 'theme']}
        platforms={platforms}
        words={words}
        onChange={onChange}
      />
      <p role="status" class={notice?.kind === 'answered' ? 'hidden' : notice?.kind}>
        {notice?.text}
      </p>
      {first && (
        <div class="answers">
          <Understood text={first.question.text} marks={first.answer.marks} words={words} />
          <div class={`threads ${options.width}`}>
            {shown.map((platform) => (
              <Thread
                key={platform.name}
                platform={platform}
                conversation={conversation}
                options={options}
                words={words}
              />
            ))}
          </div>
          {!hasAddress(route.question) && (
            <p class="address">
              {words.noAddress}{' '}
              {short && hasAddress(short) && <a href={addressOf({ question: short }, options)}>{words.shortAddress}</a>}
            </p>
          )}
        </div>
      )}
    </>
  );
}
