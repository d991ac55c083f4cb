import { spans } from '../../../core/card.ts';
import { boundaries, cut } from './limits.ts';

/** A name that shows nothing: Discord wants one for every field and trims plain white space. */
export const nothing = '\u200b';

/**
 * Card text as Discord's markdown, at most `limit` long: code spans stay code, all else is shown as it stands and
 * neither formats, links nor pings. What does not fit ends in an ellipsis; a code span goes whole or not at all,
 * because half a command is worse than none.
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

/** Text for places without markdown: footers, labels, placeholders. */
export function plain(text: string, limit: number): string {
  const withoutTicks = spans(clean(text))
    .map((span) => span.text)
    .join('');
  return cut(quiet(withoutTicks).trim(), limit);
}

/** A block to copy. A fence inside is taken apart, since nothing can escape it. */
export function codeBlock(code: string, limit: number): string {
  const inside = quiet(clean(code)).replaceAll('```', `\`\`${nothing}\``);
  return `\`\`\`\n${cut(inside, limit - 8)}\n\`\`\``;
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
  const shown = quiet(oneLine(clean(label)).trim())
    .replace(/[\\*~|`[\]<>]|_(?![0-9A-Za-z])|(?<![0-9A-Za-z])_/g, (character) => lookAlikes[character] ?? '')
    .replaceAll('://', `:${nothing}//`);
  return `[${cut(shown || address.replace(/^https?:\/\//, ''), room)}](${address})`;
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

/** An address of the web, without characters that markdown or Discord's search for mentions would trip over. */
export function webAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replace(/@(?=everyone|here)/gi, '%40');
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** No half characters, which JSON cannot carry; no control characters; none that turn the direction of the text. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '');

/** Discord's server looks for mentions without regard to backslashes: an invisible character takes them apart. */
const quiet = (text: string): string => text.replace(/@(?=everyone|here)|(?<=<)@(?=[!&]?\d)/gi, `@${nothing}`);

function prose(text: string, lineStart: boolean): string {
  const escaped = text
    .replace(/[\\*_~`|[\]<]/g, '\\$&')
    // A colon matters in `://` and in `:name:`, which clients turn into an emoji.
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:');
  return quiet(escaped)
    .split('\n')
    .map((line, at) => (at > 0 || lineStart ? proseLine(line) : line))
    .join('\n');
}

/** Headings, small print, quotes, bullets and numbers count at the start of a line only. */
const proseLine = (line: string): string =>
  line.replace(/^(\s*)([#>+-])/, '$1\\$2').replace(/^(\s*\d+)\.(?=\s|$)/, '$1\\.');

/** As many characters as fit once they are escaped; what is escaped is never shorter. */
function proseWithin(text: string, room: number, lineStart: boolean): string {
  const ends = [0, ...boundaries(text, room)];
  let [fits, tooLong] = [0, ends.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (prose(text.slice(0, ends[middle]), lineStart).length <= room) fits = middle;
    else tooLong = middle;
  }
  return prose(text.slice(0, ends[fits]).trimEnd(), lineStart);
}

function codeSpan(text: string): string {
  const inside = quiet(text);
  if (!inside.includes('`')) return `\`${inside}\``;
  // Two backticks hold single ones, with a space where one would touch the fence.
  return `\`\` ${inside.replace(/`{2,}/g, (run) => run.split('').join(nothing))} \`\``;
}
