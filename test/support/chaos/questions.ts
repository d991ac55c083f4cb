import { type Random, randomOf } from './random.ts';
import { plantedSecret } from './secrets.ts';

/* What is asked in a run: who asks what, on which surface, and when. All of it follows from the seed. */

/** How often each surface is used, compared with the others. */
const weights = {
  'slack command': 12,
  'slack mention': 12,
  'slack edited mention': 2,
  'slack direct message': 6,
  'slack message shortcut': 4,
  'slack paste shortcut': 3,
  'slack paste submission': 4,
  'slack ask button': 4,
  'slack open button': 4,
  'slack more button': 4,
  'slack share button': 4,
  'slack delete button': 2,
  'slack home opened': 2,
  'slack home question': 3,
  'discord command': 12,
  'discord compare': 3,
  'discord search': 3,
  'discord paste command': 3,
  'discord paste submission': 4,
  'discord file': 3,
  'discord autocomplete': 6,
  'discord message command': 4,
  'discord ask button': 4,
  'discord open button': 4,
  'discord share button': 4,
  'discord delete button': 2,
  'discord mention': 8,
  'discord edited mention': 2,
  'discord direct message': 5,
} as const;

export type Surface = keyof typeof weights;
export const surfaces = Object.keys(weights) as Surface[];
const weighted = surfaces.map((surface) => [weights[surface], surface] as const);

export type Platform = 'slack' | 'discord';
export const platformOf = (surface: Surface): Platform => (surface.startsWith('slack') ? 'slack' : 'discord');

/** When something is delivered once more: at once, or after so many milliseconds. */
type Duplicate = 0 | 2_000 | 7_000;

export type Question = {
  readonly number: number;
  readonly surface: Surface;
  /** When it is asked, in milliseconds after the start. */
  readonly at: number;
  /** A number below {@link people}. */
  readonly person: number;
  /** A number below {@link channels}. */
  readonly channel: number;
  readonly text: string;
  readonly duplicate: Duplicate | undefined;
  /** For whatever else is up to chance about it. */
  readonly random: Random;
};

const people = 200;
const channels = 50;

/** How many questions carry a secret, and how many arrive twice. */
const [secretShare, duplicateShare] = [0.12, 0.04];

/** Direct conversations and tabs belong to one person, by whom an answer is known: nobody uses them twice in a row. */
const isPersonal = (surface: Surface): boolean => /direct message|home/.test(surface);

export function planQuestions(seed: string, count: number, rate: number): Question[] {
  let turn = 0;
  return Array.from({ length: count }, (_, number) => {
    const random = randomOf(seed, 'question', number);
    const surface = random.weighted(weighted);
    if (isPersonal(surface)) turn += 1;
    const person = isPersonal(surface) ? turn % people : random.below(people);
    return {
      number,
      surface,
      at: ((number + random.fraction()) / rate) * 1000,
      person,
      channel: random.below(channels),
      text: textOf(random),
      duplicate: random.chance(duplicateShare) ? random.pick<Duplicate>([0, 2_000, 7_000]) : undefined,
      random,
    };
  });
}

function textOf(random: Random): string {
  const asked = random.chance(0.7) ? `${random.pick(codes)} ${random.pick(products)}` : random.pick(others);
  return random.chance(secretShare) ? `${asked}\n${plantedSecret(random)}` : asked;
}

const codes = ['522', '520', '524', '502', '503', '504', '499', '403', '416', '429', '531', '599'];
const products = ['cloudflare', 'tencent', 'edgeone', 'nginx', 'fastly', 'akamai', '腾讯云', '', 'nosuchcdn'];
const others = [
  'compare 524 cloudflare tencent-cdn',
  'search certificate expired',
  'list edgeone',
  'help',
  'why do users see 522 on cloudflare since this morning?',
  '对比 524 cloudflare 腾讯云',
  '搜索 回源超时',
  'HTTP/2 522\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA',
  'HTTP/1.1 503 Service Unavailable\nx-served-by: cache-fra-1\nvia: 1.1 varnish',
  '2026/03/01 10:00:00 [error] 7#7: *12 upstream timed out (110: Connection timed out) "GET / HTTP/1.1" 504',
];
