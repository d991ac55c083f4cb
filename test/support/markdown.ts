/* What tests of the documents read in them. */

/** The text without its blocks of code. */
export const withoutFences = (text: string): string => text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

export type Heading = { readonly level: number; readonly slug: string };

/** The headings, with the name under which GitHub links to them; one that is there again is numbered. */
export function headingsOf(text: string): Heading[] {
  const seen = new Map<string, number>();
  return [...withoutFences(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', title = '']) => {
    const plain = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    return { level: marks.length, slug: before === 0 ? plain : `${plain}-${before}` };
  });
}

/** The questions that a README shows: to a command, by a mention, on a pipe, at the prompt. */
export const questionsOf = (text: string): string[] => [
  ...new Set(
    [
      /(?:npx cdncode|npm run ask --|[`@/]cdncode)(?: --(?:more|json))? ([^\n`|<"-][^\n`|<"]*)/g,
      /echo "([^"]+)" \| npx cdncode/g,
      /npm start\n(.+)$/gm,
    ]
      .flatMap((pattern) => [...text.matchAll(pattern)].map(([, question = '']) => question.trim()))
      // A file to read, and MCP.
      .filter((question) => question !== 'mcp' && !/^\w+\.log /.test(question)),
  ),
];
