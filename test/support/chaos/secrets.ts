import type { Random } from './random.ts';

/* Secrets as people paste them without noticing. Each carries a marker that occurs nowhere else. */

/** How every marker begins, in either case: no answer of the bot's and no id holds it by chance. */
const prefix = 'zq7xv9';

/** A marker with a little of what stands before it, by which its place can be found. */
const marker = new RegExp(`.{0,60}${prefix}[0-9a-f]*`, 'gi');

/** The shapes of secrets, each around a marker. */
const shapes: readonly ((marker: string) => string)[] = [
  (marker) => `> Authorization: Bearer ${marker}`,
  (marker) => `authorization: Basic ${marker}`,
  (marker) => `Cookie: session=${marker}; theme=dark`,
  (marker) => `set-cookie: sid=${marker}; HttpOnly`,
  (marker) => `GET /download?token=${marker}&api_key=${marker} HTTP/1.1`,
  (marker) => `https://files.example.com/a?X-Amz-Signature=${marker}`,
  (marker) => `-----BEGIN PRIVATE KEY-----\n${marker}\n-----END PRIVATE KEY-----`,
  (marker) => `AWS_ACCESS_KEY_ID=AKIA${marker.toUpperCase()} AWS_SECRET_ACCESS_KEY=${marker}`,
  (marker) => `https://deploy:${marker}@origin.example.com/health`,
  (marker) => `x-api-key: ${marker}`,
];

/** A secret with a marker of its own. */
export function plantedSecret(random: Random): string {
  const digits = Array.from({ length: 12 }, () => random.below(16).toString(16)).join('');
  return random.pick(shapes)(prefix + digits);
}

/** The markers in a text, whole or cut short. */
export const markersIn = (text: string): string[] => text.match(marker) ?? [];
