import type { core as english } from '../en/core.ts';
import { labels } from './labels.ts';
import { closed, inBrackets, spaced } from './spacing.ts';
import { titles } from './titles.ts';

const inLine = (line: number | undefined): string => (line === undefined ? '' : `第 ${line} 行`);

/** What a product is, and how many codes of it there are. */
const isA = (kind: string) => (product: string, count: number) =>
  `${product}：${kind}，本目录收录了 ${count} 个状态码。`;

const whose = (role: 'edge' | 'origin' | undefined): string =>
  role === undefined ? '' : `${role === 'edge' ? '节点' : '源站'}返回的状态`;

export const core: typeof english = {
  name: '中文',
  budget: { card: 102, ticket: 28, unit: /\p{Script=Han}/gu },
  and: (items) => items.join('、'),
  quote: (text) => `“${text}”`,
  separator: '、',
  colon: '：',
  stop: '。',
  sentences: (all) => all.join(''),
  comma: '，',
  semicolon: '；',
  lookAt: {
    client: () => '客户端',
    edge: (product = 'CDN') => product,
    origin: () => '源站',
    network: () => '回源链路',
    configuration: (product) => (product === undefined ? '产品配置' : `${closed(product)}配置`),
    rule: () => '安全防护或访问控制规则',
  },
  raisedBy: {
    edge: (product = 'CDN 节点', isEdge = true) => (isEdge ? `${product}（非源站）` : `${closed(product)}自身`),
    origin: (product = 'CDN') => `源站，${product} 原样透传`,
    either: (product = '节点') => `源站或${spaced(product)}`,
    intermediary: () => '途中的代理或网关',
    client: () => '无响应（客户端先断开，仅见于日志）',
  },
  ...labels,
  titles,
  understood: (sentences) => `识别到：${sentences.join('；')}。`,
  readCode: (snippet, line, role) => snippet + inBrackets(inLine(line), whose(role)),
  readLog: (code, count, of, role, product) =>
    `${code}${inBrackets(product ?? '', whose(role)) || ' '}占 ${count}/${of} 行`,
  period: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  mostOn: (places, share) => `${{ one: '', all: '均为 ', most: '多为 ' }[share]}${places}`,
  logOf: (format) => `日志格式“${format}”`,
  readProduct: (product, snippet, line, origin) => {
    const by = product + inBrackets(line === undefined ? snippet : `${inLine(line)}的${spaced(snippet)}`);
    if (origin === 'wrote') return `${by}，该响应由它生成`;
    return origin === 'relayed' ? `${by}，错误由它产生，或由其后端返回后透传` : by;
  },
  check: (find, isAdvice) => (isAdvice ? `${find}（经验建议）` : find),
  verdict: (title, lookAt) => `${title}。先查：${lookAt}。`,
  cut: '文本超过 256 KB，只读了开头这部分。',
  blank: {
    HOST: '`$HOST`：网站域名',
    ORIGIN: '`$ORIGIN`：源站',
    SOCKET: '`$SOCKET`：代理所连接的 unix socket 路径',
  },
  status: '状态页',
  statusOf: (product) => `${closed(product)}状态页`,
  openTicket: '提交工单',
  openTicketAt: (product) => `向${spaced(closed(product))}提交工单`,
  documentation: (product) => `${closed(product)}官方文档`,
  match: (product, code, title) => `${product} ${code}：${title}`,
  sourceDates: (published, checked) => `（${published ? `页面日期 ${published}，` : ''}查阅于 ${checked}）`,
  readOn: (checked) => `查阅于 ${checked}`,
  longAgo: '（已超过一年）',
  sourceInShort: (title, more) => `来源：${title}${more > 0 ? ` +${more}` : ''}`,
  sitePage: '网页版',
  edition: (edition) => `目录版本 ${edition}`,
  inOrder: (items) => items.join(' → '),
  reported: '仅见于第三方资料，未在厂商页面上读到。',
  elsewhere: (code) => `${code} 在其他产品上另有含义`,
  elsewhereInShort: (products) => `在${spaced(closed(products))}上另有含义`,
  meansOn: (meaning, products) => `${meaning}（${products}）`,
  andMore: (names, more) => (more > 0 ? `${closed(names.join('、'))}等 ${names.length + more} 个` : names.join('、')),
  moreCodes: (count) => `另有 ${count} 个，见“更多”`,
  moreMeanings: (count) => `另有 ${count} 种含义，见“更多”`,
  ownCodes: (count) => `细分为 ${count} 个错误码`,
  settle: (command) => `不确定是哪家？运行 \`${command}\` 并把输出贴过来，或直接选择：`,
  differs: '含义不同',
  agrees: '含义相同',
  attach: (items) => (items.length === 0 ? '' : `提工单时附上：${items.join('；')}。`),
  publishesNone: (product) => `本目录没有收录${spaced(closed(product))}的状态码。`,
  requestId: {
    header: (name) => `响应头中的 \`${name}\``,
    page: (name) => `错误页上的“${name}”`,
    log: (name) => `日志中的 \`${name}\``,
  },
  undocumented: (codes, product) => `本目录没有收录${spaced(closed(product))}的 ${codes}。`,
  documentedNowhere: (codes, product, page, checked, { from, to }) =>
    `${closed(product)}没有定义 ${codes}：文档《${page}》（${checked} 查阅）列出了 ${from} 到 ${to} 之间的全部状态码。`,
  reserved: (code, product, from, to) =>
    `${closed(product)}把 ${from} 到 ${to} 保留给平台自用，${code} 在这个区间内，但已知的文档没有说明它的含义。`,
  noStandard: (code) => `HTTP 标准没有定义 ${code}。`,
  nobodyElse: (code) => `本目录中没有其他产品收录 ${code}。`,
  layers: (author, passedOnBy) => `该错误由${spaced(closed(author))}产生，由${spaced(closed(passedOnBy))}透传。`,
  uncovered: {
    author: (product) => `该错误来自${spaced(product)}，本目录未收录该产品。`,
    passedOn: (products) => `由${spaced(closed(products))}透传。`,
    named: (products) => `本目录未收录${spaced(products)}。`,
    onlyStandard: '以下是 HTTP 标准的含义，该产品可能另有含义。',
  },
  uncoveredAside: (products, codes) =>
    codes === ''
      ? `本目录未收录${spaced(products)}，以下内容与它无关。`
      : `${codes} 来自${spaced(products)}，本目录未收录该产品。`,
  standardClass: (name) => `HTTP 标准的 ${name}`,
  healthy: {
    responses: (status, count) => `${count} 个响应为 ${status}`,
    instead: '请粘贴出错时的响应头、日志或错误页。查看响应头的命令',
  },
  about: {
    kinds: {
      cdn: isA('CDN'),
      waf: isA('Web 应用防火墙'),
      'load-balancer': isA('负载均衡'),
      proxy: isA('代理'),
      platform: isA('托管平台'),
      storage: isA('对象存储'),
      gateway: isA('API 网关'),
      server: isA('Web 服务器'),
      api: isA('云 API'),
      standard: isA('各产品共同遵循的标准'),
    },
    howToAsk: (question) => `请带上看到的状态码提问，例如 \`${question}\`，也可以直接粘贴响应头、日志或错误页。`,
    noStatusPage: (products) => `没有收录${spaced(closed(products))}的状态页。`,
  },
  allCodes: (count) => `全部 ${count} 个状态码`,
  compareCode: (code) => `各产品的 ${code}`,
  alsoAsked: (codes) => `一张卡片放不下，请单独查询：${codes}。`,
  ambiguous: (name) => `${name} 不止一个意思，各家的状态码含义并不相同。`,
  unknownName: '该厂商的状态码含义可能不同，不做猜测。',
  unknownCode: 'HTTP 标准和目录里的产品都没有收录这个状态码，请先确认它出自哪里。',
  unknownCodes: (codes) => `本目录没有产品收录 ${codes}。`,
  nothingFound: '没能从这句话里读出已知的状态码、产品或故障现象。',
  nothingOn: (products) => `${closed(products)}上没有匹配的状态码，以下来自其他产品。`,
  team: (team, owner) => `${team}${owner === undefined ? '' : `，负责人：${owner}`}`,
  fromFiles: (files) => `出自 ${files}`,
  struckOutBy: (team, reason) => `${team}：本条在我方不适用。${reason}`,
  struckOut: '团队认为本条不适用，目录原文如下：',
  byDefault: (products) => `没有指明产品，按本机器人的默认设置取 ${products}。`,
  onlyOn: (product) => `未指明产品；目录中只有${spaced(closed(product))}使用该错误码。`,
  leftAside: (name) => `目录里没有 ${name}，已略过。`,
  sharedLeftAside: (name) => `${name} 对应不止一个产品，已略过。`,
  declined: {
    time: '为了不耽误其他人，已停止读取。请只发错误附近的几行。',
    busy: '这一段还没有读。请一分钟后再问，或只发错误附近的几行。',
  },
  waysToAsk:
    '可以这样问：状态码加产品（`522 edgeone`）、只写状态码（`522`）、只写产品（`edgeone`），或者描述现象（`回源超时`）。',
  help: {
    whichProduct: '请粘贴以下命令的输出，机器人据此识别产品并解读错误',
    intro: '告诉你状态码在你的 CDN 上是什么意思、先查谁、现在检查什么、提工单要附上什么。',
    ways: [
      '`522 腾讯云`：某个厂商或产品上的状态码',
      '`522`、`对比 524 cloudflare 腾讯云`：各产品对照',
      '`列表 edgeone`：全部状态码；`搜索 回源超时`：按现象查',
      '也可以直接粘贴响应头、日志或错误页',
    ],
    privacy: (products) => `共 ${products} 个产品，答案来自审核过的目录，你问的内容不会留存。`,
  },
  examples: ['522 腾讯云', '对比 524 cloudflare 腾讯云', '列表 edgeone', '搜索 回源超时'],
  fault: (id) => `机器人内部错误（${id}）。请再问一次；如果仍然出错，请把这个编号告诉机器人的维护者。`,
  allProducts: (vendor) => `${vendor}（全部产品）`,
};
