/** Words that say nothing about which code, product or symptom is meant. */
export const fillers: ReadonlySet<string> = new Set(
  `a about added after again all also am an and any anybody anyone anywhere are as asap at be been before behind being
  between bot but by can cannot cc cdn cdncode cdns channel check code codes compare could day did difference
  differences do does doing don done down else error errors every everything everywhere explain find for from fyi get
  gets getting give go going good got guys had happen happened happening happens has have having hello help here hey
  hi host how http https i idea if in intermittent intermittently into is issue it its just keep keeps know list look
  looking lot lots made make makes may me mean meaning means message might more much my need new no not now of off ok
  omg on one only or our out over page pages people plain please pls problem prod product production products
  question response responses result return returned returning returns search see seeing sees server service should
  show shows site sites so some somebody someone something sometimes standard status statuses still sudden suddenly
  team tell thank thanks that the their them then there these they thing think this those through time to today too
  try trying up update urgent urgently us use used user users uses using versus vs want was we web website were what
  whats when where which who why will with work working works would wtf yes you your`.split(/\s+/),
);

/** Only what is not part of a word that describes a symptom: 上 would cut 上传 in two. */
export const fillersHan =
  /有什么不同|有何不同|区别|差别|查找|搜一下|比较|急急急|在线等|救命|求救|急|是什么意思|什么意思|啥意思|意思|怎么办|怎么回事|怎么解决|怎么处理|怎么样|怎么|是什么|什么|为什么|为何|如何|请问|请教|你好|您好|谢谢|一下|一个|一直|有没有|哪些|哪个|网站|页面|我们|他们|你们|大家|现在|今天|突然|老是|总是|出现|返回|状态码|错误码|错误代码|报错|错误|代码|遇到|显示|提示|帮忙|帮我|帮助|列表|列出|全部|对比|搜索|看看|解释|这个|那个|是不是|可以|需要|厂商|打不开|访问不了|上不去|挂了|崩了|的|了|吗|呢|吧|啊|是/g;
