import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* A question for every kind of answer. */

export type Kind = {
  readonly name: string;
  /** What the answer is, for people. */
  readonly shows: string;
  readonly question: string;
  /** The same in Chinese, where the answer shows what is different there. */
  readonly chinese?: string;
  /** It is long because all of it was asked for. */
  readonly isList?: true;
  /** It needs runbooks: those of {@link exampleRunbooks}. */
  readonly hasRunbook?: true;
  /** What the card has behind this button. */
  readonly behind?: 'More';
  /** How much of Slack it may take, in CSS pixels, where that is less than a screen. */
  readonly most?: number;
};

const headers = `$ curl -I https://www.example.com/
HTTP/2 551
date: Sat, 21 Nov 2026 10:05:47 GMT
server: TencentEdgeOne
eo-log-uuid: 4409516893107251830
eo-cache-status: MISS`;

const fine = 'HTTP/2 200\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA\ncf-cache-status: HIT';

const log = ['10:05:41', '10:05:43', '10:05:47']
  .map((time) => `10.0.0.1 - - [21/Nov/2026:${time} +0000] "GET /cart HTTP/1.1" 502 157 "-" "Mozilla/5.0"`)
  .join('\n');

export const kinds: readonly Kind[] = [
  { name: 'explained', shows: 'A code on a product', question: '522 tencent', chinese: '522 腾讯云' },
  {
    name: 'paste',
    shows: 'The headers of a failed request, with a ticket ready to paste',
    most: 560,
    question: headers,
    chinese: `这是什么问题？\n${headers}`,
  },
  { name: 'counted', shows: 'A log, counted', question: log },
  { name: 'team', shows: "A code with the team's own runbook", question: '522 cloudflare', hasRunbook: true },
  { name: 'struck-out', shows: 'An entry that the team has struck out', question: '503 fastly', hasRunbook: true },
  { name: 'more', shows: 'What one more click shows', question: '524 cloudflare', behind: 'More' },
  {
    name: 'compared',
    shows: 'The same code on many products, by meaning',
    most: 400,
    question: '502',
    chinese: '502 是什么意思',
  },
  {
    name: 'contrasted',
    shows: 'The same code on three products side by side',
    most: 400,
    question: 'compare 524 cloudflare tencent-cdn akamai',
  },
  { name: 'undocumented', shows: 'A code that the product does not document', question: '522 akamai' },
  { name: 'uncovered', shows: 'A product that the catalog knows by name only', question: '502 litespeed' },
  { name: 'healthy', shows: 'A response in which nothing failed', question: fine },
  { name: 'about', shows: 'A product without a code', question: 'edgeone' },
  { name: 'outage', shows: 'Whether a product is down', question: 'is cloudflare down?' },
  { name: 'found', shows: 'Codes by symptom', question: 'search certificate expired' },
  { name: 'ambiguous', shows: 'A name that several products share', question: '502 cf' },
  { name: 'unknown', shows: 'A misspelt name, which is not guessed', question: '522 tencnt' },
  { name: 'help', shows: 'How to ask', question: 'help' },
  { name: 'listed', shows: 'The codes of a product', question: 'list edgeone', isList: true },
];

/** A directory with the runbooks of docs/runbooks, and one that strikes an entry out. The caller removes it. */
export function exampleRunbooks(): string {
  const directory = mkdtempSync(join(tmpdir(), 'runbooks-'));
  cpSync(fileURLToPath(new URL('../../docs/runbooks', import.meta.url)), directory, { recursive: true });
  mkdirSync(join(directory, 'fastly'));
  writeFileSync(
    join(directory, 'fastly/503.yaml'),
    'wrong: Our service has its own 503 page since October. Look at the feature flags first.\nowner: "#edge-oncall"\n',
  );
  return directory;
}
