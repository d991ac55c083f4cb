import type { Language } from './language.ts';

/** What only Discord's adapter says. */
export type DiscordWords = {
  /** Under a card of which something had to be left out. */
  readonly shortened: string;
  /** Answers a button, a menu or a command that this version does not know. */
  readonly outdated: string;
};

export const discordWords: Readonly<Record<Language, DiscordWords>> = {
  en: {
    shortened: 'Shortened to fit into one Discord message.',
    outdated: 'This comes from an earlier version of the bot. Ask again with /cdncode.',
  },
  'zh-CN': {
    shortened: '内容已缩短，以适应一条 Discord 消息。',
    outdated: '这来自机器人的旧版本。请用 /cdncode 重新提问。',
  },
};

/** Discord's names for the languages that the command is shown in; each English stands in for the other, not for both. */
export const commandLocales = ['en-US', 'en-GB', 'zh-CN', 'zh-TW'] as const;

type Shown = { readonly name: string; readonly description: string };

/** The command's face in one language. Names: lower case, no spaces, 32 characters; descriptions: 100. */
export type CommandWords = {
  readonly description: string;
  /** The entry in the menu of a message; here, spaces and capitals may stand. */
  readonly message: string;
  readonly code: Shown;
  readonly vendor: Shown;
  readonly private: Shown;
};

const english: CommandWords = {
  description: 'What a status code means on your CDN, who to look at first and what to check',
  message: 'Explain CDN codes',
  code: { name: 'code', description: 'A code (522), a question in words, or a pasted response' },
  vendor: { name: 'vendor', description: 'The CDN product or its vendor: edgeone, tencent, cloudflare …' },
  private: { name: 'private', description: 'Whether only you see the answer' },
};

export const commandWords: Readonly<Record<(typeof commandLocales)[number], CommandWords>> = {
  'en-US': english,
  'en-GB': english,
  'zh-CN': {
    description: '状态码在你的 CDN 上是什么意思、先找谁、现在查什么',
    message: '解释 CDN 状态码',
    code: { name: '状态码', description: '状态码（522）、用文字描述的问题，或粘贴的响应内容' },
    vendor: { name: '厂商', description: 'CDN 产品或厂商：edgeone、腾讯云、cloudflare……' },
    private: { name: '仅自己可见', description: '是否只有你能看到回答' },
  },
  'zh-TW': {
    description: '狀態碼在你的 CDN 上是什麼意思、先找誰、現在查什麼',
    message: '解釋 CDN 狀態碼',
    code: { name: '狀態碼', description: '狀態碼（522）、用文字描述的問題，或貼上的回應內容' },
    vendor: { name: '廠商', description: 'CDN 產品或廠商：edgeone、騰訊雲、cloudflare……' },
    private: { name: '僅自己可見', description: '是否只有你能看到回答' },
  },
};
