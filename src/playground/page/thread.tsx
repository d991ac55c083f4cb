import type { WebWords } from '../../locales/web.ts';
import type { Conversation, Message, Platform } from './conversation.ts';
import { Discord } from './discord.tsx';
import type { DiscordMessage, SlackMessage } from './payload.ts';
import { addressOf } from './place.ts';
import type { Settings } from './settings.ts';
import { Slack } from './slack.tsx';

type Props = {
  readonly platform: Platform;
  readonly conversation: Conversation;
  readonly settings: Settings;
  readonly words: WebWords;
};

export const platformNames: Readonly<Record<Platform, string>> = { slack: 'Slack', discord: 'Discord' };

/** What one platform was sent, as it shows it or as JSON, the latest at the end. */
export const Thread = ({ platform, conversation: { messages, onClick }, settings, words }: Props) => (
  <section class="thread" aria-label={platformNames[platform]}>
    <h2>{platformNames[platform]}</h2>
    {messages
      .filter((message) => message.platform === platform)
      .map((message, at) => (
        <div key={message.id} id={`message-${message.id}`} class="message">
          {at > 0 && message.question.seenBy === 'asker' && (
            <p class="address">
              <a href={addressOf({ question: message.question.text }, settings)}>{words.address}</a>
            </p>
          )}
          <div lang={message.answer.language}>
            {settings.view === 'json' ? (
              <Json value={message.answer[platform]} name={platformNames[platform]} />
            ) : (
              <Shown message={message} settings={settings} words={words} onClick={onClick} />
            )}
          </div>
        </div>
      ))}
  </section>
);

type ShownProps = Pick<Props, 'settings' | 'words'> & {
  readonly message: Message;
  readonly onClick: Conversation['onClick'];
};

function Shown({ message, settings: { theme }, words, onClick }: ShownProps) {
  const { platform, question, answer } = message;
  const shared = {
    theme,
    alone: question.seenBy === 'channel' ? undefined : words.alone[platform],
    onClick: (id: string, value: string) => void onClick(message, id, value),
  };
  return platform === 'slack' ? (
    <Slack message={answer.slack as SlackMessage} {...shared} />
  ) : (
    <Discord message={answer.discord as DiscordMessage} {...shared} />
  );
}

/** It scrolls, so that the keyboard has to reach it. */
const Json = ({ value, name }: { readonly value: unknown; readonly name: string }) => (
  <pre class="json" role="region" tabIndex={0} aria-label={`JSON, ${name}`}>
    {JSON.stringify(value, null, 2)}
  </pre>
);
