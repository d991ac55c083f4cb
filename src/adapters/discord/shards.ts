import { failure, type Result, success } from '../../result.ts';

/** The shards of one process, and how many there are over all processes. */
export type Shards = { readonly ids: readonly number[]; readonly count: number };

/** All shards that Discord recommends. */
export const allShards = 'auto';

/** More than the largest bots have; a typing error is no reason to open a million connections. */
const maxCount = 4_096;

/**
 * Reads which shards a process serves.
 *
 * @param list ids and ranges of them, separated by commas: `0,1` or `0-3`
 * @returns undefined for all of them, or what is wrong
 */
export function readShards(list: string, count: string | undefined): Result<Shards | undefined> {
  if (list === allShards) {
    return count === undefined ? success(undefined) : failure('DISCORD_SHARD_COUNT needs DISCORD_SHARDS beside it.');
  }
  if (count === undefined) return failure('DISCORD_SHARDS needs DISCORD_SHARD_COUNT beside it.');
  const total = Number(count);
  if (!/^\d+$/.test(count) || total < 1 || total > maxCount) {
    return failure(`DISCORD_SHARD_COUNT is not a number from 1 to ${maxCount}.`);
  }
  const ranges = list.split(',').map((range) => /^(\d+)(?:-(\d+))?$/.exec(range.trim()));
  if (ranges.includes(null)) return failure('DISCORD_SHARDS is neither auto nor numbers such as 0,1 or 0-3.');
  const bounds = ranges.map((match) => [Number(match?.[1]), Number(match?.[2] ?? match?.[1])] as const);
  if (bounds.some(([, last]) => last >= total)) {
    return failure(
      `DISCORD_SHARDS names a shard that does not exist: with DISCORD_SHARD_COUNT=${total}, the last is ${total - 1}.`,
    );
  }
  // A range that ends before it begins holds nothing.
  const ids = new Set(
    bounds.flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)),
  );
  return ids.size > 0 ? success({ ids: [...ids], count: total }) : failure('DISCORD_SHARDS names no shard.');
}
