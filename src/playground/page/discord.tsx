import { Markdown } from './discord-markdown.tsx';
import { EmbedOf } from './embed.tsx';
import { Menu } from './menu.tsx';
import { NotShown } from './not-shown.tsx';
import type { DiscordMessage, OnClick, Theme } from './payload.ts';

type Component = DiscordMessage['components'][number]['components'][number];
type Props = {
  readonly message: DiscordMessage;
  readonly theme: Theme;
  /** What Discord says below a message that only one person sees. */
  readonly alone: string | undefined;
  readonly onClick: OnClick;
};

/** Discord's numbers for what it calls components. */
const kinds = { button: 2, stringSelect: 3 } as const;

/** A message as Discord shows it. */
export const Discord = ({ message, theme, alone, onClick }: Props) => (
  <article class={`discord discord-${theme}`} aria-label="Discord">
    <img class="discord-avatar" src="/icon.svg" alt="" />
    <div class="discord-content">
      <p class="discord-author">
        <strong>cdncode</strong> <span class="discord-app">APP</span>
      </p>
      {message.content && (
        <p class="discord-said">
          <Markdown text={message.content} />
        </p>
      )}
      {message.embeds.map((embed) => (
        <EmbedOf embed={embed} />
      ))}
      {message.components.map(({ components }) => (
        <div class="discord-row">
          {components.map((component) => (
            <ComponentOf component={component} onClick={onClick} />
          ))}
        </div>
      ))}
      {alone && <p class="discord-alone">{alone}</p>}
    </div>
  </article>
);

function ComponentOf({ component, onClick }: { component: Component; onClick: OnClick }) {
  switch (component.type) {
    case kinds.button:
      return <ButtonOf button={component} onClick={onClick} />;
    case kinds.stringSelect:
      return (
        <Menu
          placeholder={component.placeholder ?? ''}
          options={component.options}
          onChoose={(value) => onClick(component.custom_id, value)}
        />
      );
    default:
      return <NotShown what={`component ${component.type}`} />;
  }
}

type Button = Extract<Component, { type: typeof kinds.button }>;

function ButtonOf({ button, onClick }: { button: Button; onClick: OnClick }) {
  if ('url' in button) {
    return (
      <a class="discord-button" href={button.url} target="_blank" rel="noreferrer">
        {button.label}
      </a>
    );
  }
  if (!('custom_id' in button)) return <NotShown what="a button of the shop" />;
  return (
    <button type="button" class="discord-button" onClick={() => onClick(button.custom_id, '')}>
      {button.label}
    </button>
  );
}
