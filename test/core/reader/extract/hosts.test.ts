import { describe, expect, it } from 'vitest';
import { hosts } from '../../../../src/core/reader/extract/hosts.ts';
import { extract, valuesIn } from '../acme.ts';

describe('the host that was asked', () => {
  it.each([
    ['a field of that name', 'Host: Www.Example.com:8443', 'www.example.com', 'host-in-field'],
    ['an address in such a field', '{"requestUrl":"https://a.example.org/x"}', 'a.example.org', 'host-in-field'],
    ['a command', 'curl -sI https://user:secret@a.example.org/x', 'a.example.org', 'host-in-command'],
    ['the request line of a log', '"GET https://a.example.org:443/ HTTP/1.1"', 'a.example.org', 'host-in-command'],
  ])('is read out of %s', (_where, text, value, rule) => {
    expect(extract(hosts, text).candidates).toMatchObject([{ kind: 'host', value, rule, text: value }]);
  });

  it.each([
    ['a link', 'see https://docs.example.org/'],
    ['the proxy of a command', 'curl -x http://proxy.example.org:3128 -I'],
    ['an address by number', 'Host: 192.0.2.1'],
    ['a name of an internal network', 'Host: db.prod.internal'],
    ['a name of an intranet', 'curl https://wiki.intranet/a'],
    ['a name at home', 'Host: nas.home.arpa'],
    ['a label that is too long', `Host: ${'a'.repeat(64)}.example.org`],
  ])('is not read out of %s', (_where, text) => {
    expect(valuesIn(hosts, text)).toEqual([]);
  });
});
