import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import type { ComponentChildren } from 'preact';
import { NotShown } from './not-shown.tsx';

type Nodes = ReturnType<typeof parse>;
type Node = Nodes[number];
type Rule = (typeof rulesExtended)[string];

/** Discord's markdown, in places that know links with a text: embeds and what bots write. */
export const Markdown = ({ text }: { text: string }) => <>{parse(text).map(shown)}</>;

const lines = {
  unordered: /^(?:[-*] [^\n]*(?:\n|$))+/,
  ordered: /^(?:\d+\. [^\n]*(?:\n|$))+/,
};

/** The library has no lists. These are Discord's without nesting, which the bot never sends. */
const list: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, state) => {
    const before = state.prevCapture?.[0] ?? '';
    if (before !== '' && !before.endsWith('\n')) return null;
    return lines.unordered.exec(source) ?? lines.ordered.exec(source);
  },
  parse: (capture, nested, state) => {
    const [text = ''] = capture;
    const items = text.trimEnd().split('\n');
    return {
      start: Number.parseInt(text, 10),
      items: items.map((item) => nested(item.replace(/^(?:[-*]|\d+\.) /, ''), state)),
    };
  },
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list });

function parse(text: string) {
  return parser(text, { inline: true });
}

function shown(node: Node): ComponentChildren {
  const { content, type } = node;
  switch (type) {
    case 'strong':
      return <strong>{inside(content)}</strong>;
    case 'em':
      return <em>{inside(content)}</em>;
    case 'underline':
      return <u>{inside(content)}</u>;
    case 'strikethrough':
      return <s>{inside(content)}</s>;
    case 'inlineCode':
      return <code>{content}</code>;
    case 'codeBlock':
      return (
        <pre>
          <code>{content}</code>
        </pre>
      );
    case 'link':
    case 'url':
    case 'autolink':
      return (
        <a href={SimpleMarkdown.sanitizeUrl(node.target) ?? ''} target="_blank" rel="noreferrer">
          {inside(content)}
        </a>
      );
    case 'list':
      return listOf(node);
    case 'br':
    case 'newline':
      return <br />;
    case 'text':
      return content;
    case 'twemoji':
      return node.name;
    default:
      return <NotShown what={type} />;
  }
}

function listOf(node: Node): ComponentChildren {
  const items = (node.items as Nodes[]).map((item) => <li>{inside(item)}</li>);
  return Number.isNaN(node.start) ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>;
}

const inside = (content: string | Nodes): ComponentChildren =>
  typeof content === 'string' ? content : content.map(shown);
