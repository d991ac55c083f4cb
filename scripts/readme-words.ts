import type { Language } from '../src/language.ts';

/* What the generated parts of the READMEs say that neither the code nor the catalog has in their language. */

type Words = {
  /** The question whose card is shown. */
  readonly question: string;
  /** The heads of the tables. */
  readonly products: readonly [kind: string, products: string];
  readonly variables: readonly [name: string, byDefault: string, what: string];
  /** What stands between the names of products. */
  readonly separator: string;
  /** A name with how many codes it has. */
  readonly counted: (name: string, count: number) => string;
  /** What each variable is, where the descriptions in the code are in another language. */
  readonly descriptions?: Readonly<Record<string, string>>;
};

/** The READMEs by language; a test keeps the others in step with the first. */
export const readmes = {
  en: 'README.md',
  'zh-CN': 'README.zh-CN.md',
} as const satisfies Partial<Record<Language, string>>;

export type ReadmeLanguage = keyof typeof readmes;

export const words: Readonly<Record<ReadmeLanguage, Words>> = {
  en: {
    question: '522 tencent',
    products: ['kind', 'products, and how many codes each documents'],
    variables: ['variable', 'default', 'what it is'],
    separator: ', ',
    counted: (name, count) => `${name} (${count})`,
  },
  'zh-CN': {
    question: '522 腾讯云',
    products: ['类型', '产品，以及各收录了多少个状态码'],
    variables: ['变量', '默认值', '说明'],
    separator: '、',
    counted: (name, count) => `${name}（${count}）`,
    descriptions: {
      SLACK_BOT_TOKEN: 'Slack：机器人令牌，填了就启用 Slack',
      SLACK_APP_TOKEN: 'Slack：应用级令牌，填了就用 Socket Mode',
      SLACK_SIGNING_SECRET: 'Slack：签名密钥，没有应用级令牌、使用 HTTP 模式时填写',
      SLACK_API_URL: 'Slack：Web API 的地址，GovSlack 另有地址',
      SLACK_FEEDBACK_CHANNEL: 'Slack：接收错误反馈的频道 ID，机器人必须在该频道中',
      DISCORD_TOKEN: 'Discord：机器人令牌，填了就启用 Discord',
      DISCORD_GUILD_ID: 'Discord：只在这一个服务器注册命令，立即生效，开发时使用',
      DISCORD_FEEDBACK_CHANNEL: 'Discord：接收错误反馈的频道 ID，机器人必须能在该频道发言',
      DISCORD_SHARDS: 'Discord：本进程负责的分片，例如 0,1 或 0-3；auto 表示全部',
      DISCORD_SHARD_COUNT: 'Discord：所有进程合计的分片数',
      DISCORD_API_URL: 'Discord：API 的地址，大型机器人可以填代理的地址',
      DEFAULT_LOCALE: '从问题和平台都判断不出语言时使用的语言：en 或 zh-CN',
      DEFAULT_PRODUCTS: '问题没有提到产品时默认的产品，用逗号分隔：edgeone, nginx',
      RUNBOOKS_DIR: '存放团队应急手册的目录，收到 SIGHUP 时重新读取',
      SITE_URL: '`npm run site` 生成的静态站点的地址；填了之后，状态码的卡片会链接到站点上的对应页面',
      REPLY_VISIBILITY: '命令的回答给谁看：private（仅提问者）或 channel（整个频道）',
      REPORT_URL: '没有设置反馈频道时，用来反馈错误的网页；产品、状态码和目录版本会作为参数附在地址后面',
      REDIS_URL:
        'Redis 或 Valkey，多个副本通过它共享“哪些已经回答过”：redis://:password@host:6379/0，使用 TLS 时为 rediss://',
      OTEL_EXPORTER_OTLP_ENDPOINT:
        'OpenTelemetry 采集端的地址，每个问题上报一条 trace，不含问题原文；其他 OTEL_ 变量同样有效',
      API_TOKEN: '在该端口上启用 HTTP API 和 MCP；调用方以 bearer token 的形式携带它',
      API_RUNBOOKS: 'API 的回答是否包含团队的应急手册：on 或 off',
      PLAYGROUND: '无需账号就能查看各种回答的网页（试用页）：auto（没有配置任何平台时启用）、on 或 off',
      HOST: '端口绑定的地址；启用试用页时默认只绑定本机',
      PORT: 'HTTP 端口：健康检查、指标、试用页，以及 Slack 的 HTTP 模式',
      LOG_LEVEL: '日志级别',
    },
  },
};
