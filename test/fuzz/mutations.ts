import fc from 'fast-check';

/* Inputs that look like real ones and are wrong somewhere: random bytes stop at the first check of their shape. */

/** Pieces of what people paste, and of what somebody pastes who means harm. */
const pieces = [
  ...['522', '502 Bad Gateway', '504', 'HTTP/2 503', 'H12', '5xx', 'code=', 'status: ', '"status":', 'ErrorCode: 106'],
  ...[
    'tencent',
    'cloudflare',
    '腾讯云',
    '阿里云 CDN',
    '回源超时',
    'nginx',
    'server: cloudflare',
    'via: 1.1 varnish',
    'cf-ray: ',
  ],
  ...[
    '198.51.100.7 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 502 157 "-" "curl/8"',
    '{"status":502,"host":"a.b"}',
  ],
  ...['curl -I https://www.example.com/a?token=secret', '< HTTP/1.1 502', '> GET / HTTP/1.1', '<html><title>', '</h1>'],
  ...[
    'authorization: Bearer x',
    'set-cookie: a=b',
    '\t',
    '\n',
    '\r\n',
    ' ',
    '"',
    "'",
    '`',
    '```',
    '$(id)',
    '&amp;',
    '<!here>',
  ],
  ...[
    '<@U1>',
    '@everyone',
    '[a](https://b)',
    '\u202e',
    '\u0000',
    '\ud800',
    '𝟓𝟐𝟐',
    '５２２',
    '__proto__',
    'constructor',
    '%s',
  ],
  ...[
    '502,',
    '20260101',
    '1700000000',
    ':443',
    '/',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '|',
    '=',
    ';',
    '---',
    '- ',
    ': ',
    '&a',
    '*a',
  ],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat(99_999).map(String) },
);

/** A text of such pieces, now and then one of them many times. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 300 }))), {
    maxLength: 40,
  })
  .map((all) => all.map(([each, times]) => each.repeat(times)).join(''));

/** The same value with some of its texts and numbers replaced, and some of its lists emptied or doubled. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, text);
  if (typeof value === 'number') return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, fc.integer());
  if (Array.isArray(value)) {
    return fc
      .tuple(...value.map(mutated))
      .chain((items) =>
        fc.oneof({ weight: 6, arbitrary: fc.constant(items) }, fc.constant([...items, ...items]), fc.constant([])),
      );
  }
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const fields = Object.entries(value).map(([name, each]) => [name, mutated(each)] as const);
  return fc.record(Object.fromEntries(fields));
}
