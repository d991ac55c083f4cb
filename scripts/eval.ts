import { openCompiled } from '../src/catalog/compiled.ts';
import { readLabelled, score } from './evaluation.ts';

/*
 * npm run eval -- FILE.jsonl: how well the reader does on labelled texts, one JSON object a line:
 * {"id", "text", "codes": [522], "also": [200], "vendors": ["cloudflare"], "kind": "question" | "paste" | "log" | "noise"}
 */

const share = (part: number, whole: number): string =>
  `${(whole === 0 ? 1 : part / whole).toFixed(3)} (${part}/${whole})`;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run eval -- FILE.jsonl');
  process.exitCode = 64;
} else {
  const result = score(readLabelled(file), openCompiled());
  for (const miss of result.misses) console.log(miss);
  console.log(`\n${result.texts} texts`);
  console.log(`recall     ${share(result.found, result.wanted)}`);
  console.log(`precision  ${share(result.right, result.read)}`);
  console.log(`noise      ${result.noiseCodes} codes in ${result.noiseTexts} texts`);
  console.log(`products   ${share(result.rightVendors, result.texts)}`);
}
