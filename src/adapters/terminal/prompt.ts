import { once } from 'node:events';
import { createInterface } from 'node:readline';
import colours from 'picocolors';
import { reportFault } from '../../chat/boundary.ts';
import type { Card } from '../../core/card.ts';
import { restOf } from '../../core/port.ts';
import { languageOfScript } from '../../language.ts';
import { render, type Screen } from './render.ts';

/** What somebody types arrives line by line; a paste arrives at once. Lines this close together, in ms, are one question. */
const burst = 30;

/** How much the terminal can show, or whatever standard output goes to. */
export function screenOf(stream: NodeJS.WriteStream): Screen {
  return stream.isTTY
    ? // Some terminals do not know their width and say 0.
      { width: stream.columns || 80, colour: colours.isColorSupported }
    : { width: Number.POSITIVE_INFINITY, colour: false };
}

/**
 * Asks and answers at a prompt, with a history that lasts as long as the prompt, until the person leaves with Ctrl+D,
 * Ctrl+C or `exit`, or the terminal is closed. `more` shows the rest of the last card.
 */
export async function startPrompt(explain: (text: string) => Card): Promise<void> {
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: 'cdncode> ',
    historySize: 200,
  });
  let pending: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let last: Card | undefined;
  const cardFor = (text: string): Card => {
    const isMore = last !== undefined && last.more.length > 0 && /^\s*(?:more|更多)\s*$/i.test(text);
    if (last && isMore) return restOf(last, false);
    last = explain(text);
    return last;
  };

  const answer = (): void => {
    timer = undefined;
    const leaves = /^\s*(?:exit|quit|退出)\s*$/i.test(pending.at(-1) ?? '');
    const text = (leaves ? pending.slice(0, -1) : pending).join('\n');
    pending = [];
    if (text.trim()) process.stdout.write(`\n${answerTo(text, cardFor)}\n\n`);
    if (leaves) prompt.close();
    else if (!isClosed) prompt.prompt();
  };
  prompt.on('line', (line) => {
    pending.push(line);
    clearTimeout(timer);
    timer = setTimeout(answer, burst);
  });
  prompt.on('SIGINT', () => prompt.close());
  // A terminal that was closed fails to be read and to be written to.
  for (const stream of [process.stdin, process.stdout]) stream.on('error', () => prompt.close());
  prompt.prompt();
  await once(prompt, 'close');
  isClosed = true;
  if (timer) {
    clearTimeout(timer);
    answer();
  }
  process.stdout.write('\n');
}

/** The boundary of this adapter: whatever goes wrong, the prompt stays. */
function answerTo(text: string, explain: (text: string) => Card): string {
  try {
    return render(explain(text), screenOf(process.stdout));
  } catch (error) {
    return reportFault(error, languageOfScript(text) ?? 'en', console).sentence;
  }
}
