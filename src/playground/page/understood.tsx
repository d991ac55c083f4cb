import type { ComponentChildren } from 'preact';
import type { Mark } from '../../core/port.ts';
import type { WebWords } from '../../locales/web.ts';

/** More places than this help nobody. */
const mostMarks = 100;

type Props = { readonly text: string; readonly marks: readonly Mark[]; readonly words: WebWords };

/**
 * The text with the places that were understood, numbered, and what each says by which rule. Open for a paste; a short
 * question says it all by itself.
 */
export function Understood({ text, marks, words }: Props) {
  const shown = marks.slice(0, mostMarks);
  if (shown.length === 0) return null;
  const values = [...new Set(shown.map(({ value }) => value))];
  return (
    <details class="understood" open={text.includes('\n')}>
      <summary>
        {words.understood}
        {words.colon}
        {values.slice(0, 6).join(', ')}
        {values.length > 6 && ' …'}
      </summary>
      <div class="evidence">
        {/* Scrolls, so that the keyboard has to reach it. */}
        <pre role="region" tabIndex={0} aria-label={words.question}>
          {highlighted(text, shown)}
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

/** Places that overlap share one highlight with all of their numbers. */
function highlighted(text: string, marks: readonly Mark[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let end = 0;
  let at = 0;
  while (at < marks.length) {
    const first = marks[at] as Mark;
    let until = first.end;
    const numbers = [at + 1];
    while (marks[at + numbers.length] && (marks[at + numbers.length] as Mark).index < until) {
      until = Math.max(until, (marks[at + numbers.length] as Mark).end);
      numbers.push(at + numbers.length + 1);
    }
    pieces.push(
      text.slice(end, first.index),
      <mark class={`mark-${first.kind}`}>
        {text.slice(first.index, until)}
        <sup>{numbers.join(',')}</sup>
      </mark>,
    );
    end = until;
    at += numbers.length;
  }
  return [...pieces, text.slice(end)];
}
