import { createHash } from 'node:crypto';

/** A short text that stands for a value: the same for an equal one, and nothing of the value can be read from it. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
