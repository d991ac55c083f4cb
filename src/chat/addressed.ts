/**
 * Whether a message is addressed to the bot: it mentions the bot outside of code. A mention in code is somebody
 * explaining to others how to ask.
 *
 * @param mentions the ways in which the platform writes a mention of the bot, such as `<@123>`
 */
export const isAddressed = (text: string, mentions: readonly string[]): boolean => {
  const outside = text.replace(codeBlock, ' ').replace(codeSpan, ' ');
  return mentions.some((mention) => outside.includes(mention));
};

/** A fence ends at the next one; one that is never closed is ordinary text, on every platform. */
const codeBlock = /```[\s\S]*?```/g;

/** As many backticks at the end as at the start, in one line: two stray ones lines apart hide no mention. */
const codeSpan = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

/** An edit that comes later than this after its message, in milliseconds, corrects the record and asks nothing. */
export const editWindow = 10 * 60_000;
