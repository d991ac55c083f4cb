import { type APIApplicationCommand, ApplicationIntegrationType } from 'discord.js';
import type { Declared } from '../manifest.ts';

/**
 * Whether the registered commands have to be overwritten to become the declared ones. What Discord adds (ids, versions,
 * localised copies) does not count, and neither do defaults that it spells out and order where it means nothing.
 */
export function differs(registered: readonly Partial<APIApplicationCommand>[], declared: readonly Declared[]): boolean {
  const [theirs, ours] = [registered, declared].map((commands) =>
    JSON.stringify(commands.map((each) => essence(each, commandKeys)).sort(byName)),
  );
  return theirs !== ours;
}

const commonKeys = ['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options'];
const commandKeys = [...commonKeys, 'default_member_permissions', 'nsfw', 'integration_types', 'contexts'];
const optionKeys = [
  ...commonKeys,
  ...['required', 'autocomplete', 'choices', 'channel_types', 'file_types'],
  ...['min_length', 'max_length', 'min_value', 'max_value'],
];

/** What Discord answers for a field that was never set, besides null, false and empty collections. */
const defaults: Readonly<Record<string, string>> = {
  // The kind of install that every application has; a guild's command has no other.
  integration_types: JSON.stringify([ApplicationIntegrationType.GuildInstall]),
};

type Essence = readonly (readonly [string, unknown])[];

function essence(value: object, keys: readonly string[]): Essence {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return keys.flatMap((key) => {
    const field = key === 'options' ? optionsOf(fields[key]) : settled(fields[key]);
    return isDefault(key, field) ? [] : [[key, field] as const];
  });
}

const optionsOf = (options: unknown): unknown =>
  Array.isArray(options) ? options.map((option: object) => essence(option, optionKeys)) : options;

/** Sets and maps in one order, whichever they came in. */
function settled(value: unknown): unknown {
  if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return value.toSorted((a, b) => a - b);
  if (value && typeof value === 'object' && !Array.isArray(value)) return Object.entries(value).sort(byName);
  return value;
}

function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return (Array.isArray(value) && value.length === 0) || JSON.stringify(value) === defaults[key];
}

const byName = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
