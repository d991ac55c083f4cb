/** No person pastes more requests than this, and the last ones are those that they saw fail. */
const mostRequests = 5;

/**
 * What a person would paste of a HAR, the file in which a browser saves its requests: address, status and response
 * headers of the last few requests that failed; the status alone of the very last one when none did. Bodies and query
 * strings stay out: they hold numbers that are no codes, and secrets.
 *
 * @returns the text as it stands when it is no HAR
 */
export function condenseHar(text: string): string {
  const entries = entriesOf(text);
  if (!entries) return text;
  const requests = entries.map(requestOf);
  const failed = requests.filter(({ status }) => status === 0 || status >= 400);
  if (failed.length > 0) return failed.slice(-mostRequests).map(pasted).join('\n\n');
  return requests.slice(-1).map(inShort).join('');
}

type Loose = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Loose => (typeof value === 'object' && value !== null ? { ...value } : {});
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** In one line, since whatever stands in a line of its own reads like a header. */
const lineOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** The requests of a HAR (HAR 1.2 › log › entries); undefined for everything else. */
function entriesOf(text: string): Loose[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const { entries } = objectOf(objectOf(JSON.parse(text))['log']);
    return Array.isArray(entries) ? listOf(entries) : undefined;
  } catch {
    return undefined;
  }
}

type Request = {
  readonly url: string;
  /** 0 when no response came; 200 where nothing is said. */
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly string[];
};

function requestOf(entry: Loose): Request {
  const response = objectOf(entry['response']);
  const status = Number(response['status'] ?? 200);
  return {
    url: lineOf(objectOf(entry['request'])['url']).replace(/[?#].*$/, ''),
    status,
    // Without a response, browsers put words of their own there.
    reason: status === 0 ? '' : lineOf(response['statusText']),
    headers: listOf(response['headers']).map(({ name, value }) => `${lineOf(name)}: ${lineOf(value)}`),
  };
}

const pasted = ({ url, status, reason, headers }: Request): string =>
  [`Request URL: ${url}`, `HTTP/1.1 ${status} ${reason}`.trim(), ...headers].join('\n');

const inShort = ({ url, status, reason }: Request): string =>
  `Request URL: ${url}\nStatus Code: ${status} ${reason}`.trim();
