import { clean, cutPoints, truncate, webUrl, withoutTicks } from '../../../chat/text.ts';
import { spans } from '../../../core/card.ts';

/** Shows nothing: for what may not be empty, and to take apart what must not be read as markup. */
export const zeroWidthSpace = '\u200b';

/**
 * Card text as Discord's markdown, at most `limit` long: code spans stay code, everything else is shown as it is written
 * and neither formats, links nor pings. A text that does not fit ends in an ellipsis; a code span is shown whole or not at
 * all, because half a command is worse than none.
 */
export function inline(text: string, limit: number): string {
  const found = spans(clean(text));
  let written = '';
  for (const [at, { kind, text: raw }] of found.entries()) {
    const lineStart = written === '' || written.endsWith('\n');
    const room = limit - written.length - (at === found.length - 1 ? 0 : 1);
    const next = raw.length > room ? undefined : kind === 'code' ? codeSpan(raw) : prose(raw, lineStart);
    if (next !== undefined && next.length <= room) {
      written += next;
      continue;
    }
    const rest = kind === 'code' ? '' : proseWithin(raw, limit - written.length - 1, lineStart);
    return `${written}${rest}`.slice(0, limit - 1).concat('…');
  }
  return written;
}

/** The same in one line, as titles, list items and values need it. */
export const inlineOf = (text: string, limit: number): string => inline(oneLine(text), limit);

/** What is markdown already, in bold; empty for a text that shows nothing. Asterisks in code would end it: then it stays plain. */
export const bold = (markdown: string): string =>
  markdown.trim() === '' || markdown.includes('**') ? markdown.trim() : `**${markdown.trim()}**`;

/** Text for places without markdown: labels, placeholders, descriptions. */
export const plain = (text: string, limit: number): string =>
  truncate(defuseMentions(withoutTicks(clean(text))).trim(), limit);

/** A block to copy. A fence inside is taken apart, since nothing can escape it. */
export function codeBlock(code: string, limit: number): string {
  const inside = defuseMentions(clean(code)).replaceAll('```', `\`\`${zeroWidthSpace}\``);
  return `\`\`\`\n${truncate(inside, limit - 8)}\n\`\`\``;
}

/**
 * A masked link, or its label alone when the address is not a web address or does not fit. Inside a label a backslash
 * escapes nothing and stays visible, and an address there undoes the link (discord/discord-api-docs#6185, #7721): so
 * characters with a meaning are replaced by look-alikes.
 */
export function link(label: string, url: string, limit: number): string {
  const address = webAddress(url);
  const room = address === undefined ? 0 : limit - address.length - 4;
  if (address === undefined || room < 1) return inlineOf(label, limit);
  const shown = defuseMentions(oneLine(clean(label)).trim())
    .replace(/[\\*~|`[\]<>]|_(?![0-9A-Za-z])|(?<![0-9A-Za-z])_/g, (character) => lookAlikes[character] ?? '')
    .replaceAll('://', `:${zeroWidthSpace}//`);
  return `[${truncate(shown || address.replace(/^https?:\/\//, ''), room)}](${address})`;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '\\': '＼',
  '*': '∗',
  _: '＿',
  '~': '∼',
  '|': '∣',
  '`': 'ˋ',
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
};

/** The address of a page on the web, without characters that markdown or Discord's search for mentions would trip over. */
export const webAddress = (url: string): string | undefined =>
  webUrl(url)
    ?.replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replace(/@(?=everyone|here)/gi, '%40');

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** Discord's server looks for mentions without regard to backslashes: an invisible character takes them apart. */
const defuseMentions = (text: string): string =>
  text.replace(/@(?=everyone|here)|(?<=<)@(?=[!&]?\d)/gi, `@${zeroWidthSpace}`);

function prose(text: string, lineStart: boolean): string {
  const escaped = text
    .replace(/[\\*_~`|[\]<]/g, '\\$&')
    // A colon matters in `://` and in `:name:`, which clients turn into an emoji.
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:');
  return defuseMentions(escaped)
    .split('\n')
    .map((line, at) => (at > 0 || lineStart ? proseLine(line) : line))
    .join('\n');
}

/** Headings, small print, quotes, bullets and numbers count at the start of a line only. */
const proseLine = (line: string): string =>
  line.replace(/^(\s*)([#>+-])/, '$1\\$2').replace(/^(\s*\d+)\.(?=\s|$)/, '$1\\.');

/** As many characters as fit once they are escaped; what is escaped is never shorter. */
function proseWithin(text: string, room: number, lineStart: boolean): string {
  const ends = [0, ...cutPoints(text, room)];
  let [fits, tooLong] = [0, ends.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (prose(text.slice(0, ends[middle]), lineStart).length <= room) fits = middle;
    else tooLong = middle;
  }
  return prose(text.slice(0, ends[fits]).trimEnd(), lineStart);
}

function codeSpan(text: string): string {
  const inside = defuseMentions(text);
  if (!inside.includes('`')) return `\`${inside}\``;
  // Two backticks hold single ones, with a space where one would touch the fence.
  return `\`\` ${inside.replace(/`{2,}/g, (run) => run.split('').join(zeroWidthSpace))} \`\``;
}
