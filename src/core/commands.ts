/** A sentence without its commands, whose words describe no symptom: code with a blank in it. */
export const withoutCommands = (sentence: string): string => sentence.replace(/`[^`]*\$(?:HOST|ORIGIN)\b[^`]*`/g, ' ');
