import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../src/site/text.tsx';

describe('a description', () => {
  it.each([
    ['is the text in one line, without markup', 'See `a`\n now ', 'See a now'],
    ['of 160 characters stays whole', 'x'.repeat(160), 'x'.repeat(160)],
    ['that is longer is cut between two words', `${'word '.repeat(40)}`, `${'word '.repeat(31).trim()}…`],
    ['without spaces is cut in its middle', '源'.repeat(200), `${'源'.repeat(80)}…`],
    ['is never cut within a character', '😀'.repeat(100), `${'😀'.repeat(40)}…`],
    ['that begins with odd ones, too', `a${'😀'.repeat(100)}`, `a${'😀'.repeat(39)}…`],
  ])('%s', (_what, text, description) => {
    expect(descriptionOf(text)).toBe(description);
  });
});
