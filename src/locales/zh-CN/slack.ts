import type { slack as english } from '../en/slack.ts';

export const slack: typeof english = {
  choose: '请选择',
  pasteHint: '最多 3000 个字符。更长的内容请先发成消息，再从该消息的菜单里选择 Explain CDN codes。',
  shareTo: '把回答分享到',
  reading: '正在读取…',
  sending: '正在发送…',
  noForm: 'Slack 没有及时打开输入框。请再试一次，或把文本直接发给我。',
  homeQuestion: '输入状态码、产品或现象，按回车',
  homeProduct: '产品',
  anyProduct: '不限产品',
  onlyYou: '仅你可见',
};
