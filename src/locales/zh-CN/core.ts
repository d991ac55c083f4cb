import type { core as english } from '../en/core.ts';

/** A word before Han characters: with a space after it if it ends in Latin script. */
const closed = (text: string): string => (/[\p{Script=Latin}\d)]$/u.test(text) ? `${text} ` : text);

/** A word after Han characters: with a space before it if it begins in Latin script. */
const spaced = (text: string): string => (/^[\p{Script=Latin}\d]/u.test(text) ? ` ${text}` : text);

const inLine = (line: number | undefined): string => (line === undefined ? '' : `第 ${line} 行的 `);

export const core: typeof english = {
  name: '中文',
  and: (items) => items.join('、'),
  quote: (text) => `“${text}”`,
  separator: '、',
  colon: '：',
  stop: '。',
  lookAt: {
    client: () => '客户端',
    edge: (product = 'CDN') => product,
    origin: () => '源站',
    network: () => '回源网络',
    configuration: (product = 'CDN') => `你的${spaced(closed(product))}配置`,
    rule: () => '安全或访问控制规则',
  },
  raisedBy: {
    edge: (product = 'CDN 边缘节点') => product,
    origin: (product = 'CDN') => `源站，${product} 原样透传`,
    either: (product = '边缘节点') => `源站或${spaced(product)}`,
    intermediary: () => '途中的代理或网关',
    client: () => '无（客户端已先断开，只出现在日志里）',
  },
  labels: {
    lookAt: '先看谁',
    raisedBy: '由谁返回',
    status: '对应的 HTTP 状态码',
    checks: '现在检查',
    notes: '补充说明',
    ticket: '提工单时附上',
    openTicket: '提交工单',
    moreExactly: '更具体的代码',
    standard: 'HTTP 标准',
    documentedBy: '收录了它的产品（含义以各产品为准）',
    codes: '状态码',
    sources: '来源',
    related: '相关代码',
    elsewhere: '其他产品',
    product: '产品的状态码',
    source: '来源',
    open: '打开卡片',
    more: '还问到了',
    nearest: '你是不是想问',
    ask: '可以试试',
    ways: '怎么问',
    ids: '文本中的请求 ID',
    owner: '负责人',
    teamSteps: '团队步骤',
    teamLinks: '团队链接',
  },
  understood: (sentences) => `从文本中读出：${sentences.join('；')}。`,
  readCode: (snippet, line, role) =>
    `${inLine(line)}${snippet}${role ? `（${role === 'edge' ? '边缘' : '源站'}的状态）` : ''}`,
  readProduct: (product, snippet, line, origin) => {
    const by = `${product}，依据${inLine(line) || ' '}${snippet}`;
    if (origin === 'wrote') return `${by}，这个响应由它自身生成`;
    return origin === 'relayed' ? `${by}，错误由它生成或从它后端透传` : by;
  },
  cut: '文本超过 256 KB，只读了开头这部分。',
  summary: (title, lookAt) => (lookAt ? `${title}（先看${spaced(lookAt)}）` : title),
  sourceDates: (published, checked) => `（${published ? `页面日期 ${published}，` : ''}查阅于 ${checked}）`,
  inOrder: (items) => items.map((item, at) => (at > 0 ? `再看${spaced(item)}` : item)).join('，'),
  reported: '仅见于第三方资料，未在厂商页面上读到。',
  elsewhere: (code, meanings, more) =>
    `注意：${code} 在其他产品上另有含义：${meanings.join('；')}${more > 0 ? `；另有 ${more} 种` : ''}。`,
  meansOn: (meaning, products) => `${meaning}（${products}）`,
  andMore: (names, more) => (more > 0 ? `${names.join('、')} 等 ${names.length + more} 个` : names.join('、')),
  ownCodes: (product, count) => `${product}（${count} 个）`,
  publishesNone: (product) => `${closed(product)}没有公布自己的状态码（以本目录收录的页面为准）。`,
  requestId: {
    header: (name) => `响应头中的 \`${name}\``,
    page: (name) => `错误页上的“${name}”`,
    log: (name) => `日志中的 \`${name}\``,
  },
  undocumented: (code, product) => `${closed(product)}的文档里没有 ${code}（以本目录收录的页面为准）。`,
  reserved: (code, product, from, to) =>
    `${closed(product)}把 ${from} 到 ${to} 保留给平台自用，${code} 在这个区间内，但已知的文档没有说明它的含义。`,
  noStandard: (code) => `HTTP 标准里也没有定义 ${code}。`,
  nobodyElse: (code) => `目录里没有其他产品收录 ${code}。`,
  compareCode: (code) => `各产品的 ${code}`,
  sameMeaning: (code, meaning, products) => `${code} 在${spaced(closed(products))}上含义相同：${meaning}。`,
  otherMeanings: (code) => `${code}：数字相同，含义不同`,
  alsoAsked: (codes) => `一张卡片放不下，请单独查询：${codes}。`,
  titles: {
    compared: (codes, products) =>
      products === 0 ? `${codes} 在 HTTP 标准中的含义` : `${codes} 在 ${products} 个产品上的含义`,
    contrasted: (codes, products) => `${closed(products)}上的 ${codes}`,
    undocumented: (codes, products) => `${closed(products)}的文档没有 ${codes}`,
    listed: (product, count) => `${product}：${count === 0 ? '没有状态码' : `${count} 个状态码`}`,
    listedStatus: (product, status, count) => `${closed(product)}的 ${status} 背后有 ${count} 个自有代码`,
    found: (count) => `找到 ${count} 个可能的状态码`,
    ambiguous: (name) => `${name} 指的是哪一个？`,
    unknownName: (name) => `目录里没有 ${name}`,
    unknownCode: (codes) => `没有产品收录 ${codes}`,
    nothingFound: '没有找到',
    help: '这个状态码在我的 CDN 上是什么意思？',
    thanked: '不客气。',
    declined: { time: '这段文本太长，读不完', busy: '排队的长文本太多' },
  },
  ambiguous: (name) => `${name} 不止一个意思，各家的状态码含义并不相同。`,
  unknownName: '它的状态码可能有别的含义，所以不猜。',
  unknownCode: 'HTTP 标准和目录里的产品都没有收录这个状态码，请先确认它出自哪里。',
  unknownCodes: (codes) => `没有产品收录 ${codes}。`,
  nothingFound: '没能从这句话里读出已知的状态码、产品或故障现象。',
  nothingOn: (products) => `${closed(products)}上没有匹配的状态码，以下来自其他产品。`,
  fromTeam: (team) => `来自 ${team}`,
  byDefault: (products) => `没有指明产品，按本机器人的默认设置取 ${products}。`,
  onlyOn: (product) => `没有指明产品，目录中只有 ${product} 有这个代码。`,
  leftAside: (name) => `目录里没有 ${name}，已略过。`,
  sharedLeftAside: (name) => `${name} 对应不止一个产品，已略过。`,
  declined: {
    time: '为了不耽误其他人，已停止读取。请只发错误附近的几行。',
    busy: '这一段还没有读。请一分钟后再问，或只发错误附近的几行。',
  },
  waysToAsk:
    '可以这样问：状态码加产品（`522 edgeone`）、只写状态码（`522`）、只写产品（`edgeone`），或者描述现象（`回源超时`）。',
  help: {
    intro: '告诉你状态码在你的 CDN 上是什么意思、先看谁、现在检查什么、提工单要附上什么。',
    ways: [
      '`522 腾讯云`：某个厂商或产品上的状态码',
      '`522`：同一个状态码在各产品上的含义',
      '`对比 524 cloudflare 腾讯云`：只看这几个产品',
      '`列表 edgeone`：一个产品收录的全部状态码',
      '`搜索 回源超时`：按现象查状态码',
      '也可以直接粘贴响应头、日志或错误页',
    ],
    products: '收录的产品',
    privacy: '答案来自审核过的目录，你问的内容不会留存。',
  },
  examples: ['522 腾讯云', '对比 524 cloudflare 腾讯云', '列表 edgeone', '搜索 回源超时'],
  fault: (id) => `机器人这边出错了（${id}）。请再问一次；如果仍然出错，请把这个编号告诉机器人的维护者。`,
  allProducts: (vendor) => `${vendor}（全部产品）`,
  terminal: {
    playground: (address) => `用浏览器打开 ${address} ，可以看到每个回答在 Slack 和 Discord 里的样子。`,
    welcome: '没有配置任何平台，就在这里回答。可以输入 `522 腾讯云` 或 `帮助`，按 Ctrl+D 退出。',
    usage: `用法：cdncode [选项] [问题]

解释状态码在某个 CDN 产品上的含义。

  cdncode 522 腾讯云               某个厂商或产品上的状态码
  cdncode 回源超时                 按现象查状态码
  curl -sI https://host | cdncode  从标准输入读取问题或粘贴内容
  cdncode                          进入提示符

选项：
  --lang en|zh-CN   用这种语言回答
  --json            输出一个 JSON 对象：reading、answer、text
  -h, --help        显示本说明
  -v, --version     显示版本

退出码：0 已回答，1 未知或没有找到，64 选项有误。`,
    wrongOption: (message) => `${message} 运行 cdncode --help 查看选项。`,
  },
};
