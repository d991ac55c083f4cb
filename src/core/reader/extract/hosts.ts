import { internalDomains } from '../../public.ts';
import type { Extractor } from '../finding.ts';
import { matchesOf } from '../formats/match.ts';
import type { Survey } from '../survey.ts';

/** Finds the host that was asked, in the places that name it beyond doubt. */
export const hosts: Extractor = function* (survey) {
  for (const { value, rule, index } of [
    ...hostsInFields(survey),
    ...hostsInCommands(survey),
    ...hostsInFormats(survey),
  ])
    yield { kind: 'host', value, rule, index, text: value };
};

type HostMatch = { readonly value: string; readonly rule: string; readonly index: number };

function* hostsInFields({ fields }: Survey): Generator<HostMatch> {
  for (const { name, value, valueIndex } of fields) {
    const host = hostFields.has(name) ? hostIn(value.slice(0, maxValueLength)) : undefined;
    if (host) yield { value: host.value, rule: 'host-in-field', index: valueIndex + host.index };
  }
}

function* hostsInCommands({ lines }: Survey): Generator<HostMatch> {
  for (const { text, index: start, kind } of lines) {
    if (kind === 'log' || kind === 'repeated' || !text.includes('http')) continue;
    for (const { 0: command, index } of text.matchAll(request)) {
      const withoutOthers = command.replace(otherAddress, (option) => ' '.repeat(option.length));
      const host = hostIn(withoutOthers.match(/https?:\/\/[^\s'"<>]{1,300}/)?.[0] ?? '');
      if (host)
        yield { value: host.value, rule: 'host-in-command', index: start + index + command.indexOf(host.value) };
    }
  }
}

function* hostsInFormats({ lines, records }: Survey): Generator<HostMatch> {
  let last: string | undefined;
  for (const { parts, place } of matchesOf(lines, records)) {
    const part = parts.host ? 'host' : 'url';
    const value = parts[part];
    if (value === undefined || value === last) continue;
    last = value;
    const host = hostIn(value.slice(0, maxValueLength));
    if (host) yield { value: host.value, rule: 'host-in-log', index: (place(part) ?? 0) + host.index };
  }
}

const maxValueLength = 2000;

/** Options whose address is a proxy, a referrer or part of a header. */
const otherAddress =
  /\s(?:-[xeHA]|--(?:proxy|referer|header|user-agent))[ =]{0,2}(?:'[^'\n]{0,500}'|"[^"\n]{0,500}"|\S{1,500})/g;

/** A command that asks for an address, and what browsers write before one. */
const request =
  /(?:(?<![\w.-])(?:curl|wget|iwr|Invoke-WebRequest) |"[A-Z]{3,7} (?=https?:)|request url|请求网址|请求 url)[^\n]{0,1000}/gi;

const hostFields = new Set([
  'request url',
  '请求网址',
  '请求 url',
  ...`host :authority authority cs-host cs(host) x-host-header http_host request_host requesthost clientrequesthost
  server_name domain vhost request_url requesturl`.split(/\s+/),
]);

const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const hostPattern = new RegExp(
  `^(?:[a-z]{2,8}://)?(?:[^\\s/@]{1,100}@)?((?:${label}\\.){1,8}(?:[a-z]{2,18}|xn--[a-z\\d-]{2,40}))(?=[:/?#\\s"',)]|$)`,
  'i',
);

/** No host name is longer (RFC 1035). */
export const maxHostLength = 253;

/** A valid host name at the start of a value or of an address; no bare address, since it says nothing about the site. */
export function hostIn(value: string): { readonly value: string; readonly index: number } | undefined {
  const host = value.match(hostPattern)?.[1];
  if (host === undefined || host.length > maxHostLength || isInternal(host) || isFile(host)) return undefined;
  return { value: host.toLowerCase(), index: value.indexOf(host) };
}

const internalHost = new RegExp(`\\.(?:${internalDomains})$`, 'i');

const isInternal = (host: string): boolean => internalHost.test(host);

/** `main.go` and `app.js` are files, not sites. */
const isFile = (host: string): boolean =>
  /^[^.]+\.(?:go|js|mjs|ts|jsx|tsx|php|html?|css|json|ya?ml|conf|cfg|log|java|rb|txt|xml|png|jpe?g|gif|svg|sql|lua|vue)$/i.test(
    host,
  );
