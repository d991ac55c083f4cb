import type { PageWords } from '../../locales/index.ts';
import type { PlatformInfo } from '../messages.ts';
import type { Conversation, PlatformMessage } from './conversation.ts';
import { drawings } from './platforms/index.ts';
import { addressOf, hasAddress } from './route.ts';
import type { ViewOptions } from './view-options.ts';

type Props = {
  readonly platform: PlatformInfo;
  readonly conversation: Pick<Conversation, 'messages' | 'onClick'>;
  readonly options: ViewOptions;
  readonly words: PageWords;
};

/** What one platform was sent, the latest at the end. */
export const Thread = ({ platform, conversation: { messages, onClick }, options, words }: Props) => (
  <section class="thread" aria-label={platform.title}>
    <h2>{platform.title}</h2>
    {messages
      .filter((message) => message.platform === platform.name)
      .map((message, at) => (
        <div key={message.id} id={message.id} class="message" tabIndex={-1}>
          {at > 0 && <Address message={message} options={options} words={words} />}
          <div lang={message.answer.language}>
            <MessageView
              message={message}
              title={platform.title}
              options={options}
              onClick={(id, value) => void onClick(message, id, value)}
            />
          </div>
        </div>
      ))}
  </section>
);

type MessageProps = Pick<Props, 'options'> & { readonly message: PlatformMessage };

/** The address of an answer to a click, which the address bar does not have. */
function Address({ message: { question, answer }, options, words }: MessageProps & Pick<Props, 'words'>) {
  const text = question.text || answer.replay?.text;
  if (!text || !hasAddress(text) || question.seenBy !== 'asker') return null;
  return (
    <p class="address">
      <a href={addressOf({ question: text }, options)}>{words.address}</a>
    </p>
  );
}

type Controlled = { readonly title: string; readonly onClick: (id: string, value: string) => void };

function MessageView({ message, title, options, onClick }: MessageProps & Controlled) {
  const { platform, question, answer } = message;
  const Drawing = drawings.get(platform);
  const sent = answer.messages[platform];
  if (!Drawing || options.view === 'json') {
    return (
      // It scrolls, so that the keyboard has to reach it.
      <pre class="json" role="region" tabIndex={0} aria-label={`JSON, ${title}`}>
        {JSON.stringify(sent, null, 2)}
      </pre>
    );
  }
  const own = answer.platforms.find(({ name }) => name === platform);
  const onlyYou = question.seenBy === 'channel' ? undefined : own?.onlyYou;
  return <Drawing message={sent} theme={options.theme} onlyYou={onlyYou} onClick={onClick} />;
}
