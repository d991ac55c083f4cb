import { describe, expect, it } from 'vitest';
import { isAboutWeb, isOtherProtocol } from '../../../../src/core/reader/numbers/web.ts';

describe('a text about the web', () => {
  it.each([
    'the website is down',
    'our CDN says no',
    'HTTP',
    'curl gives it',
    'error pages everywhere',
    'the status code',
    'it timed out',
    '网站打不开',
    '源站回了什么',
  ])('says so: %j', (text) => {
    expect(isAboutWeb(text)).toBe(true);
  });

  it.each([
    'the cat sat on the mat',
    'my curls',
    'a pagecdn',
    'x-cache-y',
    '我家的猫',
    '502 and 504',
    '404、502、504',
    '1.502/503/504.2',
  ])('does not: %j', (text) => {
    expect(isAboutWeb(text)).toBe(false);
  });
});

describe('a text about another protocol', () => {
  it.each([
    'smtp said 550',
    'Mailer-Daemon: 550 no such user',
    'vsftpd answers 530',
    'FileZilla shows 425',
    'irc said 433',
    'ERROR 1040 (HY000)',
    'ORA-01017',
    'SIP/2.0 503 Service Unavailable',
    'postfix/smtpd',
    'got 550 5.7.1 Relaying',
    'WebSocket onclose 1006',
    '退信了：550',
  ])('says so: %j', (text) => {
    expect(isOtherProtocol(text)).toBe(true);
  });

  it.each([
    'the site returns 550',
    'smtp works, the website returns 502',
    'webmail 和邮件网站返回 502',
    'a mail: http 502',
    'gossip/2 502',
    'version 3.5.71 is out',
  ])('does not: %j', (text) => {
    expect(isOtherProtocol(text)).toBe(false);
  });
});
