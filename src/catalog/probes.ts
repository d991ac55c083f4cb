import type { Language } from '../language.ts';
import type { Check } from './catalog.ts';
import type { CheckFile } from './schema/entry.ts';
import type { Probes } from './schema/lists.ts';
import type { OriginName } from './schema/product.ts';

/** A probe as an entry names it: `origin-https own -r 0-99`; in a sentence `probe` stands before it, all in backticks. */
export type ProbeReference = {
  readonly id: string;
  /** The name that the origin is asked for, where the sentence says it. */
  readonly name?: OriginName;
  /** Options for its command, as they are. */
  readonly options: string;
};

const inSentence = /`probe ([^`]+)`/g;

/** Reads how an entry names a probe: `origin-https own -r 0-99`. */
function probeNamed(written: string): ProbeReference {
  const [, id = '', name, options = ''] = /^(\S+)(?: (public|own)(?!\S))?(.*)$/.exec(written) ?? [];
  return { id, ...((name === 'public' || name === 'own') && { name }), options: options.trim() };
}

/** The probes that a sentence names, in order. */
export const probesIn = (sentence: string): ProbeReference[] =>
  [...sentence.matchAll(inSentence)].map(([, written = '']) => probeNamed(written));

/** The probe that a check names by itself, and those in its sentences, in order. */
const probesOf = ({ find, probe, reads = '' }: CheckFile): ProbeReference[] => [
  ...probesIn(find),
  ...(probe === undefined ? [] : [probeNamed(probe)]),
  ...probesIn(reads),
];

/** The command of a probe; undefined where probes.yaml has none of that name. */
export function commandOf(
  { id, name, options }: ProbeReference,
  probes: Probes,
  usual: OriginName,
): string | undefined {
  const probe = probes[id];
  if (!probe) return undefined;
  const command = (name ?? usual) === 'own' ? (probe.own ?? probe.public) : probe.public;
  // An entry's time limit takes the place of the probe's.
  const limited = timeLimit.test(` ${options}`) ? command.replace(timeLimit, '') : command;
  return limited.replace('{options}', () => (options === '' ? '' : `${options} `));
}

const timeLimit = / -m \d+/;

/** A sentence with the commands in the place of the probes that it names. */
export const withCommands = (sentence: string, probes: Probes, usual: OriginName): string =>
  sentence.replace(inSentence, (all, written: string) => {
    const command = commandOf(probeNamed(written), probes, usual);
    return command === undefined ? all : `\`${command}\``;
  });

/** A check with the commands in the place of the probes that it names. */
export function compiledCheck({ probe, ...check }: CheckFile, probes: Probes, usual: OriginName): Check {
  const { find, reads, advice } = check;
  const command = probe === undefined ? check.command : commandOf(probeNamed(probe), probes, usual);
  return {
    find: withCommands(find, probes, usual),
    ...(command !== undefined && { command }),
    ...(reads !== undefined && { reads: withCommands(reads, probes, usual) }),
    ...(advice && { advice }),
  };
}

/** What the probes that checks name print, each once. */
export const printsOf = (checks: readonly CheckFile[], probes: Probes, language: Language): string[] => [
  ...new Set(checks.flatMap(probesOf).flatMap(({ id }) => probes[id]?.prints?.[language] ?? [])),
];
