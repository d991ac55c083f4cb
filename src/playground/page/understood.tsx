import type { ComponentChildren } from 'preact';
import { withoutSecrets } from '../../core/secrets.ts';
import type { PageWords } from '../../locales/index.ts';
import type { Mark } from '../marks.ts';

/** Nobody reads more than this. */
const maxMarks = 100;

/** In the summary. */
const maxValues = 6;

type Props = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly words: PageWords;
};

/**
 * The text with its marks, numbered, and what each says by which rule, folded: the answer comes first. Credentials are
 * covered, since somebody may look on.
 */
export function Understood({ text, marks, words }: Props) {
  const shown = marks.slice(0, maxMarks);
  if (shown.length === 0) return null;
  const values = [...new Set(shown.map(({ value }) => value))];
  return (
    <details class="understood">
      <summary>
        {words.understood}
        {words.colon}
        {values.slice(0, maxValues).join(', ')}
        {values.length > maxValues && ' …'}
      </summary>
      <div class="evidence">
        {/* Scrolls, so that the keyboard has to reach it. */}
        <pre role="region" tabIndex={0} aria-label={words.question}>
          {highlighted(withoutSecrets(text), shown)}
        </pre>
        <div>
          <ol>
            {shown.map(({ kind, value, rule }) => (
              <li>
                {words.kinds[kind]} <code>{value}</code> <span class="quiet">{words.rule(rule)}</span>
              </li>
            ))}
          </ol>
          {marks.length > shown.length && <p class="quiet">{words.more(marks.length - shown.length)}</p>}
        </div>
      </div>
    </details>
  );
}

type Highlight = Pick<Mark, 'index' | 'kind'> & { end: number; readonly numbers: number[] };

/** Marks that overlap share one highlight with all of their numbers. */
function highlighted(text: string, marks: readonly Mark[]): ComponentChildren[] {
  const highlights: Highlight[] = [];
  for (const [at, { index, end, kind }] of marks.entries()) {
    const last = highlights.at(-1);
    if (last && index < last.end) {
      last.end = Math.max(last.end, end);
      last.numbers.push(at + 1);
    } else highlights.push({ index, end, kind, numbers: [at + 1] });
  }
  const pieces = highlights.flatMap(({ index, end, kind, numbers }, at) => [
    text.slice(highlights[at - 1]?.end ?? 0, index),
    <mark class={`mark-${kind}`}>
      {text.slice(index, end)}
      <sup>{numbers.join(',')}</sup>
    </mark>,
  ]);
  return [...pieces, text.slice(highlights.at(-1)?.end ?? 0)];
}
