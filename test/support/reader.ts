import type { Question } from '../../src/core/port.ts';
import { createReader } from '../../src/core/reader/reader.ts';
import type { Reading } from '../../src/core/reader/reading.ts';
import { realCatalog } from './catalog.ts';

/** Reads over the real catalog. */
export const read: (question: Question) => Reading = createReader(realCatalog);
