import type { Check } from '../catalog/catalog.ts';

/** The sentences of a check, without the command that stands by itself. */
export const sentencesOf = ({ find, reads }: Check): string[] => (reads === undefined ? [find] : [find, reads]);

/** A sentence without its commands, whose words describe no symptom: code with a blank in it. */
export const withoutCommands = (sentence: string): string =>
  sentence.replace(/`[^`]*\$(?:HOST|ORIGIN|SOCKET)\b[^`]*`/g, ' ');
