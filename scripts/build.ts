import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

/* The programs, in dist: with package.json, that is all that a deployment needs. */

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

rmSync(dist, { recursive: true, force: true });
await bundle({ main: 'src/main.ts', cli: 'src/cli.ts', reader: 'src/workers/reader.ts' }, dist);
