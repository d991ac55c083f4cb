import './discord.css';
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord-api-types/v10';
import type { Drawing, OnClick } from '../drawing.ts';
import { Menu } from '../menu.tsx';
import { NotShown } from '../not-shown.tsx';
import { Embed } from './embed.tsx';
import { Markdown } from './markdown.tsx';

export type DiscordMessage = {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
};

/** Discord's numbers for its components; those of the library would bring all of it into the page. */
const componentTypes = { button: 2, stringSelect: 3 } as const;

/** A message as Discord shows it. */
export const Discord: Drawing = ({ message, theme, onlyYou, onClick }) => {
  const { content, embeds, components: rows } = message as DiscordMessage;
  return (
    <article class={`discord discord-${theme}`} aria-label="Discord">
      <img class="discord-avatar" src="/icon.svg" alt="" />
      <div class="discord-content">
        <p class="discord-author">
          <strong>cdncode</strong> <span class="discord-app">APP</span>
        </p>
        {content && (
          <p class="discord-said">
            <Markdown text={content} />
          </p>
        )}
        {embeds.map((embed) => (
          <Embed embed={embed} />
        ))}
        {rows.map(({ components }) => (
          <div class="discord-row">
            {components.map((component) => (
              <Control component={component} onClick={onClick} />
            ))}
          </div>
        ))}
        {onlyYou && <p class="discord-alone">{onlyYou}</p>}
      </div>
    </article>
  );
};

function Control({ component, onClick }: { component: APIComponentInMessageActionRow; onClick: OnClick }) {
  switch (component.type) {
    case componentTypes.button:
      return <Button button={component} onClick={onClick} />;
    case componentTypes.stringSelect:
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

function Button({ button, onClick }: { button: APIButtonComponent; onClick: OnClick }) {
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
