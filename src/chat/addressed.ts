/**
 * Whether a message is meant for us: one of our mentions stands in it outside code. A mention that stands in code alone
 * is somebody explaining to others how to ask.
 *
 * @param mentions how the platform writes a mention of ours, such as `<@123>`
 */
export const isAddressed = (text: string, mentions: readonly string[]): boolean => {
  const outside = text.replace(block, ' ').replace(span, ' ');
  return mentions.some((mention) => outside.includes(mention));
};

/** A fence ends where the next one stands; one that is never closed is ordinary text, on every platform. */
const block = /```[\s\S]*?```/g;

/** As many backticks at the end as at the start, in one line: two stray ones lines apart hide no mention. */
const span = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;
