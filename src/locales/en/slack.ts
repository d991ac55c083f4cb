export const slack = {
  /** What a menu shows before something is chosen. */
  choose: 'Choose one',
  /** How much the field for a paste takes. */
  pasteHint:
    'Up to 3,000 characters. For more, post the text and choose Explain CDN codes from the menu of that message.',
  shareTo: 'Share the answer to',
  /** What a form says after it was submitted, while a long text is read. */
  reading: 'Reading…',
  /** The same, while a report is posted. */
  sending: 'Sending…',
  /** What a person is told for whom the form did not open. */
  noForm: 'Slack did not open the form in time. Try again, or paste your text into a message to me.',
  /** The fields of the Home tab. */
  homeQuestion: 'Ask for a code, a product or a symptom, and press Enter',
  homeProduct: 'Product',
  anyProduct: 'Any product',
  /** What Slack says above a message that only one person sees. */
  onlyYou: 'Only visible to you',
};
