import type { ComponentChildren } from 'preact';
import { NotShown } from './not-shown.tsx';
import type { SlackMessage } from './payload.ts';

type Block = Extract<NonNullable<SlackMessage['blocks']>[number], { type: 'rich_text' }>;
type Element = Block['elements'][number];
type Inline = Extract<Element, { type: 'rich_text_section' }>['elements'][number];

/** A rich text block: what it says is shown as it stands, and nothing in it is markup. */
export const RichText = ({ block }: { block: Block }) => (
  <div class="slack-rich-text">
    {block.elements.map((element) => (
      <ElementOf element={element} />
    ))}
  </div>
);

function ElementOf({ element }: { element: Element }) {
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

const inline = (elements: readonly Inline[]): ComponentChildren =>
  elements.map((element) => <InlineOf element={element} />);

function InlineOf({ element }: { element: Inline }) {
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

type Style = Extract<Inline, { type: 'text' }>['style'];

function Styled({ style, children }: { style: Style; children: string }) {
  if (style?.code) return <code>{children}</code>;
  if (style?.bold) return <strong>{children}</strong>;
  if (style?.italic) return <em>{children}</em>;
  if (style?.strike) return <s>{children}</s>;
  return <>{children}</>;
}
