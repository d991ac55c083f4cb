import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, formatAction, parseAction, shareAction } from '../../src/chat/action.ts';
import { clean } from '../../src/chat/text.ts';
import { askedIntents } from '../../src/core/port.ts';
import { languages } from '../../src/language.ts';

const ample = 100_000;

const carried = { host: 'www.example.com', ids: [{ product: 'acme-cdn', name: 'acme-ray', value: 'a1b2' }] };
const asked = { codes: ['522'], products: ['acme-cdn'] };

describe('an action', () => {
  it.each<[Action, string]>([
    [{ kind: 'ask', language: 'en', asked }, 'ask:en:|522|acme-cdn'],
    [{ kind: 'open', language: 'zh-CN', asked: { codes: ['522', '524'] } }, 'open:zh-CN:|522,524'],
    [{ kind: 'ask', language: 'en', asked: { products: ['acme-cdn'] } }, 'ask:en:||acme-cdn'],
    [
      { kind: 'ask', language: 'en', asked: { intent: 'compare', codes: ['524'], products: ['a', 'b'] } },
      'ask:en:compare|524|a,b',
    ],
    [{ kind: 'ask', language: 'en', asked: { words: ['tls', 'a|b,c%'] } }, 'ask:en:|||tls,a%7Cb%2Cc%25'],
    [{ kind: 'ask', language: 'en', asked: { classes: ['5'] } }, 'ask:en:||||5'],
    [{ kind: 'ask', language: 'en', asked: { codes: ['522'], sharedName: 'ac' } }, 'ask:en:|522||||ac'],
    [{ kind: 'open', language: 'en', asked: { intent: 'list', products: ['acme-cdn'] } }, 'open:en:list||acme-cdn'],
    [
      {
        kind: 'ask',
        language: 'en',
        asked: { codes: ['502', 'a b'], products: ['x', 'y'], claims: [{ product: 'x', code: 'a b' }] },
      },
      'ask:en:|502,a b|x,y||||x a b',
    ],
    [{ kind: 'ask', language: 'en', asked: {} }, 'ask:en:|'],
    [{ kind: 'ask', language: 'en', text: '522 acme' }, 'ask:en:522 acme'],
    [{ kind: 'ask', language: 'zh-CN', text: '522 腾讯云:x' }, 'ask:zh-CN:522 腾讯云:x'],
    [{ kind: 'ask', language: 'en', text: '522|524, 5%7C' }, 'ask:en:522%7C524, 5%257C'],
    [{ kind: 'ask', language: 'en', asked: { intent: 'status', products: ['a'] } }, 'ask:en:status||a'],
    [{ kind: 'more', language: 'en', asked }, 'more:en:|522|acme-cdn'],
    [{ kind: 'more', language: 'zh-CN', asked: { codes: ['522'] } }, 'more:zh-CN:|522'],
    [{ kind: 'more', language: 'en', asked, stays: true }, 'more:en:+|522|acme-cdn'],
    [
      { kind: 'more', language: 'en', asked: { intent: 'compare', codes: ['522'] }, stays: true },
      'more:en:+compare|522',
    ],
    [{ kind: 'back', language: 'en', asked }, 'back:en:|522|acme-cdn'],
    [{ kind: 'report', language: 'en', product: 'acme-cdn', code: '522' }, 'report:en:acme-cdn:522'],
    [
      { kind: 'report', language: 'zh-CN', product: 'fastly', code: 'first byte: timeout' },
      'report:zh-CN:fastly:first byte: timeout',
    ],
    [{ kind: 'share', language: 'en' }, 'share:en'],
    [{ kind: 'share', language: 'en', asked, thread: '17.1' }, `share:en:${JSON.stringify({ asked, thread: '17.1' })}`],
    [{ kind: 'delete', language: 'en', owner: 'U1' }, 'delete:en:U1'],
    [{ kind: 'delete', language: 'en', owner: 'U1', sharedBy: 'Ada: L.' }, 'delete:en:U1:Ada: L.'],
    [{ kind: 'paste', language: 'zh-CN' }, 'paste:zh-CN'],
  ])('%j travels as %s and comes back', (action, form) => {
    expect(formatAction(action, ample)).toBe(form);
    expect(parseAction(form)).toEqual(action);
  });

  it.each<[string, Action]>([
    ['ask:en:522 edgeone', { kind: 'ask', language: 'en', text: '522 edgeone' }],
    ['open:zh-CN:对比 524 cloudflare', { kind: 'open', language: 'zh-CN', text: '对比 524 cloudflare' }],
    ['open:en:', { kind: 'open', language: 'en', text: '' }],
    ['delete:en:1320000000000000020', { kind: 'delete', language: 'en', owner: '1320000000000000020' }],
    ['share:en', { kind: 'share', language: 'en' }],
    ['paste:en', { kind: 'paste', language: 'en' }],
  ])('of an earlier version, %s, is still known', (form, action) => {
    expect(parseAction(form)).toEqual(action);
  });

  it.each([
    '',
    'ask',
    'ask:en',
    'ask:fr:522',
    'open:522',
    'delete:en',
    'delete:en:',
    'paste:en:x',
    'more:en',
    'more:en:',
    'more:en:522 acme',
    'more:en:+',
    'back:en',
    'back:en:522 acme',
    'report:en',
    'report:en:',
    'report:en:acme-cdn',
    'report:en:acme-cdn:',
    'report:en::522',
    'menu:0',
    'constructor:en',
    'ASK:en:522',
    ' ask:en:522',
  ])('is undefined for %j', (form) => {
    expect(parseAction(form)).toBeUndefined();
  });

  it.each(['x', '5', 'null', '[]', '{}', '"asked"', '{"asked":5}', '{"asked":null,"thread":"1"}', '{"asked":{}'])(
    'that shares %s shares nothing in particular',
    (json) => {
      const action = parseAction(`share:en:${json}`);
      expect(action).toMatchObject({ kind: 'share', language: 'en' });
      expect(action).not.toHaveProperty('thread');
    },
  );

  it('that shares has no thread but a text', () => {
    expect(parseAction(`share:en:${JSON.stringify({ asked, thread: 5, carried: null })}`)).toEqual({
      kind: 'share',
      language: 'en',
      asked,
    });
  });

  it('knows no other intent than those that can be asked as data', () => {
    expect(parseAction('ask:en:thanks|522')).toEqual({ kind: 'ask', language: 'en', asked: { codes: ['522'] } });
  });
});

describe('an action that has to fit', () => {
  const share: Action = { kind: 'share', language: 'en', asked, carried, thread: '17.1' };
  const length = (action: Action): number => formatAction(action, ample)?.length ?? 0;

  it('leaves out first what was read of a longer text, then it is undefined', () => {
    const { carried: _carried, ...without } = share;
    expect(parseAction(formatAction(share, length(share)) ?? '')).toEqual(share);
    expect(parseAction(formatAction(share, length(share) - 1) ?? '')).toEqual(without);
    expect(parseAction(formatAction(share, length(without)) ?? '')).toEqual(without);
    expect(formatAction(share, length(without) - 1)).toBeUndefined();
  });

  it('leaves out the name of who shared, then it is undefined', () => {
    const action: Action = { kind: 'delete', language: 'en', owner: 'U1', sharedBy: 'Ada' };
    expect(formatAction(action, 'delete:en:U1:Ada'.length)).toBe('delete:en:U1:Ada');
    expect(formatAction(action, 'delete:en:U1:Ada'.length - 1)).toBe('delete:en:U1');
    expect(formatAction(action, 'delete:en:U1'.length - 1)).toBeUndefined();
  });

  it.each<Action>([
    { kind: 'ask', language: 'en', asked },
    { kind: 'open', language: 'en', text: '522 acme' },
    { kind: 'paste', language: 'en' },
    { kind: 'more', language: 'en', asked },
    { kind: 'more', language: 'en', asked, stays: true },
    { kind: 'back', language: 'en', asked },
    { kind: 'report', language: 'en', product: 'acme-cdn', code: '522' },
    { kind: 'share', language: 'en' },
  ])('%j is undefined where there is no room', (action) => {
    expect(formatAction(action, length(action))).toBeDefined();
    expect(formatAction(action, length(action) - 1)).toBeUndefined();
  });
});

/** Texts with whatever means something in the form, and with what no platform takes. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('|', ',', '%', ':', '2', '5', 'C', '7', '"', '\\', '\n', 'a') }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u0000', '\r', '\u202e', '\u0085', '码', 'a') }),
);
const language = fc.constantFrom(...languages);
const optional = { requiredKeys: [] };
const someAsked = fc.record(
  {
    intent: fc.constantFrom(...askedIntents),
    codes: fc.array(text),
    products: fc.array(text),
    words: fc.array(text),
    classes: fc.array(text),
    sharedName: text,
  },
  optional,
);
const someCarried = fc.record(
  { host: text, ids: fc.array(fc.record({ product: text, name: text, value: text })) },
  optional,
);
const idOfProduct = fc.stringMatching(/^[a-z][a-z\d-]{0,20}$/);
const someCode = fc.string({ unit: fc.constantFrom(':', ' ', '|', ',', '%', '_', '5', 'A', 'z'), minLength: 1 });
const id = fc.string({ unit: fc.constantFrom('U', '0', '1', '9'), minLength: 1 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('ask', 'open'), language, asked: someAsked }),
  fc.record(
    { kind: fc.constant('more' as const), language, asked: someAsked, stays: fc.constant(true as const) },
    { requiredKeys: ['kind', 'language', 'asked'] },
  ),
  fc.record({ kind: fc.constant('back' as const), language, asked: someAsked }),
  fc.record({ kind: fc.constant('report' as const), language, product: idOfProduct, code: someCode }),
  fc.record({ kind: fc.constantFrom('ask', 'open'), language, text }),
  fc.record(
    { kind: fc.constant('share' as const), language, asked: someAsked, carried: someCarried, thread: text },
    { requiredKeys: ['kind', 'language', 'asked'] },
  ),
  fc.record(
    { kind: fc.constant('delete' as const), language, owner: id, sharedBy: text },
    { requiredKeys: ['kind', 'language', 'owner'] },
  ),
  fc.record({ kind: fc.constant('paste' as const), language }),
);

/** With every text as clean as it may travel, and without what says nothing. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, cleaned(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => each !== '' && String(each) !== ''));
}

describe('every action', () => {
  it('comes back as it went, but for what no platform takes', () => {
    fc.assert(
      fc.property(action, (each) => {
        const form = formatAction(each, ample) ?? '';
        expect(clean(form)).toBe(form);
        const back = parseAction(form);
        // An empty text is a question, too.
        if (each.kind !== 'share' && 'text' in each) expect(back).toEqual({ ...each, text: clean(each.text) });
        else expect(cleaned(back)).toEqual(cleaned(each));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps to its limit, and what fits is known', () => {
    fc.assert(
      fc.property(action, fc.integer({ min: 0, max: 200 }), (each, limit) => {
        const form = formatAction(each, limit);
        if (form === undefined) return;
        expect(form.length).toBeLessThanOrEqual(limit);
        expect(parseAction(form)).toMatchObject({ kind: each.kind, language: each.language });
      }),
      { numRuns: 1000 },
    );
  });

  it('parses without throwing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ask', 'open', 'more', 'back', 'report', 'share', 'delete', 'paste', 'x'),
        text,
        (kind, rest) => {
          const parsed = parseAction(`${kind}:en:${rest}`);
          if (parsed) expect(parsed.kind).toBe(kind);
        },
      ),
    );
  });
});

it('a card is shared by the question that gives it again; a card that answers nothing is not', () => {
  const replay = { text: '522 acme-cdn', asked, language: 'zh-CN', carried, isWhole: true } as const;
  expect(shareAction(replay, '17.1')).toEqual({ kind: 'share', language: 'zh-CN', asked, carried, thread: '17.1' });
  expect(shareAction(undefined, '17.1')).toBeUndefined();
});
