import { LRUCache } from 'lru-cache';
import type { Explanation } from './port.ts';
import type { Question } from './question.ts';

/** Answers that are kept at once: some twenty megabytes at most. */
const maxAnswers = 200;

/** How long a question may be, with everything that it carries, in UTF-16 units: pastes are never kept. */
const maxQuestion = 160;

/** How long an answer is kept, in milliseconds. */
const kept = 10 * 60_000;

/**
 * Answers short questions once, for they repeat in an incident: the same card is given again. Long questions and what a
 * paste carried along are answered anew, and nothing of them is kept.
 *
 * @param basis what an answer rests on besides the question: once one of these is another, nothing kept is given again
 */
export function cacheAnswers(
  explain: (question: Question) => Explanation,
  basis: () => readonly unknown[],
): (question: Question) => Explanation {
  const answers = new LRUCache<string, Explanation>({ max: maxAnswers, ttl: kept });
  let known: readonly unknown[] = [];
  return (question) => {
    const key = keyOf(question);
    if (key === undefined) return explain(question);
    const now = basis();
    if (now.some((each, at) => each !== known[at])) answers.clear();
    known = now;
    const found = answers.get(key);
    if (found) return found;
    const answer = explain(question);
    answers.set(key, answer);
    return answer;
  };
}

/** The same for questions that have the same answer, whoever asks; undefined for one that is not kept. */
function keyOf({ text, asked, products, file, language, locale, carried, withoutTeam }: Question): string | undefined {
  if (carried || file || text.length > maxQuestion) return undefined;
  const key = JSON.stringify([text, asked, products, language, locale, withoutTeam]);
  return key.length > 2 * maxQuestion ? undefined : key;
}
