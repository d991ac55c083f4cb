import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import type { ComponentChildren } from 'preact';
import { NotShown } from '../not-shown.tsx';

type MarkdownNode = ReturnType<typeof parse>[number];
type Rule = (typeof rulesExtended)[string];

/** Discord's markdown as in messages of bots, where links may have a text. */
export const Markdown = ({ text }: { text: string }) => <>{withoutEmptyLines(parse(text)).map(draw)}</>;

/** A block ends its line by itself: the line break behind it would begin an empty one, which Discord does not show. */
const withoutEmptyLines = (nodes: MarkdownNode[]): MarkdownNode[] =>
  nodes.filter(({ type }, at) => type !== 'br' || nodes[at - 1]?.type !== 'codeBlock');

const listPatterns = {
  unordered: /^(?:[-*] [^\n]*(?:\n|$))+/,
  ordered: /^(?:\d+\. [^\n]*(?:\n|$))+/,
};

/** The library has no lists. These are Discord's without nesting, which the bot never sends. */
const list: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, state) => {
    const before = state.prevCapture?.[0] ?? '';
    if (before !== '' && !before.endsWith('\n')) return null;
    return listPatterns.unordered.exec(source) ?? listPatterns.ordered.exec(source);
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

const tags = new Map<string, 'strong' | 'em' | 'u' | 's' | 'code'>([
  ['strong', 'strong'],
  ['em', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['inlineCode', 'code'],
]);

function draw(node: MarkdownNode): ComponentChildren {
  const { content, type } = node;
  const Tag = tags.get(type);
  if (Tag) return <Tag>{children(content)}</Tag>;
  switch (type) {
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
          {children(content)}
        </a>
      );
    case 'heading':
      return node.level < 3 ? <h3>{children(content)}</h3> : <h4>{children(content)}</h4>;
    case 'subtext':
      return <small>{children(content)}</small>;
    case 'list':
      return drawList(node);
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

function drawList(node: MarkdownNode): ComponentChildren {
  const items = (node.items as MarkdownNode[][]).map((item) => <li>{children(item)}</li>);
  return Number.isNaN(node.start) ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>;
}

const children = (content: string | MarkdownNode[]): ComponentChildren =>
  typeof content === 'string' ? content : content.map(draw);
