import type { ComponentChildren } from 'preact';

/** A span of code, a link with a label, and words in bold, italic or struck out, as Slack finds them. */
const token =
  /`(?<code>[^`\n]+)`|<(?<url>https?:[^<>|\s]+)\|(?<label>[^<>]+)>|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<styled>[^\n]+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])/gu;

const tags = { '*': 'strong', _: 'em', '~': 's' } as const;

/** Text in Slack's markup (docs.slack.dev/messaging/formatting-message-text), line by line. */
export const Mrkdwn = ({ text }: { readonly text: string }) => <p>{drawn(text)}</p>;

function drawn(text: string): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    pieces.push(unescaped(text.slice(end, match.index)), piece(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...pieces, unescaped(text.slice(end))];
}

function piece({ code, url, label = '', mark, styled = '' }: Readonly<Record<string, string>>): ComponentChildren {
  if (code !== undefined) return <code>{unescaped(code)}</code>;
  if (url !== undefined) {
    return (
      <a href={unescaped(url)} target="_blank" rel="noreferrer">
        {unescaped(label)}
      </a>
    );
  }
  const Tag = tags[mark as keyof typeof tags];
  return <Tag>{drawn(styled)}</Tag>;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
