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
  cdncode error.log 腾讯云         读取文件，并补充已知信息
  tail -f log | cdncode --watch    每出现一种新故障就输出一行
  cdncode                          进入提示符
  cdncode mcp                      作为 MCP（Model Context Protocol）服务运行

选项：
  --lang en|zh-CN             用这种语言回答
  --more                      输出全部内容，而不只是卡片
  --json                      以 JSON 对象输出结构化的回答，格式见 docs/api.md
  --watch                     持续读取标准输入，结束时给出各类故障的总数
  --completion bash|zsh|fish  输出补全脚本，可补全状态码和产品名
  -h, --help                  显示本说明
  -v, --version               显示版本

环境变量，或当前目录下的 .env 文件：
  DEFAULT_LOCALE    问题本身看不出语言时使用的语言：en 或 zh-CN
  DEFAULT_PRODUCTS  问题没有提到产品时默认的产品：edgeone, nginx
  RUNBOOKS_DIR      存放团队应急手册的目录
  SITE_URL          静态站点的地址，卡片会链接到它

退出码：0 已回答，1 未知或没有找到，64 选项有误，66 文件无法读取，78 配置有误。`,
  fresh: (what, line) => `截至第 ${line} 行，新出现：${what}`,
  total: (what, count, of) => `共 ${of} 行，其中 ${count} 行：${what}`,
  wrongOption: (message) => `${message} 运行 cdncode --help 查看选项。`,
};
