/* Whether a text, or a line of it, is about the web or about replies of another protocol. */

/** Somewhere in a text that gives no other reason, one of these makes it one about the web. */
const webWords =
  /(?<![\w-])(?:https?|(?:status|error)[ _-]?(?:codes?|pages?)|responses?|cdn|origin|edge|gateway|web ?sites?|sites?|pages?|browser|api|endpoint|upstream|backend|proxy|curl|ssl|tls|dns|cert|certificate|cache|timeouts?|timed out|outage|url|ingress|load balancer|waf)(?![\w-])|网站|页面|站点|源站|回源|接口|访问|浏览器|超时|域名|节点|加速|报错|状态码|返回码|响应码|错误码|证书|打不开|网关/i;

/** Whether anything in the text makes it one about the web. */
export const isAboutWeb = (text: string): boolean => webWords.test(text);

/** Other protocols have reply codes of three and four digits, too. */
const otherProtocols =
  /\be?smtp|\b(?:filezilla|winscp|sftp)\b|\b(?:nodemailer|mail(?:er)?-daemon|ftp\w{0,8}|vsftpd|error \d{4} \(|sqlstate|ora-\d{1,5}|modbus|snmp|pop3|imap|(?<![.-])irc(?![.-])|onclose|close code|sip\/2|mailers?|mailbox(?:es)?|postfix|exim|sendmail)\b|\b[245]\d\d[ -][245]\.[0-7]\.\d{1,2} |relaying denied|退信|收件人|发件人|邮件|邮箱|授权码|发信/i;

/** What makes a text about another protocol one about the web all the same. */
const webInSpiteOf = /\bhttps?\b|cdn|endpoint|\burl\b|website|browser|gateway|网站|webmail|网页/i;

/** Whether the text is about replies of another protocol. */
export const isOtherProtocol = (text: string): boolean => otherProtocols.test(text) && !webInSpiteOf.test(text);

/** What a text is about, its first characters say: so many of them, in UTF-16 code units. */
const maxBeginning = 4_000;

export const beginningOf = (text: string): string => text.slice(0, maxBeginning);
