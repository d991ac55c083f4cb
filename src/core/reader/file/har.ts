/** No person pastes more requests than this, and the last ones are those that they saw fail. */
const maxRequests = 5;

/**
 * What a person would paste of a HAR, the file in which a browser saves its requests: address, status and response
 * headers of the worst failure, which counts for more on the page's own host than elsewhere, and of others like it.
 * Bodies and query strings are left out: they hold numbers that are not codes, and secrets. So are requests without a
 * response, since a browser that blocks trackers has many.
 *
 * @returns the text itself when it is no HAR; an empty text when no request failed
 */
export function condenseHar(text: string): string {
  const entries = entriesOf(text);
  if (!entries) return text;
  const requests = entries.map(requestOf).filter(({ status }) => status > 0);
  const page = requests[0]?.host;
  const severity = ({ status, host }: Request): number =>
    status < 400 ? 0 : (status >= 500 ? 2 : 1) * 2 + Number(host === page);
  const highest = requests.map(severity).reduce((most, each) => Math.max(most, each), 0);
  const worst = requests.findLast((request) => severity(request) === highest);
  if (!worst || highest === 0) return '';
  const similar = requests.filter(({ status, host }) => status === worst.status && host === worst.host);
  return similar.slice(-maxRequests).map(asPasted).join('\n\n');
}

/** JSON of which nothing is known. */
type Json = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** In one line, since a line of its own would read like a header. */
const lineOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** The requests of a HAR (HAR 1.2 › log › entries); undefined for everything else. */
function entriesOf(text: string): Json[] | undefined {
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
  readonly host: string | undefined;
  /** 0 when no response came; 200 where none is named. */
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly string[];
};

function requestOf(entry: Json): Request {
  const response = objectOf(entry['response']);
  const status = Number(response['status'] ?? 200);
  const url = lineOf(objectOf(entry['request'])['url']).replace(/[?#].*$/, '');
  return {
    url,
    host: URL.canParse(url) ? new URL(url).host : undefined,
    status: Number.isInteger(status) ? status : 0,
    reason: lineOf(response['statusText']),
    headers: listOf(response['headers']).map(({ name, value }) => `${lineOf(name)}: ${lineOf(value)}`),
  };
}

const asPasted = ({ url, status, reason, headers }: Request): string =>
  [`Request URL: ${url}`, `HTTP/1.1 ${status} ${reason}`.trim(), ...headers].join('\n');
