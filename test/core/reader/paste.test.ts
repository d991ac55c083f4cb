import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { traceOf } from '../../../src/log.ts';
import { realCatalog } from '../../support/catalog.ts';
import { read } from '../../support/reader.ts';

const reading = (text: string): Reading => read({ text });

type Expected = { codes: string[]; products?: string[]; requestIds?: string[]; host?: string; author?: string };

const ray = '8f1e2d3c4b5a6978-SJC';

/** One text for each shape in which people paste a response, a log or an error page. */
const pastes: Record<string, [text: string, expected: Expected]> = {
  'curl -I': [
    `HTTP/2 522\r\ndate: Fri, 20 Nov 2026 10:05:22 GMT\r\ncontent-length: 502\r\nserver: cloudflare\r\ncf-ray: ${ray}\r\n`,
    { codes: ['522'], products: ['cloudflare'], requestIds: [ray] },
  ],
  'curl -v': [
    `* Trying 203.0.113.7:443...
* Connected to shop.example.net (203.0.113.7) port 443 (#0)
> GET /api/500 HTTP/2
> Host: shop.example.net
> User-Agent: curl/8.4.0
> X-Forwarded-For: 198.51.100.4
>
< HTTP/2 504
< content-length: 502
< eo-log-uuid: 1234567890123456789
< server: TencentEdgeOne
<`,
    {
      codes: ['504'],
      products: ['tencent-edgeone'],
      requestIds: ['1234567890123456789'],
      host: 'shop.example.net',
    },
  ],
  'curl -w': ['{"http_code":502,"remote_port":443,"time_total":30.504,"size_download":404}', { codes: ['502'] }],
  'browser developer tools': [
    `Request URL: https://a.example.org/x
Request Method: GET
Status Code: 522
Remote Address: 104.16.1.1:443

cf-ray
${ray}
content-length
404`,
    { codes: ['522'], products: ['cloudflare'], requestIds: [ray], host: 'a.example.org' },
  ],
  'Chinese developer tools': [
    `请求网址
https://a.example.cn/x
请求方法
GET
状态代码
502 Bad Gateway
远程地址
192.0.2.4:443
eagleid
2ff6149c17000000000000000e
via
cache14.l2cn3050[0,0,504-0,M], cache5.cn4250[404,0]
server
Tengine`,
    {
      codes: ['502'],
      products: ['alibaba-cdn'],
      requestIds: ['2ff6149c17000000000000000e'],
      host: 'a.example.cn',
    },
  ],
  'a HAR file': [
    `{"log":{"entries":[{"request":{"method":"GET","url":"https://www.acme.test/p","headers":[{"name":"Host","value":"www.acme.test"}]},"response":{"status":524,"headers":[{"name":"server","value":"cloudflare"},{"name":"CF-RAY","value":"${ray}"}],"content":{"size":502}}}]}}`,
    { codes: ['524'], products: ['cloudflare'], requestIds: [ray], host: 'www.acme.test' },
  ],
  'wget -S': [
    `Connecting to dl.example.com|192.0.2.34|:443... connected.
HTTP request sent, awaiting response...
  HTTP/1.1 522 Unknown
  Server: cloudflare
2026-11-20 10:00:17 ERROR 522: Unknown.`,
    { codes: ['522'], products: ['cloudflare'] },
  ],
  PowerShell: [
    `Invoke-WebRequest : The remote server returned an error: (502) Bad Gateway.
StatusCode        : 502
Headers           : {[cf-ray, ${ray}], [Server, cloudflare]}`,
    { codes: ['502'], products: ['cloudflare'], requestIds: [ray] },
  ],
  'JSON of headers': [
    `{"status": 523, "headers": {"Server": "cloudflare", "CF-RAY": "${ray}", "Content-Length": "500"}}`,
    { codes: ['523'], products: ['cloudflare'], requestIds: [ray] },
  ],
  'an object of JavaScript': [
    `{ status: 508,
  headers: { server: 'Tengine', via: 'cache14.l2eu95[,0], cache7.cn1187[32,0]', eagleid: '77bc94d0154338' } }`,
    { codes: ['508'], products: ['alibaba-cdn'], requestIds: ['77bc94d0154338'] },
  ],
  'a combined log': [
    '198.51.100.3 - - [20/Nov/2026:10:00:00 +0530] "GET /a?id=404 HTTP/1.1" 499 0 "-" "Mozilla/5.0 Chrome/120.0.500.0" rt=60.001 upstream_status=504',
    { codes: ['499', '504'] },
  ],
  'a load balancer log': [
    'https 2026-11-20T10:00:00.000000Z app/prod-web/50dc6c495c0c9188 203.0.113.9:50432 10.0.1.20:8080 0.001 -1 -1 502 - 512 277 "GET https://api.example.com:443/v1 HTTP/1.1" "curl/8.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2',
    { codes: ['502'], products: ['aws-alb'], host: 'api.example.com' },
  ],
  'a CloudFront log': [
    '2026-11-20\t10:00:00\tFRA56-P4\t1024\t203.0.113.9\tGET\td111111abcdef8.cloudfront.net\t/index.html\t502\t-\tcurl/8\t-\t-\tError',
    { codes: ['502'], products: ['cloudfront'] },
  ],
  'a HAProxy log': [
    'Nov 20 10:00:00 lb1 haproxy[2231]: 203.0.113.9:51234 [20/Nov/2026:10:00:00.001] fe_https~ be_app/srv1 0/0/3/-1/30004 504 194 - - sH-- 12/12/3/1/0 0/0 "GET /slow HTTP/1.1"',
    { codes: ['504', 'SH'], products: ['haproxy'] },
  ],
  'an Envoy log': [
    '[2026-11-20T10:00:00.123Z] "GET /api HTTP/1.1" 503 UF,URX 0 145 2013 - "-" "curl" "abc" "svc" "10.0.0.3:8080"',
    { codes: ['503', 'UF', 'URX'], products: ['envoy'] },
  ],
  Logpush: [
    '{"EdgeResponseStatus":522,"OriginResponseStatus":0,"ClientRequestHost":"x.example.com","EdgeResponseBytes":404}',
    { codes: ['522'], products: ['cloudflare'], host: 'x.example.com' },
  ],
  'a Google log': [
    '{"httpRequest":{"status":502,"requestUrl":"https://g.example.com/"},"jsonPayload":{"statusDetails":"failed_to_pick_backend"}}',
    { codes: ['502', 'failed_to_pick_backend'], products: ['google-cloud-lb'], host: 'g.example.com' },
  ],
  'a Heroku log': [
    'at=error code=H12 desc="Request timeout" method=GET path="/" host=app.example.com request_id=8601b555-6a83-4c12-8269-97c8e32cdb22 dyno=web.1 connect=0ms service=30000ms status=503 bytes=0',
    {
      codes: ['H12', '503'],
      products: ['heroku'],
      host: 'app.example.com',
      requestIds: ['8601b555-6a83-4c12-8269-97c8e32cdb22'],
    },
  ],
  'a log with named columns': [
    `#Fields: date time cs-method cs-uri-stem sc-status sc-bytes
2026-11-20 10:00:00 GET /404.html 503 522`,
    { codes: ['503'] },
  ],
  'a page of CloudFront': [
    `504 ERROR
The request could not be satisfied.
Generated by cloudfront (CloudFront)
Request ID: kPvN2Xz8w3QyqF8r5Q2J5d8T7w==`,
    {
      codes: ['504'],
      products: ['cloudfront'],
      requestIds: ['kPvN2Xz8w3QyqF8r5Q2J5d8T7w=='],
      author: 'cloudfront',
    },
  ],
  'a page of Akamai': [
    `Access Denied
You don't have permission to access this page on this server.
Reference #18.2d351ab8.1557333295.a4e16ab`,
    {
      codes: ['ERR_ACCESS_DENIED'],
      products: ['akamai'],
      requestIds: ['18.2d351ab8.1557333295.a4e16ab'],
      author: 'akamai',
    },
  ],
  'two edges': [
    `HTTP/2 404
server: cloudflare
cf-ray: ${ray}
x-cache: Error from cloudfront
x-amz-cf-id: RwbsAOAz2BrOZqNfiS8H59cCaRnOgkzlXjsLjzZskKxZUXppuT50Mg==`,
    {
      codes: ['404'],
      products: ['cloudflare', 'cloudfront'],
      requestIds: [ray, 'RwbsAOAz2BrOZqNfiS8H59cCaRnOgkzlXjsLjzZskKxZUXppuT50Mg=='],
      author: 'cloudfront',
    },
  ],
  'raw HTML': [
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p style="width:404px">nothing</p></body></html>',
    { codes: ['502'] },
  ],
  dig: [
    `;; ANSWER SECTION:
www.example.com. 300 IN CNAME d111111abcdef8.cloudfront.net.
d111111abcdef8.cloudfront.net. 60 IN A 192.0.2.53`,
    { codes: [], products: ['cloudfront'] },
  ],
};

describe('a paste', () => {
  it.each(Object.entries(pastes))('of %s is read', (_name, [text, expected]) => {
    const { codes, products, requestIds, host, author } = reading(text);
    expect({ codes, products: [...products].sort(), requestIds, host, author }).toEqual({
      products: [],
      requestIds: [],
      host: undefined,
      author: undefined,
      ...expected,
    });
  });
});

describe('a log', () => {
  const access = (status: string, path: string, second: string): string =>
    `198.51.100.3 - - [20/Nov/2026:10:00:${second} +0000] "GET ${path} HTTP/1.1" ${status} 0 "-" "curl/8.0"`;

  it('is counted', () => {
    const lines = [access('502', '/a?x=504', '07'), access('200', '/a', '08'), access('502', '/b', '09')];
    expect(reading(`look:\n${lines.join('\n')}`)).toMatchObject({
      codes: ['502'],
      claims: [
        {
          code: '502',
          count: 2,
          of: 3,
          first: { date: '2026-11-20', time: '10:00:07' },
          last: { date: '2026-11-20', time: '10:00:09' },
          paths: [
            { value: '/a', count: 1 },
            { value: '/b', count: 1 },
          ],
        },
      ],
      healthy: [{ value: '200', count: 1 }],
    });
  });

  it('of healthy answers has no code, and says what it has', () => {
    expect(reading(access('200', '/502', '07'))).toMatchObject({
      codes: [],
      claims: [],
      healthy: [{ value: '200', count: 1 }],
    });
  });
});

describe('a product that the catalog does not cover', () => {
  it.each([['HTTP/1.1 503\nserver: LiteSpeed', ['litespeed']]])(
    'is known by its signs, and nobody answers for it: %j',
    (text, uncovered) => {
      expect(reading(text)).toMatchObject({ codes: ['503'], products: [], uncovered });
    },
  );
});

describe('a sign of a product', () => {
  it.each([
    ['via: 1.1 varnish\nx-cache: MISS'],
    ['server: Tengine'],
    ['> X-Forwarded-For: 104.16.1.1\n> cf-ray: 8f1e2d3c4b5a6978-SJC'],
    ['x-cache: HIT'],
  ])('proves nothing when it is weak or stands in a request: %j', (text) => {
    expect(reading(text).products).toEqual([]);
  });
});

it('the server of a failed response is who answered, where nothing else is said of it', () => {
  expect(reading('HTTP/1.1 503\nserver: nginx').products).toEqual(['nginx']);
  expect(reading('HTTP/1.1 200\nserver: nginx').products).toEqual([]);
  expect(reading('HTTP/1.1 503\nserver: nginx\ncf-ray: 8f1e2d3c4b5a6978-SJC').products).toEqual(['cloudflare']);
});

describe('a healthy answer', () => {
  it('is not what is asked', () => {
    expect(reading('HTTP/2 200\nserver: cloudflare').codes).toEqual([]);
    expect(reading('HTTP/1.1 301 Moved\nlocation: /x\n\nHTTP/2 200\nHTTP/2 502').codes).toEqual(['502']);
  });
});

describe('several status lines', () => {
  it('put the last error first', () => {
    expect(reading('HTTP/2 404\n\nHTTP/2 200\n\nHTTP/2 503\n\nHTTP/2 200').codes).toEqual(['503', '404']);
  });
});

describe('a code in a dump', () => {
  it('is read in the shapes in which tools quote, escape and mark it', () => {
    for (const text of [
      '> `HTTP/1.1 *504* Gateway Timeout`',
      '{\\"log\\": \\"{\\\\\\"status\\\\\\": 504}\\"}',
      '"_raw"\n"{""edge"":{""status"":""504""}}"',
      'zones/5022b404e0c503fb/dns_records": 504 Gateway Timeout',
      'H\u200bTTP/2 5\u200b04',
      '&lt;title&gt;504 Gateway Time-out&lt;/title&gt;',
      "$ curl -s -o /dev/null -w '%{http_code} %{time_total}' https://www.example.com\n504 0.404522",
      '>>> r.status_code\n504',
      'state\tstatus\tcount\nup\t504\t404',
      '  502204 200\n    503 504',
      'HIT|200|1795003202404|50412|404522\nMISS|504|1795003202913|520|404522',
    ]) {
      expect([text, reading(text).codes]).toEqual([text, ['504']]);
    }
  });

  it('stands where it was found in the text that arrived', () => {
    const text = 'a\u200bb &quot;x&quot; HTTP/2 504';
    expect(reading(text).findings).toMatchObject([
      { kind: 'code', at: { index: text.indexOf('HTTP'), end: text.length } },
    ]);
  });

  it('may be a long number or a word in a field of its own', () => {
    expect(reading('x-error-code: 40310002\nserver: marco/3.1').codes).toEqual(['40310002']);
    expect(reading('{"errorInfo":"OriginTimeout"}').codes).toEqual(['OriginTimeout']);
  });
});

describe('other protocols, and what only looks like a code', () => {
  it.each([
    'SIP/2.0 503 Service Unavailable',
    'mysql> SELECT 1;\nERROR 1040 (HY000): Too many connections',
    '退信了：550 User not found',
    '@@ -403,7 +404,11 @@\n-  if (load > 500) {\n+  if (load > 520) { // 520 is the error budget',
    '.hero { min-height: 502px; z-index: 520; }',
    '会议室改到504，502投影坏了，520有人占着，钥匙在五楼的前台',
    'Fiat 500, Peugeot 504 and the Boeing 747: which of them is the next in the series of the quiz?',
    '2026-11-18 05:20:04.404 [pool-4-thread-404] INFO worker-4 cache refreshed, 520 entries, ttl=520s',
    '$GPGGA,050220.404,5221.5022,N,01324.0404,E,1,08,0.9,50.4,M,46.9,M,,*47',
    'Content-Length: 502\nAge: 504\nCache-Control: max-age=520',
    '#502, #504 and !524 are merged, OPS-521 is open',
    '250 OK queued as 5031\nsmtp said 421 try again later',
  ])('hold no code: %j', (text) => {
    expect(reading(text).codes).toEqual([]);
  });
});

describe('several responses in a row', () => {
  it('are answered by the one that ended in the error', () => {
    const chain =
      'HTTP/1.1 301 Moved\nServer: CloudFront\n\nHTTP/2 504\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
    expect(reading(chain)).toMatchObject({ codes: ['504'], products: ['cloudflare'] });
    expect(reading('HTTP/1.1 301 Moved\nlocation: /x\n\nHTTP/2 200\nserver: cloudflare').codes).toEqual([]);
  });
});

describe('what people write around a dump', () => {
  it.each<[string, string[], string[]]>([
    ['> HTTP/2 522\n> server: cloudflare\n> cf-ray: 8f1e2d3c4b5a6978-SJC', ['522'], ['cloudflare']],
    ['GET / HTTP/1.1\nHost: x.example\n\nResponse:\nStatus: 502\nserver: cloudflare', ['502'], ['cloudflare']],
    ['Warning: edgeone returns 522 for all users', ['522'], ['tencent-edgeone']],
    ['Location: Frankfurt, EdgeOne returns 522', ['522'], ['tencent-edgeone']],
    ['Server: cloudflare error 522', ['522'], ['cloudflare']],
    ['Status: 522 edgeone', ['522'], ['tencent-edgeone']],
    ['we see 502 errors on the website since the postgres upgrade', ['502'], []],
    ['Failed to load resource: the server responded with a status of 522 ()', ['522'], []],
    ['502 urgent', ['502'], []],
    ['520 救命', ['520'], []],
    ['HTTP/1.1 503\nserver: LiteSpeed', ['503'], []],
  ])('does not hide it: %j', (text, codes, products) => {
    const found = reading(text);
    expect({ codes: found.codes, products: found.products }).toEqual({ codes, products });
    expect(found.unknownNames).toEqual([]);
  });

  it.each([
    '> Referer: https://d111111abcdef8.cloudfront.net/\n< HTTP/1.1 503\n< server: Jetty',
    'HTTP/1.1 503\ncontent-security-policy: img-src https://cdn.b-cdn.net https://x.cloudfront.net',
    '<img src="https://d111111abcdef8.cloudfront.net/a.png"><h1>503 Service Unavailable</h1>',
    '198.51.100.3 - - [20/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 0 "-" "Mozilla/5.0 (Android 10; HUAWEI VOG-L29)"',
    '198.51.100.3 - - [20/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 0 "-" "Amazon CloudFront"',
    '{"error":{"code":404,"status":"NOT_FOUND"}}',
    '{"error":"internal_error","status":500}',
    'ssl.CertificateError: hostname does not match, status code 502',
    'could not connect (111: Connection refused), got 502',
    'Hi Ali, the site returns 502',
  ])('proves no product: %j', (text) => {
    expect(reading(text).products).toEqual([]);
  });

  it.each([
    'websocket closed with code 1006',
    'CloseEvent {isTrusted: true, wasClean: false, code: 1006}',
    'Failed requests: 404 in the run of ab against the site',
    'envoy_cluster_upstream_rq{cluster="shop"} 504',
    'see PR 522 about cloudflare',
    'the plan costs 522€ on edgeone',
    '#Fields: date time sc-status sc-bytes time-taken\n2026-11-20 10:00:00 200 512 3\nIt has hit about 500 customers so far today',
  ])('is no code: %j', (text) => {
    expect(reading(text).codes).toEqual([]);
  });

  it('names the host that was asked, and no other', () => {
    expect(reading('curl -x http://proxy.corp.example:3128 -I https://www.example.com/').host).toBe('www.example.com');
    expect(reading('curl -e https://ref.example.org/ https://www.example.com/').host).toBe('www.example.com');
    expect(reading('curl https://john.doe:secret@www.example.com/').host).toBe('www.example.com');
    expect(reading('{"host":"kafka-1.prod.svc.cluster.local","status":502}').host).toBeUndefined();
    expect(reading('HTTP 522, I read https://developers.example.org/x').host).toBeUndefined();
  });

  it('keeps ids whole behind letters whose lower case is longer', () => {
    expect(reading('İstek İşlem: Error 1020 Ray ID: 8f1e2d3c4b5a6978').requestIds).toEqual(['8f1e2d3c4b5a6978']);
  });
});

describe('any text', () => {
  const pieces = Object.values(pastes).flatMap(([text]) => text.split(/(?<=\n)/));
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('made of torn and mixed pastes is read without fail, and every finding stands in it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (mixed, from, length) => {
        const torn = mixed.slice(from % (mixed.length + 1)).slice(0, length % (mixed.length + 1));
        const { findings } = reading(torn);
        for (const { at } of findings) expect(at).toMatchObject({ in: 'text' });
        for (const { index, end } of findings.flatMap(({ at }) => (at.in === 'text' ? at : []))) {
          expect(0 <= index && index < end && end <= torn.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no trace of itself in what may be logged', () => {
    const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });
    for (const [pasted] of Object.values(pastes)) {
      const trace = JSON.stringify(traceOf(explain({ text: pasted })));
      for (const word of pasted.match(/[\w.-]{14,}/g) ?? []) expect(trace).not.toContain(word);
    }
  });
});
