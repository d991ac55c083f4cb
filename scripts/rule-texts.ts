import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalog } from '../src/catalog/catalog.ts';
import { problemLine } from '../src/catalog/problem.ts';
import type { NumberRule } from '../src/core/reader/numbers/rule.ts';
import { createReader } from '../src/core/reader/reader.ts';
import { codeMisses } from './evaluation.ts';
import { type Labelled, readLabelled } from './labelled.ts';

/*
 * Each rule for numbers and the labelled texts in which it decides: rules.yaml beside the texts names them by their ids,
 * and a test holds that all codes of these are read right. Weights move with every training, and with them who decides:
 * npm run mutate -- --rules names the texts anew.
 */

const index = z.record(z.string(), z.array(z.string()).min(1));

/** This many texts for a rule: one may change its label. */
const enough = 3;

/** The texts of every rule. Throws where one is not there. */
export function textsOfRules(directory: string): ReadonlyMap<string, readonly Labelled[]> {
  const texts = new Map(labelledIn(directory).map((text) => [text.id, text]));
  const rules = index.parse(parse(readFileSync(join(directory, 'rules.yaml'), 'utf8')));
  const textOf = (id: string): Labelled => {
    const text = texts.get(id);
    if (text) return text;
    throw new Error(`rules.yaml names a text that is nowhere: ${id}`);
  };
  return new Map(Object.entries(rules).map(([rule, ids]) => [rule, ids.map(textOf)]));
}

/** Names the texts in which rules decide, the shortest ones. A rule that decides in none gets no line. */
export function writeTextsOfRules(directory: string, catalog: Catalog, rules: readonly NumberRule[]): void {
  const whole = createReader(catalog, rules);
  const isRight = (text: Labelled, read = whole): boolean => codeMisses(text, read({ text: text.text })).length === 0;
  const right = labelledIn(directory)
    .filter((text) => text.text.length <= longest && isRight(text))
    .sort((a, b) => a.text.length - b.text.length);
  const lines = rules.flatMap((rule) => {
    const without = createReader(
      catalog,
      rules.filter((each) => each !== rule),
    );
    const ids: string[] = [];
    for (const text of right) {
      if (ids.length < enough && !isRight(text, without)) ids.push(text.id);
    }
    return ids.length > 0 ? [`${rule.id}: [${ids.join(', ')}]`] : [];
  });
  writeFileSync(join(directory, 'rules.yaml'), `# ${heading}\n${lines.join('\n')}\n`);
}

/** Longer texts take long to read again for every rule. */
const longest = 1_500;

const heading = 'The labelled texts in which each rule decides; npm run mutate -- --rules writes it.';

const labelledIn = (directory: string): readonly Labelled[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => {
      const texts = readLabelled(join(directory, name));
      if (!texts.ok) throw new Error(texts.problems.map(problemLine).join('\n'));
      return texts.value;
    });
