import { z } from 'zod';
import { page, sentence } from './shared.ts';

/* A kind of line that a machine writes. */

/** What a format can read: each is a named group of its pattern, or a key of its fields. */
const formatParts = ['status', 'substatus', 'origin', 'code', 'message', 'host', 'path', 'url', 'time', 'id'] as const;

const claimSchema = z.strictObject({
  code: z.string().describe('The code as the reading has it'),
  role: z.enum(['edge', 'origin']).optional().describe('Only where the line has both'),
  host: z.string().optional(),
  path: z.string().optional(),
  time: z.string().optional().describe('Clock time, `10:05:49`'),
  id: z.string().optional().describe('Request id'),
});

const perPart = <T extends z.ZodType>(shape: T) =>
  z.strictObject(
    Object.fromEntries(formatParts.map((part) => [part, shape.optional()])) as Record<
      (typeof formatParts)[number],
      z.ZodOptional<T>
    >,
  );

export const formatSchema = z.strictObject({
  name: sentence.max(60).describe('What writes such lines, as an engineer would call it: `nginx error log`'),
  source: page.describe('The page or program source that documents the format'),
  kind: z
    .enum(['log', 'output'])
    .describe(
      'log: nothing else is read in a line that matches; output: the words of a tool in any line, of which only the match is taken',
    ),
  has: z
    .array(z.string().min(1))
    .optional()
    .describe('Literal texts, all of which a line holds; the pattern is tried nowhere else'),
  line: z
    .string()
    .optional()
    .describe(
      `Regular expression with named groups (${formatParts.join(', ')}), tried on a single line; every repetition has an upper bound`,
    ),
  fields: perPart(z.array(z.string()).min(1))
    .optional()
    .describe('For JSON, logfmt, key=value and tables with a header: the names of the fields that hold each part'),
  when: z.array(z.string()).optional().describe('Names of fields, all of which a record holds; for `fields`'),
  proves: z
    .enum(['strong', 'medium', 'weak', 'nothing'])
    .optional()
    .describe(
      'How much such a line proves the product, strong unless it is given; formats of the standard prove nothing',
    ),
  samples: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('One line, or several, as people paste them'),
        reads: z.array(claimSchema).describe('What is read, in any order; empty for a healthy line'),
      }),
    )
    .min(2)
    .describe('At least two; one of them holds decoys: sizes, times and ports that are also codes'),
});

export type FormatFile = z.infer<typeof formatSchema>;
export type FormatPart = (typeof formatParts)[number];
