/**
 * Takes Discord's tokens out of a text: mentions of people, roles, channels and commands, custom emoji, times. Nobody typed
 * them, and their numbers are not codes. An address in angle brackets loses the brackets.
 * Source: Reference › Message Formatting.
 */
export const decode = (content: string): string =>
  content
    .replace(/<(?:@[!&]?\d+|#\d+|\/[^<>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:[\w-]+)>/g, ' ')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .trim();
