import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('../../../docs/runbooks/', import.meta.url));

/** The runbooks of a team that keeps changing them: the example of the documents, in a directory of its own. */
export function startRunbooks(): {
  readonly directory: string;
  readonly change: () => void;
  readonly remove: () => void;
} {
  const directory = mkdtempSync(join(tmpdir(), 'cdncode-chaos-'));
  cpSync(example, directory, { recursive: true });
  const file = join(directory, 'cloudflare', '522.yaml');
  const change = (): void => writeFileSync(file, `${readFileSync(file, 'utf8')}# read again\n`);
  return { directory, change, remove: () => rmSync(directory, { recursive: true }) };
}
