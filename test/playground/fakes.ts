import { parseAction } from '../../src/chat/action.ts';
import type { Preview } from '../../src/chat/platform.ts';
import type { Card } from '../../src/core/card.ts';
import type { Bot, Explanation, ProductCodes, Question } from '../../src/core/port.ts';

/* A bot and a platform that only tests know. */

export const products: readonly ProductCodes[] = [
  {
    id: 'edge',
    name: 'Example Edge',
    kind: 'cdn',
    codes: [
      { code: '522', title: 'Origin did not answer', question: '522 edge' },
      { code: '504', title: 'Gateway timeout', question: '504 edge' },
    ],
  },
  {
    id: 'host',
    name: 'Example Host',
    kind: 'platform',
    codes: [{ code: 'TIMED_OUT', title: 'Function timed out', question: 'TIMED_OUT host' }],
  },
  { id: 'shy', name: 'Shy CDN', kind: 'cdn', codes: [] },
];

/** Answers everything with the question itself; the first three characters are its code. */
function explain({ asker: _asker, ...question }: Question): Explanation {
  if (question.text === 'fail') throw new Error('it failed');
  const code = question.asked?.codes?.[0] ?? question.text.slice(0, 3);
  const language = question.language ?? 'en';
  const card: Card = {
    title: `About ${code}`,
    tone: 'answer',
    language,
    parts: [],
    // The catalog has no more for 504.
    more: code === '504' ? [] : [{ kind: 'text', text: `All of ${code}` }],
    verdict: `About ${code}`,
    text: JSON.stringify(question),
    replay: { text: `${code} edge`, asked: { codes: [code] }, language, isWhole: true },
  };
  const at = { in: 'text', index: 0, end: 3, line: 1 } as const;
  const reading: Pick<Explanation['reading'], 'findings'> = {
    findings: [{ kind: 'code', value: code, rule: 'first', evidence: { by: 'output' }, at, text: code }],
  };
  return { card, answer: { kind: 'help' }, reading: reading as Explanation['reading'] };
}

export const bot: Bot = {
  edition: '2026-11-30.test',
  knows: () => true,
  explain,
  suggest: () => [],
  help: (language) => explain({ text: '', language }).card,
  languageOf: ({ language = 'en' }) => language,
  listProducts: (language) => products.map((product) => ({ ...product, name: `${product.name} (${language})` })),
};

/** A platform that sends a title, an echo of the question, who sees it, and what leads away from the card. */
export const pigeon: Preview = {
  title: 'Carrier Pigeon',
  render: ({ title, text, isInPlace }, seenBy) => ({
    scroll: title,
    echo: text,
    seenBy,
    buttons: isInPlace ? ['Back'] : [],
  }),
  clicked: (id) => parseAction(id),
  onlyYou: (language) => `The pigeon sees only you (${language})`,
};
