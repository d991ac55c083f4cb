import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Question } from '../../../src/core/port.ts';
import { restOf } from '../../../src/core/port.ts';
import { languages } from '../../../src/language.ts';
import { realCatalog } from '../../support/catalog.ts';

/* Cards are shared, so that nothing private of a paste may be anywhere in one: on it, behind More, or in its buttons. */

const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });

/** What must never be seen again. */
type Planted = {
  /** In queries, credentials and cookies. */
  readonly secret: string;
  /** A machine of the team's own network, by its name and by its address. */
  readonly host: string;
  readonly address: string;
};

/** Pastes with private things wherever people have them. */
const pastes: Readonly<Record<string, (planted: Planted) => string>> = {
  'a dump of curl': ({
    secret,
    host,
    address,
  }) => `$ curl -v -u deploy:${secret} "https://www.example.com/api/cart?user=${secret}&page=2"
* Connected to www.example.com (${address}) port 443
> GET /api/cart?user=${secret}&page=2 HTTP/2
> Host: www.example.com
> Authorization: Bearer ${secret}
> Cookie: session=${secret}; theme=${secret}
> Referer: https://www.example.com/login?next=${secret}
>
< HTTP/2 524
< date: Sat, 21 Nov 2026 10:05:47 GMT
< server: cloudflare
< cf-ray: 8f1e2d3c4b5a6978-SJC
< set-cookie: sid=${secret}; Path=/; HttpOnly
< via: 1.1 ${host}:3128 (squid)
< x-backend-server: ${host}
< x-upstream: http://${address}:8080/api?key=${secret}`,
  'a dump from a host of the own network': ({ secret, host, address }) => `> GET /${'a'}?x=${secret} HTTP/1.1
> Host: ${host}
< HTTP/1.1 502 Bad Gateway
< Server: nginx/1.27.1
< X-Upstream: ${address}`,
  'an access log of nginx': ({ secret, host, address }) =>
    ['10:05:00', '10:05:20', '10:05:49']
      .map(
        (time) =>
          `${address} - ada [21/Nov/2026:${time} +0800] "GET /api/cart?token=${secret} HTTP/1.1" 502 157 "https://${host}/a?b=${secret}" "curl/8"`,
      )
      .join('\n'),
  'an error log of nginx': ({ secret, host, address }) =>
    `2026/11/21 10:05:47 [error] 7#7: *91 connect() failed (111: Connection refused) while connecting to upstream, client: ${address}, server: ${host}, request: "GET /api/cart?token=${secret} HTTP/1.1", upstream: "http://${address}:8080/api/cart?token=${secret}", host: "${host}:8443", referrer: "https://${host}/x?y=${secret}"`,
  'a log in JSON': ({ secret, host, address }) =>
    ['10:05:00', '10:05:49']
      .map((time) =>
        JSON.stringify({
          time: `2026-11-21T${time}Z`,
          EdgeResponseStatus: 522,
          ClientRequestHost: host,
          ClientRequestURI: `/api/cart?token=${secret}`,
          RayID: '8f1e2d3c4b5a6978',
          OriginIP: address,
          Cookies: { session: secret },
          ClientRequestReferer: `https://${host}/?q=${secret}`,
        }),
      )
      .join('\n'),
  'a log line of HAProxy': ({ secret, host, address }) =>
    `Nov 21 10:05:47 ${host} haproxy[1]: ${address}:51234 [21/Nov/2026:10:05:47.123] fe~ be/${host} 0/0/-1/-1/3 503 217 - - SC-- 1/1/0/0/3 0/0 "GET /a?token=${secret} HTTP/1.1"`,
  'a log line of Envoy': ({ secret, host, address }) =>
    `[2026-11-21T10:05:47.123Z] "GET /a?token=${secret} HTTP/2" 503 UF 0 91 5 - "${address}" "curl/8" "8f1e2d3c-4b5a-6978-8f1e-2d3c4b5a6978" "${host}" "${address}:8080"`,
  'an error page': ({ secret, host, address }) => `<html><head><title>502 Bad Gateway</title></head><body>
<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.27.1</center>
<!-- upstream http://${host}:8080/a?token=${secret} (${address}) -->
<p>The server ${host} at ${address} could not be reached.</p></body></html>`,
  'a question with an address': ({ secret, host, address }) =>
    `why 522 on cloudflare for https://www.example.com/a?user=${secret} , the origin is ${address} (${host})`,
  'a question that names a machine': ({ host, address }) => `502 ${host} ${address} nginx`,
  'a question about a symptom': ({ host, address }) => `certificate expired on ${host} and ${address}`,
  'a question with nothing but a machine': ({ host }) => `522 ${host}`,
  'a request for a machine of the own network': ({ host, address }) =>
    `GET /fetch/http://${host}:8080/a HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 502 Bad Gateway\nServer: nginx\n\ncurl https://www.example.com/status/${address}/a`,
  'a log of requests for a machine of the own network': ({ host, address }) =>
    [host, address, address]
      .map(
        (machine) => `203.0.113.7 - - [21/Nov/2026:10:05:47 +0800] "GET /to/${machine}/a HTTP/1.1" 502 0 "-" "curl/8"`,
      )
      .join('\n'),
  'ids that hold a machine of the own network': ({ host, address }) =>
    `HTTP/1.1 503 Service Unavailable\nserver: envoy\nx-request-id: ${host}\nx-envoy-upstream-service-time: 3\nx-served-by: ${address}\nx-amz-request-id: ${host}\nx-nws-log-uuid: ${address}\nx-trace: ${host}\neagleid: ${address}\nx-cache: MISS from ${host}\nvia: 1.1 ${host} (Varnish/6.0), 1.1 varnish\nx-varnish: 12 ${address}`,
  'a comparison': ({ secret, host, address }) => `HTTP/1.1 503\nx-a: ${address}\nx-b: ${host}\nx-c: /a?b=${secret}`,
};

/** Where something private is seen again; empty if it is gone. */
function leaks(question: Question, planted: Planted): string[] {
  const { card } = explain(question);
  const whole = JSON.stringify([card, restOf(card, true)]).toLowerCase();
  return Object.values(planted).filter((each) => whole.includes(each.toLowerCase()));
}

const example: Planted = { secret: 'zq81xkw07vj', host: 'zq-db-7.prod.internal', address: '10.91.83.77' };

const digits = fc.integer({ min: 0, max: 255 });
const label = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 6,
  maxLength: 14,
});
const planted: fc.Arbitrary<Planted> = fc
  .record({
    secret: label,
    name: label,
    domain: fc.constantFrom(
      'prod.internal',
      'svc.cluster.local',
      'corp',
      'lan',
      'intranet',
      'home.arpa',
      'service.consul',
    ),
    block: fc.constantFrom('10.91', '172.20', '192.168', '169.254', '100.99'),
    octets: fc.tuple(digits, digits),
  })
  .map(({ secret, name, domain, block, octets }) => ({
    secret: `zq${secret}`,
    host: `zq-${name}.${domain}`,
    address: `${block}.${octets.join('.')}`,
  }));

describe.each(languages)('in %s, nothing private is on the card of', (language) => {
  it.each(Object.entries(pastes))('%s', (_what, paste) => {
    expect(leaks({ text: paste(example), language }, example)).toEqual([]);
    expect(leaks({ text: paste(example), language, file: true }, example)).toEqual([]);
  });
});

it.each(Object.entries(pastes))('whatever it is that is private, none of it is on the card of %s', (_what, paste) => {
  fc.assert(
    fc.property(planted, (each) => {
      expect(leaks({ text: paste(each) }, each)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('a name in a field for a product is echoed without what is private', () => {
  for (const name of [`x?token=${example.secret}`, example.host, example.address, `http://${example.host}/`]) {
    expect(leaks({ text: '522', products: [name] }, example)).toEqual([]);
  }
});

it('words beside a misspelt name are asked again without what is private', () => {
  expect(leaks({ text: `cloudflair ${example.host} weird` }, example)).toEqual([]);
});

it('what is meant for everybody stays: the site, the path, the time and the ids', () => {
  const { card } = explain({ text: pastes['a dump of curl']?.(example) ?? '' });
  const whole = JSON.stringify(card);
  for (const open of ['www.example.com/api/cart', '2026-11-21 10:05:47 GMT', 'cf-ray: 8f1e2d3c4b5a6978-SJC']) {
    expect(whole).toContain(open);
  }
});
