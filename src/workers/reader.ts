import { parentPort } from 'node:worker_threads';
import { openCompiled } from '../catalog/compiled.ts';
import type { Question } from '../core/port.ts';
import { createReader } from '../core/reader/reader.ts';

/* A thread that reads: a question in, its reading out. It says once that it is ready. */

const read = createReader(openCompiled());
// What the reader builds at its first question is not part of the time that a text may take.
read({ text: 'HTTP/1.1 502 Bad Gateway\nserver: nginx' });
parentPort?.on('message', (question: Question) => parentPort?.postMessage(read(question)));
parentPort?.postMessage('ready');
