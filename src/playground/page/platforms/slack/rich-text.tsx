import type { types } from '@slack/bolt';
import type { ComponentChildren } from 'preact';
import { NotShown } from '../not-shown.tsx';

type RichTextElement = types.RichTextBlock['elements'][number];
type InlineElement = types.RichTextElement;

/** A rich text block: its texts are shown as they are, and nothing in them is markup. */
export const RichText = ({ block }: { block: types.RichTextBlock }) => (
  <div class="slack-rich-text">
    {block.elements.map((element) => (
      <BlockElement element={element} />
    ))}
  </div>
);

function BlockElement({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'rich_text_section':
      return <p>{inline(element.elements)}</p>;
    case 'rich_text_list': {
      const items = element.elements.map(({ elements }) => <li>{inline(elements)}</li>);
      return element.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'rich_text_preformatted':
      return <pre>{inline(element.elements)}</pre>;
    case 'rich_text_quote':
      return <blockquote>{inline(element.elements)}</blockquote>;
    default:
      return element satisfies never;
  }
}

const inline = (elements: readonly InlineElement[]): ComponentChildren =>
  elements.map((element) => <Inline element={element} />);

function Inline({ element }: { element: InlineElement }) {
  switch (element.type) {
    case 'text':
      return <Styled style={element.style}>{element.text}</Styled>;
    case 'link':
      return (
        <a href={element.url} target="_blank" rel="noreferrer">
          <Styled style={element.style}>{element.text ?? element.url}</Styled>
        </a>
      );
    default:
      return <NotShown what={element.type} />;
  }
}

function Styled({ style, children }: { style: types.RichTextText['style']; children: string }) {
  if (style?.code) return <code>{children}</code>;
  if (style?.bold) return <strong>{children}</strong>;
  if (style?.italic) return <em>{children}</em>;
  if (style?.strike) return <s>{children}</s>;
  return <>{children}</>;
}
