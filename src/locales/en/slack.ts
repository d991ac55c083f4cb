import type { SlackWords } from '../shape.ts';

export const slack: SlackWords = {
  choose: 'Choose one',
  pasteHint:
    'Up to 3,000 characters. For more, post the text and choose Explain CDN codes from the menu of that message.',
  shareTo: 'Share the answer to',
  homeQuestion: 'Ask for a code, a product or a symptom, and press Enter',
  homeProduct: 'Product',
  anyProduct: 'Any product',
  onlyYou: 'Only visible to you',
};
