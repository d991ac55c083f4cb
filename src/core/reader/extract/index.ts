import type { Extractor } from '../finding.ts';
import { numbers } from '../numbers/numbers.ts';
import { classes } from './classes.ts';
import { hosts } from './hosts.ts';
import { names } from './names.ts';
import { reasonPhrases } from './reason-phrases.ts';
import { requestIds } from './request-ids.ts';
import { signs } from './signs.ts';
import { statusFields } from './status-fields.ts';
import { statusPatterns } from './status-patterns.ts';
import { statusColumns, statusCounts } from './status-tables.ts';
import { tokens } from './tokens.ts';

/** In the order in which they run: where two find the same, the first one, which needs the least around it, is kept. */
export const extractors: readonly Extractor[] = [
  statusPatterns,
  statusFields,
  statusColumns,
  statusCounts,
  reasonPhrases,
  numbers,
  tokens,
  classes,
  names,
  signs,
  requestIds,
  hosts,
];
