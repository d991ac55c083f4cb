import type { Clicked } from '../../chat/preview.ts';
import type { Answered, Ask, Click, Contents } from '../messages.ts';

/* Talks to the process that the page came from, and to nobody else. */

export const ask = (question: Ask): Promise<Answered> => post('/playground/ask', question) as Promise<Answered>;

export const click = (what: Click): Promise<Clicked | null> =>
  post('/playground/click', what) as Promise<Clicked | null>;

export const contents = (language: string): Promise<Contents> =>
  answerTo(fetch(`/playground/contents?language=${language}`)) as Promise<Contents>;

const post = (path: string, body: unknown): Promise<unknown> =>
  answerTo(
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  );

/** What the process says of itself is an error to show as it stands. */
export class Refused extends Error {}

async function answerTo(request: Promise<Response>): Promise<unknown> {
  const response = await request;
  const answer = (await response.json()) as unknown;
  if (!response.ok) throw new Refused((answer as { error: string }).error);
  return answer;
}
