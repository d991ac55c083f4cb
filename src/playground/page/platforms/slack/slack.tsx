import './slack.css';
import './reading.css';
import type { types } from '@slack/bolt';
import type { Drawing, OnClick } from '../drawing.ts';
import { Menu, type MenuOption } from '../menu.tsx';
import { NotShown } from '../not-shown.tsx';
import { Overflow } from './overflow.tsx';
import { RichText } from './rich-text.tsx';
import { Table } from './table.tsx';
import { Text } from './text.tsx';

export type SlackMessage = { readonly text: string; readonly blocks?: readonly types.KnownBlock[] };
type ActionsElement = types.ActionsBlock['elements'][number];

/** A message as Slack shows it: the blocks, or the text where there are none. */
export const Slack: Drawing = ({ message, theme, onlyYou, onClick }) => {
  const { text, blocks } = message as SlackMessage;
  return (
    <article class={`slack slack-${theme}`} aria-label="Slack">
      <img class="slack-avatar" src="/icon.svg" alt="" />
      <div class="slack-content">
        {onlyYou && <p class="slack-alone">{onlyYou}</p>}
        <p class="slack-author">
          <strong>cdncode</strong> <span class="slack-app">APP</span>
        </p>
        {blocks ? blocks.map((block) => <Block block={block} onClick={onClick} />) : <p class="slack-text">{text}</p>}
      </div>
    </article>
  );
};

function Block({ block, onClick }: { block: types.KnownBlock; onClick: OnClick }) {
  switch (block.type) {
    case 'header':
      return <h3 class="slack-header">{block.text.text}</h3>;
    case 'rich_text':
      return <RichText block={block} />;
    case 'section':
      return (
        <div class="slack-section">
          {block.text && <Text text={block.text} />}
          {block.fields && (
            <div class="slack-fields">
              {block.fields.map((field) => (
                <Text text={field} />
              ))}
            </div>
          )}
        </div>
      );
    case 'table':
      return <Table block={block} />;
    case 'context':
      return (
        <div class="slack-context">
          {block.elements.map((element) =>
            element.type === 'image' ? <NotShown what={element.type} /> : <Text text={element} />,
          )}
        </div>
      );
    case 'actions':
      return (
        <div class="slack-actions">
          {block.elements.map((element) => (
            <Control element={element} onClick={onClick} />
          ))}
        </div>
      );
    default:
      return <NotShown what={block.type} />;
  }
}

function Control({ element, onClick }: { element: ActionsElement; onClick: OnClick }) {
  const { type, action_id: id = '' } = element;
  switch (type) {
    case 'button':
      return element.url ? (
        <a class="slack-button" href={element.url} target="_blank" rel="noreferrer">
          {element.text.text}
        </a>
      ) : (
        <button type="button" class="slack-button" onClick={() => onClick(id, element.value ?? '')}>
          {element.text.text}
        </button>
      );
    case 'static_select':
      return (
        <Menu
          placeholder={element.placeholder?.text ?? ''}
          options={optionsOf(element)}
          onChoose={(value) => onClick(id, value)}
        />
      );
    case 'overflow':
      return <Overflow element={element} onClick={onClick} />;
    default:
      return <NotShown what={type} />;
  }
}

const optionsOf = ({ options = [], option_groups = [] }: types.StaticSelect): MenuOption[] =>
  [{ label: undefined, options }, ...option_groups].flatMap(({ label, options: own }) =>
    own.map(({ text, value = '', description }) => ({
      label: text.text,
      value,
      description: description?.text,
      group: label?.text,
    })),
  );
