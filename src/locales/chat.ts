import type { Language } from '../language.ts';

/** What the bot says on every chat platform, besides its answers. */
export type ChatWords = {
  /** The button that shows a private answer to everybody. */
  readonly share: string;
  /** The same, where the answer goes to a thread. */
  readonly shareToThread: string;
  readonly sharedBy: (name: string) => string;
  /** Under the private answer, once it was shared. */
  readonly youShared: string;
  readonly notShared: string;
  /** The button under an answer that everybody sees. */
  readonly delete: string;
  readonly notYours: string;
  /** The button that opens a field for a longer text, the title above that field, its label and what it is for. */
  readonly paste: string;
  readonly pasteTitle: string;
  readonly pasteLabel: string;
  readonly pasteExample: string;
  readonly submit: string;
  readonly close: string;
};

export const chatWords: Readonly<Record<Language, ChatWords>> = {
  en: {
    share: 'Share to channel',
    shareToThread: 'Share to thread',
    sharedBy: (name) => `Shared by ${name}`,
    youShared: 'You shared this answer. Everybody here can see it now.',
    notShared: 'This answer could not be shared: the bot may not post here, or the conversation is closed.',
    delete: 'Delete',
    notYours: 'Only the person who asked can delete this answer.',
    paste: 'Paste a text',
    pasteTitle: 'Explain a paste',
    pasteLabel: 'Headers, log lines or an error page',
    pasteExample: 'HTTP/2 522\nserver: cloudflare\ncf-ray: …',
    submit: 'Explain',
    close: 'Close',
  },
  'zh-CN': {
    share: '分享到频道',
    shareToThread: '分享到消息列',
    sharedBy: (name) => `由 ${name} 分享`,
    youShared: '你已分享这个回答，这里的所有人都能看到。',
    notShared: '无法分享：机器人没有在这里发言的权限，或会话已关闭。',
    delete: '删除',
    notYours: '只有提问的人可以删除这个回答。',
    paste: '粘贴文本',
    pasteTitle: '解释粘贴的内容',
    pasteLabel: '响应头、日志或错误页',
    pasteExample: 'HTTP/2 522\nserver: cloudflare\ncf-ray: …',
    submit: '解释',
    close: '关闭',
  },
};
