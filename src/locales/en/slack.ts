export const slack = {
  /** What a menu shows before something is chosen. */
  choose: 'Choose one',
  /** How much the field for a paste takes. */
  pasteHint:
    'Up to 3,000 characters. For more, post the text and choose Explain CDN codes from the menu of that message.',
  shareTo: 'Share the answer to',
  /** The fields of the Home tab. */
  homeQuestion: 'Ask for a code, a product or a symptom, and press Enter',
  homeProduct: 'Product',
  anyProduct: 'Any product',
  /** What Slack says above a message that only one person sees. */
  onlyYou: 'Only visible to you',
};
