import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import colours from 'picocolors';
import type { Card } from '../../core/card.ts';
import { languageOfScript } from '../../language.ts';
import { wordsOf } from '../../locales/core.ts';
import { render, type Screen } from './render.ts';

/** What somebody types arrives line by line; a paste arrives at once. Lines this close together are one question. */
const burst = 30;

/** How much the terminal, or whatever stands in its place, can show. */
export function screenOf(stream: NodeJS.WriteStream): Screen {
  return stream.isTTY
    ? // Some terminals do not know their width and say 0.
      { width: stream.columns || 80, colour: colours.isColorSupported }
    : { width: Number.POSITIVE_INFINITY, colour: false };
}

/**
 * Asks and answers at a prompt, with a history that lasts as long as the prompt, until the person leaves with Ctrl+D,
 * Ctrl+C or `exit`.
 */
export async function start(explain: (text: string) => Card): Promise<void> {
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: 'cdncode> ',
    historySize: 200,
  });
  let pending: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  // The boundary of this adapter: whatever goes wrong, the prompt stays.
  const shown = (text: string): string => {
    try {
      return render(explain(text), screenOf(process.stdout));
    } catch (error) {
      const id = randomBytes(4).toString('hex');
      console.error(id, error);
      return wordsOf(languageOfScript(text) ?? 'en').fault(id);
    }
  };
  const answer = (): void => {
    timer = undefined;
    const leaves = /^\s*(?:exit|quit|退出)\s*$/i.test(pending.at(-1) ?? '');
    const text = (leaves ? pending.slice(0, -1) : pending).join('\n');
    pending = [];
    if (text.trim()) process.stdout.write(`\n${shown(text)}\n\n`);
    if (leaves) prompt.close();
    else if (!closed) prompt.prompt();
  };
  prompt.on('line', (line) => {
    pending.push(line);
    clearTimeout(timer);
    timer = setTimeout(answer, burst);
  });
  prompt.on('SIGINT', () => prompt.close());
  prompt.prompt();
  await once(prompt, 'close');
  closed = true;
  if (timer) {
    clearTimeout(timer);
    answer();
  }
  process.stdout.write('\n');
}
