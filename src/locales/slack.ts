import type { Language } from '../language.ts';

export type SlackWords = {
  /** Small print under an answer that lost parts to Slack's limits. */
  readonly shortened: string;
  /** What a menu shows before something is chosen. */
  readonly choose: string;
  /** How much the field for a paste takes. */
  readonly pasteHint: string;
  readonly shareTo: string;
  /** The fields of the Home tab. */
  readonly homeQuestion: string;
  readonly homeProduct: string;
  readonly anyProduct: string;
  /** What the language calls itself. */
  readonly languageName: string;
};

/** What the bot says in Slack only. */
export const slackWords: Readonly<Record<Language, SlackWords>> = {
  en: {
    shortened: 'Shortened: the whole answer is longer than Slack shows. Ask about one code or one product at a time.',
    choose: 'Choose one',
    pasteHint:
      'Up to 3,000 characters. For more, post the text and choose Explain CDN codes from the menu of that message.',
    shareTo: 'Share the answer to',
    homeQuestion: 'Ask for a code, a product or a symptom, and press Enter',
    homeProduct: 'Product',
    anyProduct: 'Any product',
    languageName: 'English',
  },
  'zh-CN': {
    shortened: '内容超出 Slack 的长度限制，已截短。请一次只问一个状态码或一个产品。',
    choose: '请选择',
    pasteHint: '最多 3000 个字符。更长的内容请先发成消息，再从该消息的菜单里选择 Explain CDN codes。',
    shareTo: '把回答分享到',
    homeQuestion: '输入状态码、产品或现象，按回车',
    homeProduct: '产品',
    anyProduct: '不限产品',
    languageName: '中文',
  },
};
