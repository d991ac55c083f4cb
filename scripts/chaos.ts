import { parseArgs } from 'node:util';
import { startRedis } from '../test/support/chaos/redis.ts';
import { failuresOf, reportOf } from '../test/support/chaos/report.ts';
import { run } from '../test/support/chaos/run.ts';
import generateSchemas from '../test/support/schemas/generate.ts';

/*
 * npm run chaos -- --seed 7 --questions 10000: the compiled bot between a Slack and a Discord on this machine that fail in
 * every way they are known to. Ends with 1 if anybody got two answers or none, or a secret was said again.
 */

const { values } = parseArgs({
  options: {
    /** What is asked and what goes wrong follows from it. */
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    questions: { type: 'string', default: '10000' },
    /** Questions a second. */
    rate: { type: 'string', default: '40' },
    /** The probability with which a request fails, in percent. */
    faults: { type: 'string', default: '5' },
    /** Slack over HTTP instead of Socket Mode. */
    http: { type: 'boolean', default: false },
    /** kill -9 in the middle. */
    kill: { type: 'boolean', default: false },
    /** Processes; they share a Redis: REDIS_URL, or a redis-server of this machine. */
    replicas: { type: 'string', default: '1' },
    /** How many failures are listed. */
    show: { type: 'string', default: '40' },
  },
});

const [questions, rate, replicas] = [Number(values.questions), Number(values.rate), Number(values.replicas)];
console.log(`seed ${values.seed}: ${questions} questions, ${rate} a second`);

/** The questions take their time; what is late after that stands still. In seconds. */
const limit = (questions / rate) * 1.5 + 240;
setTimeout(() => {
  console.error(`not done after ${limit.toFixed(0)} s`);
  process.exit(1);
}, limit * 1000).unref();
// Whatever was started is ended at the exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

await generateSchemas();
const { REDIS_URL: given } = process.env;
const redis = replicas > 1 && !given ? await startRedis() : undefined;
const url = given ?? redis?.url;
if (replicas > 1 && !url) console.log('no REDIS_URL and no redis-server: the processes share nothing');
const outcome = await run({
  seed: values.seed,
  questions,
  rate,
  faults: Number(values.faults) / 100,
  slackMode: values.http ? 'http' : 'socket',
  kill: values.kill,
  replicas,
  env: url ? { REDIS_URL: url } : {},
  patience: 60_000,
  onProgress: (asked) => {
    if (asked % 500 === 0) console.log(`${asked} asked`);
  },
});
await redis?.stop();

const failures = failuresOf(outcome);
console.log(`\n${reportOf(outcome)}\n`);
const shown = failures.slice(0, Number(values.show));
for (const failure of shown) console.log(failure);
if (failures.length > shown.length)
  console.log(`and ${failures.length - shown.length} more; --show ${failures.length}`);
console.log(failures.length === 0 ? 'nothing failed' : `${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
