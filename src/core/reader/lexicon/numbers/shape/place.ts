import { fewSentences } from '../../../numbers/in-context.ts';
import type { NumberRule } from '../../../numbers/rule.ts';
import { isError } from './is-error.ts';

/* Where in a text the number stands, and what the text is about. */

export const places: readonly NumberRule[] = [
  {
    id: 'starts-the-text',
    says: 'code',
    evidence: 'strong',
    where: ({ number, startsText, isProse }) => startsText && isProse && isError(number),
    after: /^(?:$|[ :：,，!！?？.。\n]|\p{Script=Han})/u,
    examples: ['‹520› from Hong Kong', '‹502›: try again'],
    counterExamples: ['the ‹520› from', '‹200› from Hong Kong'],
  },
  {
    id: 'alone-on-a-line',
    says: 'code',
    evidence: 'medium',
    where: ({ number, isAlone, isProse }) => isAlone && isProse && isError(number),
    examples: ['oops\n‹504›\nGateway Timeout'],
    counterExamples: ['oops ‹504›\nthen'],
  },
  {
    id: 'starts-a-line-with-a-colon',
    says: 'code',
    evidence: 'medium',
    where: ({ number, startsLine }) => startsLine && isError(number),
    after: /^ ?[:：.] ?[A-Z\p{Script=Han}]/u,
    examples: ['why\n‹502›: The server'],
    counterExamples: ['why ‹502›: the'],
  },
  {
    id: 'listed-with-others',
    says: 'no-code',
    evidence: 'strong',
    where: ({ isListedWithOthers }) => isListedWithOthers,
    examples: ['rooms 309、310、‹411›', '‹502›, 77, 3'],
    counterExamples: ['502、‹504›', 'rooms 309 and ‹411›'],
  },
  {
    id: 'ends-a-short-text',
    says: 'code',
    evidence: 'medium',
    after: /^["'`)*]{0,3}[ .!?。！？~～]{0,4}$/,
    where: ({ number, length, isProse }) => isProse && length <= 120 && isError(number),
    examples: ['images do not load ‹403›', '图片加载不出来 ‹403›?'],
    counterExamples: ['‹403› images', 'it took ‹200›'],
  },
  {
    id: 'counted-list',
    says: 'no-code',
    evidence: 'decisive',
    after: /^(?: ?[、,，] ?\d{1,4}){1,8} ?(?:号|室|栋|房|页|行|楼|层|岁|rooms?\b|lines?\b|pages?\b)/,
    examples: ['路‹520›、522号'],
    counterExamples: ['‹520›、522 错误'],
  },
  {
    id: 'starts-a-list-item',
    says: 'code',
    evidence: 'medium',
    before: /(?:^|\n)\s{0,8}(?:[-*•+]|\d{1,2}[.)]) ["'`*]{0,4}$/,
    after: /^["'`*]{0,2}(?: [A-Z(\p{Script=Han}]| ?[-:：,，]|\s*$|\s*\n)/u,
    where: ({ number }) => isError(number),
    examples: [
      'codes:\n- ‹520› Origin Error',
      'steps\n3. ‹502›\nthen',
      '代码:\n- `‹499›` 客户端断开',
      'x\n- **`‹502›: NO_ANSWER`**',
    ],
    counterExamples: ['codes - ‹520› origin', 'codes:\n- ‹200› OK'],
  },
  {
    id: 'list-of-codes',
    says: 'code',
    evidence: 'medium',
    where: ({ number, before, after }) =>
      /^[45]\d\d$/.test(number) &&
      (/(?<!\d[.,])(?<![\w-])[1-5]\d\d(?: ?(?:[/、,，+&]|->|→|and|or|和|或|跟|与|及|以及|vs\.?) ?| )$/i.test(before) ||
        /^(?: ?(?:[/、,，+&]|->|→| and | or |和|或|跟|与|及|以及| vs\.? ) ?| )[1-5]\d\d(?![\d.:-]|\p{Script=Latin})/iu.test(
          after,
        )),
    examples: ['‹502›/504', '502 and ‹504›', '404和‹502›'],
    counterExamples: ['10 and ‹504›', '‹502› and 7'],
  },
  {
    id: 'round-but-listed-with-an-error',
    says: 'code',
    evidence: 'medium',
    where: ({ number, before, after }) =>
      /^[45]00$/.test(number) &&
      (/(?<![\d.,\w-])[45](?!00)\d\d(?:\p{Script=Han}{0,4}| errors?)? ?(?:[/、|+&]| and | or |和|或|跟|与|及|以及) ?$/u.test(
        before,
      ) ||
        /^(?:\p{Script=Han}{0,4}| errors?) ?(?:[/、|+&]|and |or |和|或|跟|与|及|以及) ?[45](?!00)\d\d(?![\d.:-]|(?!s\b)\p{Script=Latin})/u.test(
          after,
        )),
    examples: ['404、‹500›等', 'keeps throwing ‹500›/502s', '499异常和‹500›意外', '‹400› or 502'],
    counterExamples: ['400、‹500›等', '404、‹502›等', '100 and ‹500›'],
  },
  {
    id: 'in-marks',
    says: 'code',
    evidence: 'medium',
    before: /["'`*([【]$/,
    after: /^["'`*)\]】]/,
    where: ({ number }) => isError(number),
    examples: ['gets a "‹502›" now', '(‹524›)', '**‹522›**'],
    counterExamples: ['a ‹502› now', '(‹200›)'],
  },
  {
    id: 'few-sentences-with-a-reason',
    says: 'code',
    evidence: 'medium',
    where: ({ number, length, isProse, isKnown, hasReason }) =>
      isProse && isKnown && isError(number) && length <= fewSentences && hasReason,
    examples: ['our site and ‹502›'],
    counterExamples: ['our cat and ‹502›'],
  },
  {
    id: 'about-the-web',
    says: 'code',
    evidence: 'weak',
    where: ({ isAboutWeb, isProse }) => isAboutWeb && isProse,
    examples: ['the website, ‹502›'],
    counterExamples: ['the cat, ‹502›'],
  },
  {
    id: 'near-a-name',
    says: 'code',
    evidence: 'medium',
    where: ({ nearName, isProse, number }) => nearName && isProse && Number(number) >= 400,
    examples: ['cloudflare says ‹522›'],
    counterExamples: ['the server says ‹522›'],
  },
  {
    id: 'touches-a-name',
    says: 'code',
    evidence: 'medium',
    where: ({ touchesName }) => touchesName,
    examples: ['cloudflare‹522›', '‹522›cloudflare'],
    counterExamples: ['the ‹522› of cloudflare', '‹522› cloudflare'],
  },
  {
    id: 'after-an-arrow',
    says: 'code',
    evidence: 'medium',
    before: /(?:→|->|=>|⇒) {0,2}["'`]{0,2}$/,
    where: ({ number }) => isError(number),
    examples: ['curl → ‹504›', 'client -> cdn => `‹403›`'],
    counterExamples: ['-‹504›', 'f(x) => ‹200›'],
  },
  {
    id: 'asked-although-healthy',
    says: 'code',
    evidence: 'medium',
    where: ({ number, isProse, startsText, before }) =>
      isProse &&
      /^(?:20[0246]|30[1234678])$/.test(number) &&
      (startsText ||
        /\b(?:why|plain|see|a|an|as|always|returns?|gets?|getting|status|(?<!exit )code|instead of) (?:a |an )?["'`]?$/i.test(
          before,
        )),
    examples: ['‹206› instead of 200', 'why ‹304› from the edge', 'cached as a ‹304›'],
    counterExamples: ['with ‹200› users', 'why ‹502›'],
  },
  {
    id: 'very-short-message',
    says: 'code',
    evidence: 'medium',
    where: ({ number, length, isProse }) => isProse && length <= 24 && (isError(number) || /^[45]\d\d$/.test(number)),
    examples: ['whats ‹523›', '求解 ‹567›'],
    counterExamples: ['a somewhat longer message ‹523›', 'take ‹200›'],
  },
];
