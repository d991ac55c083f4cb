/*
 * What is around a number, or somewhere in its text, and says whether it is a status code. The patterns look at a few
 * characters on either side and none of them can backtrack further.
 */

/** A number after one of these is something else: a port, a line, a price, part of a longer number or a name. */
export const noCodeAfter: readonly RegExp[] = [
  /\["$/,
  /\d of $/,
  /[\dx×*] ?[x×*] $/i,
  /\}\s$/,
  /\b(?:requests|count|total|failures|passed|read|write|pr|mr|bug|case)[:=]? $/i,
  /(?:\b(?:rcvd|size|ttl|id|bytes?|seq|pid)[:= ]{1,3}|满 ?)$/i,
  /\b(?:tcp|udp|km|room|flat|bus|route|gate|ext|extension|floor|part|no|number)\.? $/i,
  /[\p{Script=Latin}\d][.,]$/u,
  /[.$€£¥#@+~%&\\!]$/,
  /\d:$/,
  /(?:localhost|\.[a-z]{2,}|[\]|)]):$/i,
  /(?:^|[^\d])\d{1,2}[-/]$/,
  /\d{4,}[-/]$/,
  /[/?][^\s]*[/=-]$/,
  /(?<![\p{L}\d])(?!(?:error|err|http|status|code)[-_/]$)(?=\d*\p{Script=Latin})[\p{L}\d]{1,24}[-_/]$/iu,
  /(?<![a-z])(?:port|ports|line|lines|page|row|issue|ticket|pid|exit(?:ed)?(?: with)?(?: code| status)?|exit code|timeout of|within|after|every|(?<!(?:complain|complains|complained|ask|asks|asked|asking|hear|know|question|questions|talk) )about|around|version|build|rev|took|in the last|top)[ :=]{0,6}$/i,
  /(?:端口|第|行号|版本|大约|超过|约|近|共|每|退出码|工单号?)[ :：=]?$/,
];

/** Somewhere in a text that gives no other reason, one of these makes it one about the web. */
const webWords =
  /(?<![\w-])(?:https?|(?:status|error)[ _-]?(?:codes?|pages?)|responses?|cdn|origin|edge|gateway|web ?sites?|sites?|pages?|browser|api|endpoint|upstream|backend|proxy|curl|ssl|tls|dns|cert|certificate|cache|timeouts?|timed out|outage|url|ingress|load balancer|waf)(?![\w-])|网站|页面|站点|源站|回源|接口|访问|浏览器|超时|域名|节点|加速|报错|状态码|返回码|响应码|错误码|证书|打不开|网关/i;

/** Codes side by side say by themselves that they are codes. */
const listOfCodes = /(?<![\d.,])[45]\d\d(?:[/、] ?[45]\d\d){2}(?!\d)/;

/** Whether anything in the text makes it one about the web. */
export const isAboutWeb = (text: string): boolean => webWords.test(text) || listOfCodes.test(text);

/** Other protocols have reply codes of three and four digits, too. */
const otherProtocols =
  /\b(?:e?smtp|mail(?:er)?-daemon|ftp|vsftpd|error \d{4} \(|sqlstate|ora-\d|modbus|snmp|pop3|imap|irc|onclose|close code|sip\/2)\b|退信|收件人|发件人/i;

/** A number before one of these counts or measures something. */
export const noCodeBefore: readonly RegExp[] = [
  /^[.:]\d/,
  /^,\d(?!\d\d(?!\d))/,
  /^[%‰_@]/,
  /^ of\b/i,
  /^ (?:per|passed|failed|skipped)\b/i,
  /^ ?(?:[€£¥]|dollars|euros|yuan)/,
  /^ \([A-Z\d]{5}\)/,
  /^\/[A-Z]/,
  /^ \(ok\)/i,
  /^-(?:\d{1,2}\b|\d{4,}|\p{Script=Latin})/iu,
  /^(?! (?:client|server) error) ?(?:ms|msec|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[kmgt]i?b(?:ps|it)?|bytes?|px|pt|r?p[sm]|qps|hz|mhz|ghz|usd|eur|users?|customers?|clients?|hosts?|servers?|machines?|nodes?|pods?|requests?|reqs?|hits?|times|lines?|characters?|chars|records?|rows?|items?|files?|domains?|people|percent)\b/i,
  /^ s\b/,
  /^ ?(?:快乐|大促|活动|特惠|表白|礼|减|毫秒|微秒|秒|年|月|日|分钟|分|小时|天|周|个|次|人|台|元|块|万|千|百|兆|字节|用户|请求|条|行|岁|页|倍|多个|多次|左右|号)/,
];

/** A number after one of these is a status code, wherever it is. */
export const codeAfter: readonly RegExp[] = [
  /(?:Error|Exception)[: ]{1,2}$/,
  // The same in the other languages that pastes come with.
  /(?:devuelven?|retornam?|renvoie|retourne|liefert|wirft|fehler|erreur|erro|c[oó]digo|ошибк[аи]|возвращает|код|エラー|ステータス|오류|코드)[ "':：]{0,3}(?:(?:un|el|einen?|une|um) )?$/i,
  /status_?code\W{1,12}$/i,
  /\bhttps?(?:\/[\d.]+)?(?: status(?: code)?)?[ :=_-]{0,2}$/i,
  /(?:\b(?:back as|error|err|errors|status|code|codes|statuscode|response code|returned|returns|return|returning|getting|gets|get|got|throws?|threw|seeing|sees?|shows?|gives?|with|(?:code|status|response|error) (?:is|was|says?|of))|_code|_status)["']?[ :=_#(-]{0,3}(?:an? )?["']?$/i,
  /(?:状态码|错误码|错误代码|响应码|返回码|错误|报错|报|返回|响应|出现|提示|遇到|显示)(?:了|是|为|一个|个)?[ :："'(（]{0,3}$/,
];

/** A number before one of these is a status code. */
export const codeBefore: readonly RegExp[] = [
  /^["')]{0,2}(?:s\b|ern?\b| ?(?:(?:client|server) error|errors?|error code|status|response|responses|page)\b)/i,
  /^[ "')）]{0,2}(?:错误|状态码|报错|响应|异常|问题|现象|是什么|什么意思|怎么|啥)/,
];

/** Where only the words around it speak for a number, these speak against it: ports in a sentence, counted things. */
export const probablyNoCodeAfter = /(?:\bports?\b|端口|modbus)[^.\n]{0,28}$|[\w-]=$/i;
export const probablyNoCodeBefore =
  /^ (?:to|out of) \d|^ (?!errors\b|responses\b|codes\b|timeouts\b|spikes\b|alerts\b|statuses\b|pages\b|is\b|was\b|always\b|sometimes\b|across\b|as\b|has\b|does\b|comes\b|shows\b|means\b|happens\b|keeps\b|vs\b|plus\b|this\b)[a-z]{2,20}s\b/i;

/** Up to this many characters, a message is short enough that a bare number is what it is about. */
export const shortMessage = 60;

/** Words near which a bare number is taken for a status code. */
export const mayBeCodeNear =
  /\b(?:http|error|err|code|status|response|returns?|getting|gets?|got|gateway|origin|cdn|why|means?|explain)\b|错误|状态码|报|返回|为什么|什么|怎么/i;

/** Whether the text is about replies of another protocol. */
export const isOtherProtocol = (text: string): boolean =>
  otherProtocols.test(text) && !/\bhttps?\b|cdn|website|browser|gateway|网站/i.test(text);

/** "0" is not a status; only where a status is expected does it say so. */
export const zeroAfter =
  /(?:http|status|(?<!return |exit |errors?: )code|状态码?|返回|\breturns?|\breturned|\bgot|\bgets?)[ _"':：=-]{0,4}$/i;
