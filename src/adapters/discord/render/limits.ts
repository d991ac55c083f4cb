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
  /** The title of a modal, and the label above a field of it. */
  modalLabel: 45,
  modalPlaceholder: 100,
  modalText: 4000,
  // Interactions › Application Commands › Autocomplete
  completions: 25,
  completionName: 100,
  completionValue: 100,
} as const;
