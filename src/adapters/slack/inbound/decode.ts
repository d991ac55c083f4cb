/**
 * Slack's tokens for links, mentions and dates (docs.slack.dev/messaging/formatting-message-text). Anything else in
 * angle brackets, such as a pasted `<h1>`, is what the person wrote.
 */
const token =
  /<(?:(?<user>@[UW][A-Z0-9]+|!subteam\^\w+|!here|!channel|!everyone)(?:\|[^<>]*)?|#[CGD][A-Z0-9]+(?:\|(?<channel>[^<>]*))?|!date\^[^<>|]*(?:\|(?<date>[^<>]*))?|(?<url>(?:https?|ftp|mailto|tel):[^<>|]*)(?:\|(?<label>[^<>]*))?)>/g;

/** Bold, italic and struck words: one mark on either side, nothing but space or punctuation around. */
const styled = /(^|[\s(（,，。:：])([*_~])(?=[^\s*_~])([^\n*_~]{1,200})\2(?=$|[\s)）.,，。;；:：!！?？])/gm;

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * What the person typed, out of what Slack made of it. Mentions go (the bot's own and all others), links become what
 * was to be read of them, channels their names; styling, entities, typographic quotes and the dash that macOS makes of
 * a command's `--` are undone.
 */
export function decode(text: string): string {
  return text
    .replace(token, (...match) => {
      const { user, channel, date, url, label } = match.at(-1) as Record<string, string | undefined>;
      if (user) return ' ';
      if (url) return label || url.replace(/^(?:mailto|tel):/, '');
      return channel ? `#${channel}` : (date ?? ' ');
    })
    .replace(styled, '$1$3')
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/[“”„]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/(?<=^|\s)—(?=[a-z])/gm, '--')
    .trim();
}
