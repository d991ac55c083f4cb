/** What is wrong with a file, where, and how to fix it. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string };

/** A problem in one line, as editors and people find it. */
export const problemLine = ({ file, line, message }: Problem): string => `${file}:${line} ${message}`;
