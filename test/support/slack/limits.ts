import { chars, type Limits, list, object, range } from '../schemas/limits.ts';

/*
 * What Slack takes, for the tests; they do not ask the code that they check. From the doc comments of @slack/types
 * 3.2.0, which repeat docs.slack.dev/reference/block-kit and docs.slack.dev/reference/views.
 */

/** A text object of so many characters. */
const text = (most: number) => object({ text: chars(1, most) });

/** One of the two buttons of a feedback element. */
const feedback = object({ text: text(75), accessibility_label: chars(0, 75), value: chars(1, 2000) });

const select = {
  options: list(1, 100),
  option_groups: list(1, 100, object({ label: text(75), options: list(1, 100, { required: ['value'] }) })),
};

const option = { text: text(75), value: chars(1, 75), description: text(75), url: chars(1, 3000) };

const view = {
  blocks: list(1, 100),
  private_metadata: chars(0, 3000),
  callback_id: chars(0, 255),
};

export const limits: Limits = {
  '*': {
    block_id: chars(0, 255),
    action_id: chars(1, 255),
    placeholder: text(150),
    text: { minLength: 1 },
    url: { minLength: 1 },
    elements: { minItems: 1 },
    max_selected_items: { minimum: 1 },
    // Optional by its type, but not in the documentation
    options: { items: { required: ['value'] } },
  },
  SlackBodies: {
    blocks: list(1, 50),
    modal: object({ ...view, title: text(24), submit: text(24), close: text(24) }),
    home: object(view),
  },

  // Objects inside of blocks
  PlainTextElement: { text: chars(1, 3000) },
  MrkdwnElement: { text: chars(1, 3000) },
  PlainTextOption: option,
  MrkdwnOption: option,
  ConfirmationDialog: { title: text(100), text: text(300), confirm: text(30), deny: text(30) },

  // Blocks
  ActionsBlock: { elements: list(1, 25) },
  CardBlock: { title: text(150), subtitle: text(150), body: text(200) },
  CarouselBlock: { elements: list(1, 10) },
  ContainerBlock: { title: text(150), subtitle: text(150), child_blocks: list(0, 10) },
  ContextActionsBlock: { elements: list(1, 5) },
  ContextBlock: { elements: list(1, 10) },
  DataTableBlock: { page_size: range(1, 100) },
  HeaderBlock: { text: text(150) },
  ImageBlock: { alt_text: chars(0, 2000), title: text(2000) },
  InputBlock: { label: text(2000), hint: text(2000) },
  MarkdownBlock: { text: chars(1, 12_000) },
  SectionBlock: { text: text(3000), fields: list(1, 10, text(2000)) },
  TableBlock: { rows: list(0, 100, list(0, 20)), column_settings: list(0, 20) },
  VideoBlock: { title: text(199), author_name: chars(0, 49) },

  // Elements of blocks
  Button: { text: text(75), value: chars(1, 2000), url: chars(1, 3000), accessibility_label: chars(0, 75) },
  Checkboxes: { options: list(1, 10) },
  FeedbackButtons: { positive_button: feedback, negative_button: feedback },
  FileInput: { max_files: range(1, 10) },
  IconButton: { value: chars(1, 2000), accessibility_label: chars(0, 75) },
  MultiStaticSelect: select,
  Overflow: { options: list(1, 5) },
  PlainTextInput: { min_length: range(0, 3000), max_length: range(1, 3000) },
  RadioButtons: { options: list(1, 10) },
  RichTextInput: { min_lines: range(1, 100), max_lines: range(1, 100) },
  RichTextList: { indent: range(0, 8) },
  StaticSelect: select,
  WorkflowButton: { text: text(75), accessibility_label: chars(0, 75) },
};
