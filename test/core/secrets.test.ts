import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { withoutSecrets } from '../../src/core/secrets.ts';
import { realCatalog } from '../support/catalog.ts';

const secret = 'q7Zp4tW9xK2m';

describe('what is a secret', () => {
  it.each([
    `Authorization: Bearer ${secret}`,
    `> proxy-authorization: Basic ${secret}==`,
    `curl -H 'Authorization: Bearer ${secret}' https://a.example.com`,
    `{"authorization": "Bearer ${secret}"}`,
    `Cookie: session=${secret}; theme=${secret}`,
    `set-cookie: sid=${secret}; Path=/; HttpOnly`,
    `x-api-key: ${secret}`,
    `X-Auth-Token=${secret}`,
    `DB_PASSWORD='${secret}'`,
    `"client_secret": "${secret}"`,
    `AWS_SECRET_ACCESS_KEY=${secret}`,
    `AKIA${secret.toUpperCase()}`,
    `https://deploy:${secret}@origin.example.com/health`,
    `GET /download?token=${secret}&expires=${secret} HTTP/1.1`,
    `https://a.example.com/x?X-Amz-Signature=${secret}`,
    `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n${secret}\n-----END RSA PRIVATE KEY-----`,
    `xoxb-1234-${secret}`,
    `ghp_${secret}${secret}`,
    `eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`,
    `curl -u deploy:${secret} https://a.example.com`,
    `curl --user admin:${secret} https://a.example.com`,
    `Authorization Bearer ${secret} why 502`,
    `Bearer ${secret} 401 nginx`,
    `the password is ${secret}`,
    `https://hooks.slack.com/services/T000/B000/${secret}`,
    `redis://:${secret}@10.0.0.1:6379`,
    `api key ${secret} forbidden`,
    `session_id=${secret}`,
    `client-secret ${secret}`,
    `密码：${secret} 超时`,
    `密码是 ${secret}`,
    `AccessKeySecret ${secret}`,
    `csrf=${secret}`,
  ])('is taken out: %s', (text) => {
    const rest = withoutSecrets(text);
    expect(rest.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(rest).toHaveLength(text.length);
    expect(rest.split('\n')).toHaveLength(text.split('\n').length);
  });

  it.each([
    'HTTP/1.1 522\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA',
    'why 531 on tencent cdn?',
    'x-request-id: 01HF7Q4Z9W, x-amz-cf-id: AbCdEf==',
    'GET /a/b HTTP/1.1" 502 157 "-" "curl/8"',
    'the token expired: 401 on api gateway',
    'https://www.example.com:8443/path/522',
    'certificate expired, no authorization needed',
    'basic 401 and bearer challenge, secret store timeout',
    'api gateway 503, token expired at the edge',
    '-----BEGIN CERTIFICATE',
  ])('is nothing of: %s', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it('of a cookie is its value, and not its name, which may say whose it is', () => {
    expect(withoutSecrets('set-cookie: __cf_bm=abc.def; path=/')).toBe('set-cookie: __cf_bm=*******; path=*');
  });
});

it('nothing is longer or shorter, and what is done twice is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const rest = withoutSecrets(text);
      expect(rest).toHaveLength(text.length);
      expect(withoutSecrets(rest)).toBe(rest);
    }),
  );
});

it('no answer, no reading and nothing carried along holds a secret', () => {
  const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });
  const pastes = [
    `522 cloudflare\nx-api-key: ${secret}`,
    `certificate expired token=${secret}`,
    `HTTP/2 502\nserver: nginx\nset-cookie: sid=${secret}\nauthorization: Bearer ${secret}`,
    `password: ${secret} unknown words here`,
    `GET /x?sig=${secret} 504`,
  ];
  for (const text of pastes)
    expect(JSON.stringify(explain({ text })).toLowerCase()).not.toContain(secret.toLowerCase());
});
