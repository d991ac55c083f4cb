import type { Language } from './language.ts';

export type SlackWords = {
  /** Small print under an answer that lost parts to Slack's limits. */
  readonly shortened: string;
  /** What a menu shows before something is chosen. */
  readonly choose: string;
};

/** What the bot says in Slack only. */
export const slackWords: Readonly<Record<Language, SlackWords>> = {
  en: {
    shortened: 'Shortened: the whole answer is longer than Slack shows. Ask about one code or one product at a time.',
    choose: 'Choose one',
  },
  'zh-CN': {
    shortened: '内容超出 Slack 的长度限制，已截短。请一次只问一个状态码或一个产品。',
    choose: '请选择',
  },
};
