import { describe, expect, it } from 'vitest';
import { forEverybody } from '../../src/core/public.ts';

describe('a piece of a paste', () => {
  it.each([
    'www.example.com',
    'https://www.example.com/api/cart',
    'HTTP/2 522',
    'server: cloudflare',
    'cf-ray: 8f1e2d3c4b5a6978-SJC',
    'x-cache: TCP_MISS dirn:10:1234',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '192.169.0.1',
    '11.0.0.1',
    'version 10.0.1',
    'internal server error',
    'local',
    'home page',
    'svc.example.com',
    'internal.example.com',
    'www.local-news.example',
    'what is this?',
    'a == b?',
    '2001:db8::1',
    '10:05:49',
  ])('stays as it is: %s', (text) => {
    expect(forEverybody(text)).toBe(text);
  });

  it.each([
    ['/api/cart?token=abc', '/api/cart'],
    ['https://www.example.com/a?user=ada&x=1', 'https://www.example.com/a'],
    ['https://www.example.com/a#access_token=abc', 'https://www.example.com/a'],
    ['GET /a?x[0]=1%20 HTTP/1.1', 'GET /a HTTP/1.1'],
    ['GET /a?x=密码 HTTP/1.1', 'GET /a HTTP/1.1'],
    ['db.prod.internal', '…'],
    ['db.prod.internal:5432', '…'],
    ['upstream http://api.default.svc.cluster.local:8080/a', 'upstream http://…/a'],
    ['wiki.intranet', '…'],
    ['printer.lan and nas.home', '… and …'],
    ['DB.PROD.CORP', '…'],
    ['redis.service.consul', '…'],
    ['my_app.svc', '…'],
    ['localhost.localdomain', '…'],
    ['router.home.arpa', '…'],
    ['10.0.0.7', '…'],
    ['10.0.0.7:8080', '…'],
    ['127.0.0.1', '…'],
    ['192.168.1.1', '…'],
    ['172.16.0.1', '…'],
    ['172.31.255.255', '…'],
    ['169.254.169.254', '…'],
    ['100.64.0.1', '…'],
    ['100.127.0.1', '…'],
    ['server: 10.0.0.7, 192.168.0.1', 'server: …, …'],
    ['fd12:3456:789a::1', '…'],
    ['[fd00::1]:8080', '…:8080'],
    ['fe80::1ff:fe23:4567:890a', '…'],
  ])('goes without what is private: %s', (text, left) => {
    expect(forEverybody(text)).toBe(left);
  });

  it('is done with in no time, however long it is', () => {
    for (const piece of ['a.', '10.', '?a=', 'fd00:', '?', 'x-', '[']) {
      const started = performance.now();
      forEverybody(piece.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
