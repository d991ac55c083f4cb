import { forEverybody } from '../public.ts';
import type { LogCount } from './claims.ts';
import type { Survey } from './survey.ts';

/**
 * The path that failed, without its query: the one that a log hits most, or the one of a request. Undefined unless it can
 * stand in a command as it is, and nobody could mistake a part of it for a secret.
 */
export const pathOf = ({ lines }: Survey, { claims }: LogCount): string | undefined =>
  [...claims.flatMap(({ paths: [most] }) => most?.value ?? []).slice(0, 1), ...requested(lines)].find(
    (path) => pathIn(path) !== undefined,
  );

/** A path that came along with a question, if it is one. */
export const pathIn = (value: unknown): string | undefined =>
  typeof value === 'string' && safePath.test(value) && !secret.test(value) && forEverybody(value) === value
    ? value
    : undefined;

/** Characters of a path that mean nothing to a shell, within quotes or without (RFC 3986); with an @, it may be somebody's address. */
const safePath = /^\/[\w.~%+,:/-]{1,120}$/;

/** Longer runs of letters and digits are ids or keys. */
const secret = /[A-Za-z\d_-]{25,}/;

/** In more lines than that, nobody pastes the request that he means. */
const maxLines = 200;

function* requested(lines: Survey['lines']): Generator<string> {
  for (const { text, kind } of lines.slice(0, maxLines)) {
    if (kind === 'log' || !text.includes('/')) continue;
    const [, ofRequest, ofCommand] = request.exec(text) ?? [];
    const path = ofRequest ?? ofCommand;
    if (path !== undefined) yield path;
  }
}

/** `GET /api/report?id=9 HTTP/2`, and the address of a command. */
const request =
  /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\/[^\s?#"']{0,200})(?:[?#]\S{0,2000})? HTTP\/|(?:curl|wget)\s[^\n]{0,500}?https?:\/\/[^\s/"'<>]{1,253}(\/[^\s?#"'<>]{0,200})/;
