import { idsOf } from '../present/context.ts';
import { forEverybody } from '../public.ts';
import type { Claim } from '../reader/claims.ts';
import { hostIn } from '../reader/extract/hosts.ts';
import { pathIn } from '../reader/path.ts';
import type { Reading } from '../reader/reading.ts';
import type { Facts } from './types.ts';

/** What was read, as far as it is fit for everybody's eyes (core/public.ts): facts are passed on like cards. */
export function readingFacts(reading: Reading): Facts['reading'] {
  const { codes, details, classes, products, uncovered, author, claims, healthy, host, path, time, dropped, cut } =
    reading;
  return {
    codes,
    details,
    classes,
    products,
    uncovered,
    ...(author !== undefined && { author }),
    claims: claims.map(claimFacts),
    healthy,
    ...(host !== undefined && { host }),
    ...(path !== undefined && { path }),
    ...(time && { time }),
    requestIds: idsOf(reading),
    dropped: dropped.map(({ text, ...rest }) => ({ ...rest, text: forEverybody(text) })),
    cut,
  };
}

const claimFacts = ({ hosts, paths, ...claim }: Claim): Facts['reading']['claims'][number] => ({
  ...claim,
  hosts: hosts.filter(({ value }) => hostIn(value) !== undefined),
  paths: paths.filter(({ value }) => pathIn(value) !== undefined),
});
