import { maxTextLength } from '../../chat/text-limit.ts';
import { condenseHar } from '../../core/reader/file/har.ts';
import type { PageWords } from '../../locales/index.ts';
import { failure, type Result, success } from '../../result.ts';

/** The text of a file; of a HAR only the failures. Fails with a sentence for people. */
export async function readTextFile(file: File, words: PageWords): Promise<Result<string>> {
  if (file.size > maxTextLength) return failure(words.tooLarge(file.name));
  const text = await file.text();
  return text.includes('\0') ? failure(words.noText(file.name)) : success(condenseHar(text));
}
