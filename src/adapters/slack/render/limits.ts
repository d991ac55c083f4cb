/*
 * What Slack accepts. Lengths are in UTF-16 units. Sources: the doc comments of @slack/types 3.2.0 (they repeat
 * docs.slack.dev/reference/block-kit) unless another one is named.
 */

export const limits = {
  /** Blocks of one message. */
  blocks: 50,
  /** ModalView.private_metadata (docs.slack.dev/reference/views/modal-views). */
  metadata: 3000,
  /** PlainTextInput.max_length. */
  input: 3000,
  /** HeaderBlock.text. */
  header: 150,
  /** A text object. Rich text has no documented limit of its own; this one is applied to it as well. */
  text: 3000,
  /** One item of a list, or a cell, so that a long one leaves room for others. Our own choice. */
  item: 1000,
  /** Block.block_id. */
  blockId: 255,
  /** ActionsBlock.elements. */
  actions: 25,
  /** Menus in the last row, so that it stays a row; further ones stand where the card has them. Our own choice. */
  rowMenus: 5,
  /** Overflow.options; one alone is taken, too (slackapi/python-slack-sdk #1218). */
  overflow: 5,
  /** Button.text, PlainTextOption.text, and the label of a group of options. */
  label: 75,
  /** Button.value. */
  buttonValue: 2000,
  /** Buttons up to this number, a menu beyond it: a row of buttons that wraps is harder to read. Our own choice. */
  buttons: 5,
  /** StaticSelect.placeholder, and PlainTextInput.placeholder. */
  placeholder: 150,
  /** StaticSelect.options, and those of all its groups together (docs.slack.dev/reference/block-kit/composition-objects/option-group-object). */
  options: 100,
  /** PlainTextOption.value. */
  optionValue: 75,
  /** PlainTextOption.description. */
  description: 75,
  /** SectionBlock.fields, and the text of each. */
  fields: 10,
  field: 2000,
  /** ContextBlock.elements. */
  context: 10,
  /** TableBlock.rows, the head included, and the cells of each. */
  tableRows: 100,
  tableCells: 20,
  /** Button.url; RichTextLink.url names none. */
  url: 3000,
  /**
   * The texts of all blocks together, with `block` more for each block. Undocumented: chat.postMessage answers
   * `msg_blocks_too_long`. People measured about 13,200 (slackapi/bolt-js #2509), of which a header took some 130
   * besides its text, and in #2867 rich text of 9,597 characters in 50 blocks went through, 11,341 in 45 did not. Slack
   * says there: "12,000 text characters with a buffer for block containers".
   */
  total: 12_000,
  /** What a block counts besides its text, and a row of a table, whose cells are blocks of their own. */
  block: 100,
  /** Message `text`, ours and other people's: Slack cuts what is longer (docs.slack.dev/reference/methods/chat.postMessage). */
  messageText: 40_000,
} as const;
