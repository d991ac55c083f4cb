import type { terminal as english } from '../en/terminal.ts';

export const terminal: typeof english = {
  playground: (address) => `用浏览器打开 ${address} ，可以看到每个回答在 Slack 和 Discord 里的样子。`,
  welcome: '没有配置任何平台，就在这里回答。可以输入 `522 腾讯云` 或 `帮助`，按 Ctrl+D 退出。',
  more: '还有更多：命令行加 `--more`，提示符下输入 `more`。',
  usage: `用法：cdncode [选项] [问题]

解释状态码在某个 CDN 产品上的含义。

  cdncode 522 腾讯云               某个厂商或产品上的状态码
  cdncode 回源超时                 按现象查状态码
  curl -sI https://host | cdncode  从标准输入读取问题或粘贴内容
  cdncode                          进入提示符

选项：
  --lang en|zh-CN   用这种语言回答
  --more            输出全部内容，而不只是卡片
  --json            输出一个 JSON 对象：reading、answer、text
  -h, --help        显示本说明
  -v, --version     显示版本

退出码：0 已回答，1 未知或没有找到，64 选项有误。`,
  wrongOption: (message) => `${message} 运行 cdncode --help 查看选项。`,
};
