import type { chat as english, LeftOut } from '../en/chat.ts';

/** What was dropped, as far as it takes to know what to ask for. */
function mention(dropped: readonly LeftOut[]): string {
  const all = [...new Set(dropped.map(phraseOf))];
  return [...all.slice(0, 3), ...(all.length > 3 ? ['等'] : [])].join('；');
}

function phraseOf({ title, kept, of }: LeftOut): string {
  if (kept === of) return '有一段未显示完整';
  if (kept > 0) return title ? `“${title}”只显示 ${of} 项中的 ${kept} 项` : `只显示 ${of} 行中的 ${kept} 行`;
  return title ? `省略了“${title}”` : '省略了一段';
}

export const chat: typeof english = {
  more: '更多',
  report: '反馈错误',
  reportTitle: '反馈错误',
  reportLabel: '哪里不对？请不要写域名。',
  sendReport: '发送',
  reported: (person, entry) => `${person} 反馈 ${entry} 有误：`,
  thanksForReport: '已反馈给机器人的维护者，谢谢。',
  reportFailed: '反馈没有发出去，请直接告诉机器人的维护者。',
  share: '分享',
  shareToThread: '分享到消息列',
  sharedBy: (name) => `由 ${name} 分享`,
  youShared: '你已分享这个回答，这里的所有人都能看到。',
  notShared: '无法分享：机器人没有在这里发言的权限，或会话已关闭。',
  delete: '删除',
  notYours: '只有提问的人可以删除这个回答。',
  slowDown: '提问太频繁，已超出这里的回复上限。请一分钟后再问。',
  restarting: '机器人正在重启，请几秒后再问。',
  paste: '粘贴文本',
  pasteTitle: '解读粘贴内容',
  pasteLabel: '响应头、日志或错误页',
  pasteExample: 'HTTP/2 522\nserver: cloudflare\ncf-ray: …',
  submit: '解读',
  close: '关闭',
  shortened: (dropped) => `内容过长，已缩短：${mention(dropped)}。请一次只问一个状态码或一个产品。`,
};
