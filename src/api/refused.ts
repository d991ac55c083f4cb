import { z } from 'zod';
import { TooLongError } from '../http/body.ts';
import { locales } from '../locales/index.ts';

/** A request that gets no answer, with what is said instead. */
export class Refused extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  /** @param sentence what is wrong, and what to do */
  constructor(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.status = status;
    this.headers = headers;
  }
}

/** `language takes en or zh-CN.` */
const sentenceOf = ({ path, message }: z.core.$ZodIssue): string => `${[...path, message].join(' ')}.`;

/** What is wrong with a request, where it is the request that is wrong; undefined for a fault of ours. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof z.ZodError) return new Refused(400, error.issues.map(sentenceOf).join(' '));
  if (error instanceof SyntaxError) return new Refused(400, 'The body is not JSON.');
  if (error instanceof URIError) return new Refused(400, 'The address is not encoded as an address is.');
  return error instanceof TooLongError ? new Refused(413, locales.en.page.tooLong) : undefined;
}
