import { shortMessage } from '../../numbers/in-context.ts';
import type { NumberRule } from '../../numbers/rule.ts';

/* What Chinese words next to a number say of it. Chinese has no spaces, so that a counter has to be told from a longer word. */

export const chinese: readonly NumberRule[] = [
  {
    id: 'zh-after-status-word',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:状态码|状态(?= ?[=:：])|错误码|错误代码|状态代码|响应码|返回码|返回值|错误编号|错误|报错|报|抛|抛出|返回|响应|出现|提示|遇到|遇见|显示|变成|变为|成了|都是|全是|是个|就是|收到|得到|拿到|碰到|触发|产生|弹出|爆|爆出|回了|回|跳|跳到|吐|给了|给我|频繁|偶尔|偶发|经常|一直|总是|老是|大量|很多|不少|直接|持续|间歇性|莫名|莫名其妙|突然|随机|随机性|疯狂|狂|又|总|老|固定|稳定|必现|依然|依旧|仍然|还是|仍|的|接口)(?:了|是|为|一个|个|大量|很多|一堆|好多|一片|过|着|的|出|到)?[ :：="'“(（[【*`]{0,3}$/,
    examples: ['报‹502›', '返回 ‹504›', '状态码为‹566›', '一直‹522›', '出现大量‹502›', '又‹521›', '最近总‹500›啊'],
    counterExamples: ['共‹502›', '第‹502›'],
  },
  {
    id: 'zh-before-status-word',
    says: 'code',
    evidence: 'strong',
    after:
      /^[ "'”)）\]】*`]{0,3}(?:错误|状态码|状态|报错|响应|异常|问题|现象|是什么|什么意思|什么原因|什么情况|啥|怎么|如何|为什么|\p{Script=Han}{0,2}页|请求过多|请求(?:的|里|数|量|失败|错误|过|频繁|占)|的请求|次数|日志|网关|告警|报警|拦截|人机|验证|码|了|啊|吗|呢|吧|的|且|但|而|排查|分析|原因|占比|比例|增多|飙升|很多|较多|太多|偏多|解决|处理|超时|代表|表示|说明|是否|有没有|和谁|怎样|返回|出现|这个|这种|咋|几率|错|一定|可能|通常|一般|往往|多半|只是|表明|意味|属于|说的|就是|bad gateway)/iu,
    examples: ['‹502›错误', '‹404›页面', '‹429› 请求过多', '‹566›人机验证', '‹502›是什么意思', '‹522›怎么办'],
    counterExamples: ['‹502›个', '‹502›人'],
  },
  {
    id: 'zh-before-a-comma',
    says: 'code',
    evidence: 'weak',
    after: /^ ?[,，。；;！!？?、~～…]/,
    examples: ['‹502›，源站正常'],
    counterExamples: ['‹502›个'],
  },
  {
    id: 'zh-before-a-counter',
    says: 'no-code',
    evidence: 'strong',
    after:
      /^ ?多?(?:毫秒|微秒|秒(?!回|退|断)|年(?!龄)|月|日(?!志|常|活)|分钟|分(?!析|布|流|发|支|别|钟内)|小时|天(?!翼)|周(?!期|一|二|三|四|五|六|日|末)|个(?!别|人)|次(?!数)|人(?!机|工)|台|元(?!数据)|块(?!的)|万|千(?!问)|百|兆|亿|字节|字(?!段|样)|用户(?!端|访问出错)|请求 ?[/每]|条(?!件)|行(?!为|吗)|岁|倍|左右|号(?!称)|快乐|大促|活动|特惠|表白|礼|减|级(?!别)|楼|层(?!面)|期(?!间|望)|张|份|篇|部(?!署|分|门)|米|公里|斤|平(?:米|方)|度(?!假|过)|名(?!称|字)|位(?!置|于)|家(?!里|的)|款|种|组(?!件|成)|套(?!了|餐|娃)|只(?!是|有|能|要|会|在|好)|场(?!景)|届|章|集(?!群|中|成)|班|路公交|并发|核|股|连接|线程|会话|QPS|qps|tps|rps|房间|乐队|室|国道|型|系列)/i,
    examples: ['‹502›个', '‹500› 用户', '‹404›号', '‹520›快乐', '‹502›毫秒'],
    counterExamples: ['‹502›页面', '‹429› 请求过多', '‹566›人机验证', '‹502›日志'],
  },
  {
    id: 'zh-after-a-numbered-thing',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?:第|行号|版本号|编号|工单号?|房间号?|门牌号?|型号|序号|学号|订单号|尾号|邮编|退出码|ID ?为|ID ?是|id ?为|id ?是)[ :：=]{0,2}$/,
    examples: ['第‹502›行', '房间号 ‹404›', 'ID为‹502›', '工单号 ‹502›'],
    counterExamples: ['报‹502›', '错误编码‹502›'],
  },
  {
    id: 'zh-after-a-counted-word',
    says: 'no-code',
    evidence: 'strong',
    before:
      /(?:第|种子|行号|版本|版本号|大约|大概|超过|约|近(?!期)|共|一共|总共|总计|合计|每|每隔|退出码|工单|工单号|编号|房间|房间号|门牌|楼号|型号|序号|学号|订单号|尾号|电话|热线|专线|客服|手机号|邮编|股票|代码为|满|减|价格|售价|仅需|只要|不到|少于|多于|大于|小于|高于|低于|达到|上限|下限|最大|最小|最多|最少|限制|阈值|连接数|并发数|线程数|大小|长度|宽度|高度|超时时间|超时设置|设为|设置为|设置成|改为|改成|调到|调成|调整为|TTL值|TTL|ID为|id为|ID|数量|次数|人数|数为|数是|分辨率|尺寸|耗时|用时|延迟|平均|排名|满分|得分|余额|还剩|剩余|积分|等级|公交|地铁|高铁|航班|车次|国道|省道|区间|占用|并发|降到|升到|涨到)[ :：=]{0,2}(?:\d{1,4} ?[、,，/&-] ?){0,6}$/,
    examples: ['第‹502›', '房间号 ‹404›', 'ID为‹502›', '最大连接数‹500›', '超时时间设置为‹504›', '电话‹400›'],
    counterExamples: ['报‹502›', '前端返回‹502›'],
  },
  {
    id: 'zh-before-a-port',
    says: 'no-code',
    evidence: 'decisive',
    after: /^ ?(?:端口|口(?!径))/,
    examples: ['‹443›端口', '‹8443› 端口'],
    counterExamples: ['‹502›，端口 80'],
  },
  {
    id: 'zh-after-a-port',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?<!\d ?)(?:端口(?:号)?|监听)(?:了|是|为|设为|改成|改为|用的是|填的是|填的|填|用)?[ :：=]{0,2}(?:\d{2,5}[和、/]){0,3}$/,
    examples: ['端口‹443›', '回源端口是‹8443›', '监听 ‹8080›', '端口80和‹443›'],
    counterExamples: ['443端口返回‹502›', '443端口 ‹502›', '监听 8080,‹502›', '端口 8080 报 ‹502›'],
  },
  {
    id: 'zh-a-time-in-seconds',
    says: 'no-code',
    evidence: 'decisive',
    before: /(?:持续|耗时|用时|超时|等待|延迟|时长|间隔)[^\n,。]{0,6}$/,
    after: /^ ?s(?:ec)?\b/i,
    examples: ['持续:‹504›s', '超时时间 ‹500›s'],
    counterExamples: ['持续报 ‹504›', '大量 ‹504›s'],
  },
  {
    id: 'zh-a-short-text-ends',
    says: 'code',
    evidence: 'strong',
    before: /\p{Script=Han}[ :：,，]{0,2}$/u,
    after: /^[ 。.!！?？~～]{0,3}$/,
    where: ({ number, length }) => length <= shortMessage && /^[45]\d\d$/.test(number),
    examples: ['图片加载不出来 ‹403›'],
    counterExamples: ['images ‹403›', '图片 ‹403› 张'],
  },
  {
    id: 'zh-hotline',
    says: 'no-code',
    evidence: 'decisive',
    after: /^[- ]\d{3,4}[- ]?\d{3,4}(?!\d)/,
    where: ({ number }) => /^[48]00$/.test(number),
    examples: ['‹400›-820-8820', '‹400› 820 8820'],
    counterExamples: ['‹502›-504'],
  },
  {
    id: 'zh-business-code',
    says: 'no-code',
    evidence: 'strong',
    before: /(?:返回|抛出?)[码值]?(?:了|为|是)?[ :：]?["'`]?$/,
    where: ({ number, hasNames }) => number.length > 3 && !hasNames,
    examples: ['验证码过期返回 ‹1014›'],
    counterExamples: ['验证码过期返回 ‹504›', 'cloudflare 返回 ‹1014›', '报错 ‹1014›'],
  },
  {
    id: 'zh-failed-with',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:失败|异常|出错|错误|报错|打不开|挂了|超时|故障|崩了|告警|报警|不通|访问不了|无法访问)[ ,，:：(（]{0,2}$/,
    examples: ['上传失败(‹203›', '访问异常 ‹502›', '网站打不开‹522›'],
    counterExamples: ['成功 ‹200›'],
  },
  {
    id: 'zh-after-is',
    says: 'code',
    evidence: 'weak',
    before: /(?:是|为|成|到|出|会|看|最后|有时|主要|几个|少量|个别|占|里|下|上|都|全|统一|统计)[ :："'`]{0,2}$/,
    where: ({ number }) => /^[45]\d\d$/.test(number),
    examples: ['不是 502，是 ‹520›', '隔天又会‹522›', '最后 ‹524›', '零星几个 ‹500›'],
    counterExamples: ['共 ‹520›', '是 ‹120›'],
  },
  {
    id: 'zh-after-a-thing-of-the-web',
    says: 'code',
    evidence: 'medium',
    before:
      /(?:源站|回源|网站|站点|页面|接口|域名|节点|访问|网关|首页|后台|加速|浏览器|图片|视频|证书|上传|下载|登录|前端|后端|客户端|服务端|服务器|外网|内网|请求|负载均衡|反代|代理|防火墙|小程序|cdn|nginx|openresty)[ :：]?$/i,
    where: ({ number }) => /^[45]\d\d$/.test(number),
    examples: ['访问首页‹499›', '图片 ‹416› 什么意思', '外网访问 ‹400›'],
    counterExamples: ['我家‹499›', '源站‹120›'],
  },
  {
    id: 'zh-starts-a-line-with-a-meaning',
    says: 'code',
    evidence: 'medium',
    after: /^[ :：]?\p{Script=Han}/u,
    where: ({ number, startsLine, startsText }) => startsLine && !startsText && /^[45]\d\d$/.test(number),
    examples: ['列表\n‹401›身份认证'],
    counterExamples: ['列表 ‹401›身份', '列表\n‹301›重定向'],
  },
  {
    id: 'zh-negated',
    says: 'no-code',
    evidence: 'decisive',
    before: /(?:没有|不存在|并没有|没)(?:这个|什么|叫)?(?:状态码|错误码|代码)?[ :：]?$/,
    examples: ['没有状态码‹566›', '不存在 ‹566›'],
    counterExamples: ['有‹566›'],
  },
];
