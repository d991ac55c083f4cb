import { Menu } from './menu.tsx';
import { NotShown } from './not-shown.tsx';
import type { OnClick, SlackMessage, Theme } from './payload.ts';
import { RichText } from './rich-text.tsx';

type Block = NonNullable<SlackMessage['blocks']>[number];
type Actions = Extract<Block, { type: 'actions' }>;
type Props = {
  readonly message: SlackMessage;
  readonly theme: Theme;
  /** What Slack says above a message that only one person sees. */
  readonly alone: string | undefined;
  readonly onClick: OnClick;
};

/** A message as Slack shows it: the blocks, or the text where there are none. */
export const Slack = ({ message, theme, alone, onClick }: Props) => (
  <article class={`slack slack-${theme}`} aria-label="Slack">
    <img class="slack-avatar" src="/icon.svg" alt="" />
    <div class="slack-content">
      {alone && <p class="slack-alone">{alone}</p>}
      <p class="slack-author">
        <strong>cdncode</strong> <span class="slack-app">APP</span>
      </p>
      {message.blocks ? (
        message.blocks.map((block) => <BlockOf block={block} onClick={onClick} />)
      ) : (
        <p class="slack-text">{message.text}</p>
      )}
    </div>
  </article>
);

function BlockOf({ block, onClick }: { block: Block; onClick: OnClick }) {
  switch (block.type) {
    case 'header':
      return <h3 class="slack-header">{block.text.text}</h3>;
    case 'rich_text':
      return <RichText block={block} />;
    case 'context':
      return (
        <div class="slack-context">
          {block.elements.map((element) =>
            element.type === 'plain_text' ? <p>{element.text}</p> : <NotShown what={element.type} />,
          )}
        </div>
      );
    case 'actions':
      return (
        <div class="slack-actions">
          {block.elements.map((element) => (
            <Action element={element} onClick={onClick} />
          ))}
        </div>
      );
    default:
      return <NotShown what={block.type} />;
  }
}

function Action({ element, onClick }: { element: Actions['elements'][number]; onClick: OnClick }) {
  switch (element.type) {
    case 'button':
      return element.url ? (
        <a class="slack-button" href={element.url} target="_blank" rel="noreferrer">
          {element.text.text}
        </a>
      ) : (
        <button
          type="button"
          class="slack-button"
          onClick={() => onClick(element.action_id ?? '', element.value ?? '')}
        >
          {element.text.text}
        </button>
      );
    case 'static_select':
      return (
        <Menu
          placeholder={element.placeholder?.text ?? ''}
          options={(element.options ?? []).map(({ text, value }) => ({ label: text.text, value: value ?? '' }))}
          onChoose={(value) => onClick(element.action_id ?? '', value)}
        />
      );
    default:
      return <NotShown what={element.type} />;
  }
}
