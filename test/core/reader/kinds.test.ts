import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/core/reader/reader.ts';
import { realCatalog } from '../../support/catalog.ts';

const read = createReader(realCatalog);

/* Kinds of faults that were seen from outside, each with texts of its own. */

describe('a name', () => {
  it.each([
    ['521 since noon, only from Hong Kong', []],
    ['king kong is on tv, our page says 521', []],
    ['百度云盘下载报 403', []],
    ['腾讯视频打开是 502', []],
    ['502 kong', ['kong']],
    ['百度云 CDN 502', ['baidu-cdn']],
    ['腾讯云 502', ['tencent-cdn', 'tencent-edgeone']],
  ])('in %j is none that a longer word only holds', (text, ids) => {
    const { products, uncovered, sharedNames } = read({ text });
    expect([...products, ...uncovered, ...sharedNames]).toEqual(ids);
  });

  it.each(['500.30: ASP.NET Core did not start', '检查了 KeyId 还是 403', 'the core dumped, 502'])(
    'is not guessed from a word of another length or beginning: %j',
    (text) => {
      expect(read({ text }).unknownNames).toEqual([]);
    },
  );
});

describe('a sub-code', () => {
  it.each([
    ['HTTP/1.1 504\nServer: BunnyCDN-DE1-1080\nErrorCode: 107', ['504', '107']],
    ['HTTP/1.1 403\nX-Error-Code: 40399901', ['403', '40399901']],
    ['IIS says 403.16 to all of us', ['403.16']],
    ['500.31 - ASP.NET Core app failed to start', ['500.31']],
    ['iis 404.15', ['404.15']],
    ['HTTP Error 502.5 - Process Failure', ['502.5']],
  ])('of %j is read although nobody documents it', (text, codes) => {
    expect(read({ text }).codes).toEqual(codes);
  });
});

describe('a port', () => {
  it.each([
    ['EdgeOne 80端口 522', ['522']],
    ['源站 8443端口 504', ['504']],
    ['nginx 监听 9000，504', ['504']],
    ['监听 8081, 访问 503', ['503']],
    ['端口80和443', []],
    ['端口：443、8443', []],
  ])('in %j does not hide the code behind it', (text, codes) => {
    expect(read({ text }).codes).toEqual(codes);
  });
});

describe('a number', () => {
  it.each([
    'ID为504',
    '工单号 502',
    '504.php',
    'see 502.html in the folder',
    'the latency is bad, I get 1018 on average',
    'show backend: Between bytes timeout: 0',
  ])('in %j is no code', (text) => {
    expect(read({ text }).codes).toEqual([]);
  });
});

describe('who wrote a line', () => {
  it.each([
    ["':status', '504'", ['504'], ['envoy'], []],
    ['TCP_MISS/502 520 GET http://www.example.com/x', ['502'], ['squid'], []],
    ['HTTP/1.1 503\nServer: squid\nX-Squid-Error: ERR_CONNECT_FAIL 111', ['503', 'ERR_CONNECT_FAIL'], ['squid'], []],
    ['HTTP/1.1 503\nServer: LiteSpeed', ['503'], [], ['litespeed']],
  ])('is told by %j, and no neighbour has a say', (text, codes, products, uncovered) => {
    expect(read({ text })).toMatchObject({ codes, products, uncovered });
  });
});
