import { decode } from './decode.ts';

/** The longest message that Slack has (docs.slack.dev/reference/methods/chat.postMessage); reading more is a waste. */
const maxMessageLength = 40_000;

/** What the person typed, out of a text of Slack's. */
export const typed = (text = ''): string => decode(text.slice(0, maxMessageLength));

/** What a person reads of a message: its text, and the texts of attachments and blocks, which is all that alerts have. */
export const readable = (message: object): string => textsIn(message).join('\n');

function textsIn(value: unknown, depth = 0): string[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, depth + 1));
  const fields = Object.entries(value);
  const texts = fields.flatMap(([name, field]) =>
    readableFields.has(name) && typeof field === 'string' ? [field] : [],
  );
  const inside = fields.flatMap(([, field]) => (typeof field === 'object' ? textsIn(field, depth + 1) : []));
  // Slack repeats the texts of blocks in `text`, and those of attachments in `fallback`.
  return [...new Set([...texts, ...inside])];
}

const readableFields = new Set(['text', 'title', 'pretext', 'value', 'fallback']);

/** Blocks nest a few levels; what goes deeper was not made by Slack. */
const deepest = 12;
