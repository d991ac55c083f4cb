import { type Document, Lexer, LineCounter, type Node, Parser, parseDocument, visit } from 'yaml';
import { failure, type Result, success } from '../result.ts';

/** What a YAML text says, the node that says it, and the line of an offset. */
export type YamlText = {
  readonly content: unknown;
  readonly root: Node | null;
  readonly lineOf: (offset: number) => number;
};

/** What is wrong with a YAML text, and in which line. */
export type YamlProblem = { readonly line: number; readonly message: string };

/** Eight times as deep as the catalog's own files. The parser calls itself at every level, until the process ends. */
const maxDepth = 50;

/** One slip can break every line after it, and the first few say which. */
const maxProblems = 10;

/** Reads a YAML text as plain data, whatever stands in it. */
export function parseYaml(text: string): Result<YamlText, YamlProblem> {
  const tooDeep = offsetBelow(maxDepth, text);
  if (tooDeep !== undefined) {
    const line = text.slice(0, tooDeep).split('\n').length;
    return failure({ line, message: 'it is nested too deeply. Fix the YAML there.' });
  }
  const lines = new LineCounter();
  const lineOf = (offset: number): number => lines.linePos(offset).line || 1;
  // Each pretty error would search the whole text, and at the level `error` nothing is written past the log.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    message: `${message.split('\n')[0] ?? ''}. Fix the YAML there.`,
  }));
  const problems = faults.length > 0 ? faults : unknownAliases(document);
  if (problems.length > 0) {
    return failure(...problems.slice(0, maxProblems).map(({ offset, message }) => ({ line: lineOf(offset), message })));
  }
  try {
    return success({ content: document.toJS(), root: document.contents, lineOf });
  } catch {
    // Every alias has its anchor, so that it can only be their number (maxAliasCount of yaml).
    return failure({ line: 1, message: 'its aliases (*) stand for far too much. Write the values out.' });
  }
}

/** Where a text is first nested deeper than that; undefined if it never is. */
function offsetBelow(depth: number, text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // What it gives is of no interest, only how many collections are open.
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > depth) return parser.offset;
  }
  return undefined;
}

/** Aliases without an anchor before them: a text that begins with an asterisk is one, too. */
function unknownAliases(document: Document): { readonly offset: number; readonly message: string }[] {
  const anchors = new Set<string>();
  const unknown: { offset: number; message: string }[] = [];
  visit(document, {
    Node: (_key, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
    Alias: (_key, { source, range }) => {
      if (anchors.has(source)) return;
      const message = `nothing has the anchor "&${source}". A text that begins with an asterisk needs double quotes.`;
      unknown.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return unknown;
}
