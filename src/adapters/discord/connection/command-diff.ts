import { type APIApplicationCommand, ApplicationIntegrationType, Locale } from 'discord-api-types/v10';
import type { CommandDeclaration } from '../manifest.ts';

/**
 * Whether the registered commands have to be overwritten to become the declared ones. What Discord adds (ids, versions,
 * localised copies) does not count, and neither do defaults that it spells out and order where it means nothing.
 */
export const differs = (
  registered: readonly Partial<APIApplicationCommand>[],
  declared: readonly CommandDeclaration[],
): boolean => normalized(registered) !== normalized(declared);

const normalized = (commands: readonly object[]): string =>
  commands
    .map((command) => JSON.stringify(JSON.parse(JSON.stringify(command, comparedKeys), withoutDefault)))
    .sort()
    .join('\n');

/** The keys that say what a command, an option or a choice is, in one order; the locales are those of translations. */
const comparedKeys: string[] = [
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options'],
  ...['default_member_permissions', 'nsfw', 'integration_types', 'contexts'],
  ...['required', 'autocomplete', 'choices', 'value', 'channel_types', 'file_types'],
  ...['min_length', 'max_length', 'min_value', 'max_value'],
  // Discord calls Indonesian `id`, like the ids that it gives to commands, so that its translations are not compared.
  ...Object.values(Locale).filter((locale) => locale !== Locale.Indonesian),
];

/** Drops what Discord answers for a field that was never set, and puts sets into one order. */
function withoutDefault(key: string, value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined;
  if (!Array.isArray(value)) return value;
  const isSet = value.every((item) => typeof item === 'number');
  const isDefault = value.length === 0 || (key === 'integration_types' && String(value) === guildInstall);
  if (isDefault) return undefined;
  return isSet ? value.toSorted((a, b) => a - b) : value;
}

/** The kind of install that every application has; a guild's command has no other. */
const guildInstall = String(ApplicationIntegrationType.GuildInstall);
