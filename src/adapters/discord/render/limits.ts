/**
 * What Discord takes. It counts code points (a Discord engineer in discord/discord-api-docs#1315); we count UTF-16
 * units, which are never fewer. Checked 2026-08 against docs.discord.com and discord/discord-api-spec.
 */
export const limits = {
  // Resources › Message › Embed Limits
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  /** Title, description, field names and values and footer of all embeds of a message together. */
  embedsTotal: 6000,
  // Resources › Message › Create Message
  embeds: 10,
  content: 2000,
  nonce: 25,
  // Components › Reference
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  options: 25,
  optionLabel: 100,
  placeholder: 150,
  /** Labels above a field of a form, and the title of the form. */
  formLabel: 45,
  formPlaceholder: 100,
  formText: 4000,
  // Interactions › Application Commands › Autocomplete
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** The longest string that a command option can ask for. */
  optionText: 6000,
  // Ours: names of codes and products are shorter, and all options of a command together stay below the 300 characters
  // of a text that is read as a command.
  optionCode: 80,
  optionName: 60,
  optionSymptom: 200,
} as const;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text up to `limit` UTF-16 units; a longer one ends in an ellipsis, and no character is cut in two. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, boundaries(text, limit - 1).at(-1) ?? 0).trimEnd()}…`;
}

/** Where the text may be cut at `most` or before, in rising order. */
export function boundaries(text: string, most: number): number[] {
  const ends: number[] = [];
  // The segmenter is slow with long texts; a character that crosses the end of the piece is beyond `most` anyway.
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 2))) {
    if (index + segment.length > most) break;
    ends.push(index + segment.length);
  }
  return ends;
}
