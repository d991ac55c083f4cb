import { parseArgs } from 'node:util';
import { fuzz } from '../test/fuzz/run.ts';
import { targets } from '../test/fuzz/targets.ts';

/*
 * npm run fuzz -- --seed 7 --runs 1000 --only yaml: everything that takes what comes from outside is given inputs that look
 * like real ones and are wrong somewhere. Ends with 1 if any is not taken as it should be, or takes too long for its length.
 */

const { values } = parseArgs({
  options: {
    /** The inputs follow from it. */
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    /** Inputs for each. */
    runs: { type: 'string', default: '100000' },
    /** A part of the name of what is to be tried. */
    only: { type: 'string', default: '' },
  },
});
const [seed, runs] = [Number(values.seed), Number(values.runs)];
console.log(`seed ${seed}`);
const { only } = values;
for (const target of targets.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))) {
  const { failure, seconds, slowest } = fuzz(target, { seed, runs });
  const rate = (runs / seconds).toFixed(0);
  console.log(
    `${target.name}: ${failure ? 'FAILED' : `${runs} taken`}, ${rate} a second, slowest ${slowest.toFixed(1)} ms per 1,000 characters`,
  );
  if (!failure) continue;
  console.log(failure);
  process.exitCode = 1;
}
