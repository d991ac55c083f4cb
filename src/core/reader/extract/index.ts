import type { Extractor } from '../finding.ts';
import { numbers } from '../numbers/numbers.ts';
import { classes } from './classes.ts';
import { formats } from './formats.ts';
import { hosts } from './hosts.ts';
import { names } from './names.ts';
import { requestIds } from './request-ids.ts';
import { signs } from './signs.ts';
import { statusFields } from './status-fields.ts';
import { statusLines } from './status-lines.ts';
import { statusCounts } from './status-tables.ts';
import { tokens } from './tokens.ts';

/** In the order in which they run: where two find the same, the first one, which needs the least around it, is kept. */
export const extractors: readonly Extractor[] = [
  statusLines,
  formats,
  statusFields,
  statusCounts,
  numbers,
  tokens,
  classes,
  names,
  signs,
  requestIds,
  hosts,
];
