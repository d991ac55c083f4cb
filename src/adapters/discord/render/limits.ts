/**
 * What Discord takes. It counts code points (a Discord engineer in discord/discord-api-docs#1315); we count UTF-16
 * units, which are never fewer. Checked 2026-08 against docs.discord.com and discord/discord-api-spec.
 */
export const limits = {
  // Resources › Message › Create Message
  content: 2000,
  nonce: 25,
  // Components › Reference
  /** All components of a message, nested ones included. */
  components: 40,
  /** All text displays of a message together (discord/discord-api-docs#8562). */
  text: 4000,
  buttonsPerRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  options: 25,
  optionLabel: 100,
  optionDescription: 100,
  placeholder: 150,
  /** The rows of a message without the flag for these components. */
  plainRows: 5,
  /** The title of a modal, and the label above a field of it. */
  modalLabel: 45,
  modalDescription: 100,
  modalPlaceholder: 100,
  modalText: 4000,
  // Interactions › Application Commands › Autocomplete
  completions: 25,
  completionName: 100,
  completionValue: 100,
} as const;

/** What we take of it, so that a card can be read. */
export const room = {
  /** The line above a card that says who shared it; kept free, since it is put there later. */
  lineAbove: 150,
  title: 256,
  /** One line: a fact, a step, an item of a list, a row of a table. */
  line: 1000,
  /** Text displays and separators that the text of a card has room for, however much there is to click. */
  leastTexts: 10,
  /** Rows of choices above the row for the card as a whole, or below it. */
  choiceRows: 5,
  /** Rows of buttons for the card as a whole. */
  controlRows: 2,
} as const;
