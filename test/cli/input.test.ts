import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/cli/input.ts';

const folder = mkdtempSync(join(tmpdir(), 'input-'));
const path = (name: string): string => join(folder, name);
const stdin = (text = 'from a pipe') => Readable.from([text]);

beforeAll(() => {
  writeFileSync(path('a.log'), 'HTTP/2 522\n');
  writeFileSync(path('b.log'), 'HTTP/2 524\n');
  writeFileSync(path('wide.txt'), Buffer.from('\ufeffHTTP/2 522', 'utf16le'));
  writeFileSync(path('picture.png'), 'PNG\0\0');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is asked', () => {
  it('is standard input without any words, or for a dash', async () => {
    const piped = { ok: true, value: { words: '', pasted: 'from a pipe', isFile: false } };
    expect(await readInput([], stdin())).toEqual(piped);
    expect(await readInput(['-'], stdin())).toEqual(piped);
  });

  it('is the words alone where there are some: nobody waits for standard input then', async () => {
    expect(await readInput(['522', 'tencent'], new Readable({ read: () => {} }))).toEqual({
      ok: true,
      value: { words: '522 tencent', pasted: undefined, isFile: false },
    });
  });

  it('is the files among the words, and the other words', async () => {
    expect(await readInput(['tencent', path('a.log'), path('b.log')], stdin())).toEqual({
      ok: true,
      value: { words: 'tencent', pasted: 'HTTP/2 522\n\nHTTP/2 524\n', isFile: true },
    });
  });

  it('is words where no such file is there, whatever dots and slashes they hold', async () => {
    const words = ['403.14', 'no/such.log', '.', '/'];
    expect(await readInput(words, stdin())).toMatchObject({ value: { words: words.join(' '), pasted: undefined } });
  });

  it('may be UTF-16, as PowerShell writes it', async () => {
    expect(await readInput([path('wide.txt')], stdin())).toMatchObject({ value: { pasted: 'HTTP/2 522' } });
  });

  it('is nothing that is not text, and it is said of which file', async () => {
    const read = await readInput([path('picture.png')], stdin());
    expect(read).toEqual({ ok: false, problems: [`${path('picture.png')} is not a text.`] });
  });
});
