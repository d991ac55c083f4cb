import { expect, it } from 'vitest';
import { reportUrl } from '../../src/chat/feedback.ts';

const about = { product: 'nginx', code: '502', edition: '2026-11-30-1a2b3c4d' };

it.each([
  ['https://forms.example/new', 'https://forms.example/new?product=nginx&code=502&edition=2026-11-30-1a2b3c4d'],
  [
    'https://forms.example/new?template=entry.yml#form',
    'https://forms.example/new?template=entry.yml&product=nginx&code=502&edition=2026-11-30-1a2b3c4d#form',
  ],
  [
    'https://forms.example/new?product=none',
    'https://forms.example/new?product=nginx&code=502&edition=2026-11-30-1a2b3c4d',
  ],
])('the page %s has the entry filled in', (url, address) => {
  expect(reportUrl(url, about)).toBe(address);
});

it('a code with signs of its own stays one parameter', () => {
  const code = 'first byte timeout & more=#1';
  expect(new URL(reportUrl('https://forms.example/new', { ...about, code })).searchParams.get('code')).toBe(code);
});
