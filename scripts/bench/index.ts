import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Figure, ratiosOf, rowOf } from './figure.ts';
import { benchLoad } from './load.ts';
import { benchCatalog, benchReading, benchSearch } from './reading.ts';
import { benchCommand, benchStarts } from './start.ts';

/*
 * npm run bench -- --pairs 3 --json bench.json cost: what the bot costs beside the libraries under it (`cost`), and what
 * reading, search and catalog cost beside a plain scan of the text (`reading`); both, where neither is named. Machines are
 * noisy: only figures of one run, side by side, say something.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often the bot and the libraries are measured, in turns. */
    pairs: { type: 'string', default: '3' },
    /** How many questions each of them is asked. */
    questions: { type: 'string', default: '4000' },
    /** A file for the figures of `cost`. */
    json: { type: 'string' },
  },
});
const isWanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);

async function benchCost(): Promise<void> {
  const [pairs, count] = [Number(values.pairs), Number(values.questions)];
  const figures: Figure[] = [
    ...(await benchLoad('http', pairs, count)),
    ...(await benchLoad('socket', pairs, count)),
    ...(await benchStarts(pairs * 2 + 1)),
    benchCommand(pairs * 4 + 1),
  ];
  const rows = [['', 'the bot', 'bare libraries', 'ratio', 'of the pairs', 'goal'], ...figures.map(rowOf)];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   '));
  const file = values.json;
  const all = figures.map((figure) => ({ ...figure, ratios: ratiosOf(figure) }));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
}

if (isWanted('cost')) await benchCost();
if (isWanted('reading')) {
  benchCatalog();
  benchSearch();
  benchReading();
}
