/** Code in backticks: a span in a line, or a block that may be left open. */
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/**
 * Whether a message speaks to us: one of our mentions stands outside code. Inside code it is an example for somebody
 * else.
 */
export const isAddressed = (text: string, mentions: readonly string[]): boolean => {
  const spoken = text.replace(code, ' ');
  return mentions.some((mention) => spoken.includes(mention));
};
