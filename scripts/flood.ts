import { flood } from '../test/support/flood.ts';

/*
 * npm run flood: twenty texts at once that are slow to read, through each surface at its largest size, against the real
 * process on loopback platforms. What others notice of it: how long acknowledgements and /healthz take.
 */

/** The value below which a share of all lies. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

const { flooded, reconnects } = await flood();
console.log('surface                     answered  acknowledged p50/max    /healthz p50/p99, n');
for (const { surface, answered, acks, health } of flooded) {
  const [ackTime, slowest] = [quantile(acks, 0.5), Math.max(...acks)].map((time) => time.toFixed(0));
  const [usual, worst] = [quantile(health, 0.5), quantile(health, 0.99)].map((time) => time.toFixed(1));
  console.log(
    `${surface.padEnd(27)} ${String(answered).padStart(3)} of 20  ${`${ackTime} / ${slowest} ms`.padStart(18)}    ${usual} / ${worst} ms, ${health.length}`,
  );
}
console.log(`connections lost: ${reconnects}`);
