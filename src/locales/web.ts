import type { Language } from '../language.ts';

/** What the playground says, besides the answers. */
export type WebWords = {
  readonly title: string;
  readonly intro: string;
  /** The two places of the page. */
  readonly asks: string;
  readonly browse: string;

  readonly question: string;
  readonly placeholder: string;
  readonly keys: string;
  readonly ask: string;
  readonly chooseFile: string;
  readonly tooLong: string;
  readonly tooLarge: (name: string) => string;
  readonly noText: (name: string) => string;
  readonly examples: string;
  /** What the example of a paste is called. */
  readonly pasted: string;

  readonly settings: Readonly<Record<'show' | 'language' | 'theme' | 'width' | 'view', string>>;
  readonly both: string;
  readonly anyLanguage: string;
  readonly light: string;
  readonly dark: string;
  readonly desktop: string;
  readonly phone: string;
  readonly message: string;
  readonly json: string;

  readonly answered: (title: string) => string;
  readonly address: string;
  readonly noAddress: string;
  readonly shortAddress: string;
  readonly alone: Readonly<Record<'slack' | 'discord', string>>;
  readonly shared: string;
  readonly deleted: string;
  readonly unreachable: string;

  readonly understood: string;
  readonly colon: string;
  readonly kinds: Readonly<Record<'code' | 'class' | 'product' | 'request-id' | 'host' | 'name', string>>;
  readonly rule: (rule: string) => string;
  readonly more: (count: number) => string;

  readonly find: string;
  readonly allProducts: string;
  readonly noMatch: string;
  readonly searchFor: (words: string) => string;
  readonly codes: (count: number) => string;
  /** By the kinds that the catalog knows. */
  readonly productKinds: Readonly<Record<string, string>>;
};

export const webWords: Readonly<Record<Language, WebWords>> = {
  en: {
    title: 'What does this status code mean on my CDN?',
    intro:
      'Ask as you would in chat, and see the answer as Slack and Discord show it. What you paste goes nowhere else.',
    asks: 'Ask',
    browse: 'Browse the catalog',
    question: 'Your question, or a paste',
    placeholder: '/cdncode 522 tencent',
    keys: 'Enter asks, Shift+Enter starts a new line. A file, such as a HAR, can also be dropped here.',
    ask: 'Ask',
    chooseFile: 'Choose a file',
    tooLong: 'This is more than 1 MB. Take the part with the error.',
    tooLarge: (name) => `${name} is larger than 1 MB. Take the part with the error.`,
    noText: (name) => `${name} is no text. Logs, headers, error pages and HAR files can be read.`,
    examples: 'Try one of these',
    pasted: 'The headers of a failed request',
    settings: { show: 'Show', language: 'Answer in', theme: 'Theme', width: 'Width', view: 'View' },
    both: 'Both',
    anyLanguage: 'As asked',
    light: 'Light',
    dark: 'Dark',
    desktop: 'Desktop',
    phone: 'Phone',
    message: 'Message',
    json: 'JSON',
    answered: (title) => `Answer: ${title}`,
    address: 'Address of this answer',
    noAddress: 'The text is too long for an address.',
    shortAddress: 'The same answer has one as a short question.',
    alone: { slack: 'Only visible to you', discord: 'Only you can see this' },
    shared: 'Shared: the new message is what everybody in the channel sees.',
    deleted: 'Deleted.',
    unreachable: 'The bot does not answer. Is it still running? Start it with npm start and ask again.',
    understood: 'What was understood',
    colon: ': ',
    kinds: {
      code: 'Code',
      class: 'Class',
      product: 'Product',
      'request-id': 'Request id',
      host: 'Host',
      name: 'Unclear name',
    },
    rule: (rule) => `by the rule ${rule}`,
    more: (count) => `and ${count} more`,
    find: 'Find a product, a code or words of a title',
    allProducts: 'All products',
    noMatch: 'No product, code or title has this.',
    searchFor: (words) => `Ask the bot to search for “${words}”`,
    codes: (count) => (count === 1 ? '1 code' : `${count} codes`),
    productKinds: {
      cdn: 'CDN',
      waf: 'Firewall',
      'load-balancer': 'Load balancer',
      proxy: 'Proxy',
      platform: 'Hosting platform',
      standard: 'Standard',
    },
  },
  'zh-CN': {
    title: '这个状态码在我的 CDN 上是什么意思？',
    intro: '像在聊天里一样提问，看看 Slack 和 Discord 会显示什么。粘贴的内容不会发往别处。',
    asks: '提问',
    browse: '浏览目录',
    question: '问题，或粘贴的内容',
    placeholder: '/cdncode 522 腾讯云',
    keys: '回车提问，Shift+回车换行，也可以把文件（如 HAR）拖到这里。',
    ask: '提问',
    chooseFile: '选择文件',
    tooLong: '内容超过 1 MB，请只保留出错的部分。',
    tooLarge: (name) => `${name} 超过 1 MB，请只保留出错的部分。`,
    noText: (name) => `${name} 不是文本。可以读取日志、响应头、错误页和 HAR 文件。`,
    examples: '可以试试',
    pasted: '一个失败请求的响应头',
    settings: { show: '显示', language: '回答语言', theme: '主题', width: '宽度', view: '视图' },
    both: '两者',
    anyLanguage: '跟随提问',
    light: '浅色',
    dark: '深色',
    desktop: '桌面',
    phone: '手机',
    message: '消息',
    json: 'JSON',
    answered: (title) => `回答：${title}`,
    address: '这个回答的地址',
    noAddress: '文本太长，没有地址。',
    shortAddress: '用简短的问题可以得到同样的回答，它有地址。',
    alone: { slack: '仅你可见', discord: '只有你能看到' },
    shared: '已分享：新消息就是频道里所有人看到的样子。',
    deleted: '已删除。',
    unreachable: '机器人没有回应。它还在运行吗？请用 npm start 启动后再问一次。',
    understood: '从文本中读出',
    colon: '：',
    kinds: {
      code: '状态码',
      class: '类别',
      product: '产品',
      'request-id': '请求 ID',
      host: '域名',
      name: '不明确的名称',
    },
    rule: (rule) => `依据规则 ${rule}`,
    more: (count) => `还有 ${count} 处`,
    find: '查找产品、状态码或标题中的词',
    allProducts: '全部产品',
    noMatch: '没有匹配的产品、状态码或标题。',
    searchFor: (words) => `让机器人搜索“${words}”`,
    codes: (count) => `${count} 个状态码`,
    productKinds: {
      cdn: 'CDN',
      waf: '防火墙',
      'load-balancer': '负载均衡',
      proxy: '代理',
      platform: '托管平台',
      standard: '标准',
    },
  },
};
