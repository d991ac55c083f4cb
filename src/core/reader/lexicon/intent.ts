import { outage } from './outage.ts';
import { whichProduct } from './which-product.ts';
import { asksIn } from './wordings.ts';

/**
 * What a question asks for: to compare, the difference between two things, all codes, whether a product has an outage, which
 * product it is, or nothing, out of politeness.
 */
export type Intent = 'compare' | 'between' | 'list' | 'status' | 'which' | 'thanks';

/** Nobody words a longer text as a command. */
const maxAskLength = 300;

const compare = /^\s*(?:compare\b|对比|比较)/i;

const between = /\b(?:vs|versus|differences?)\b|区别|差别|有[什何]么?不同/i;

/** Where a code is named as well, that is what the question is about. */
const list = /^\s*list\b|\bcodes\b|列表|列出|有[哪那]些|全部的?(?:状态码|错误码|错误代码|代码)|^\s*全部|全部\s*$/i;

const courtesy = `thanks thank thankyou thx ty tysm cheers kudos great perfect awesome nice cool lovely brilliant excellent
  wow ok okay got gotcha understood good done appreciated appreciate works helps helped helpful lgtm`;

const padding = `many much so very super really a an lot bunch for you u it the your quick fast help reply answer info
  that this again all everyone and now bot job well no`;

const anyOf = (list: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${list.trim().split(/\s+/).join('|')})(?![\\p{L}\\p{N}])`;

const polite = new RegExp(
  `${anyOf(courtesy)}|谢|感谢|辛苦了|收到|明白|知道了|懂了|太棒了|厉害|不错|好的|赞|:[a-z_+1]+:|\\p{Extended_Pictographic}`,
  'iu',
);

const politeOrPadding = new RegExp(
  `${polite.source}|${anyOf(padding)}|我?看[看一]下?|帮助|帮忙|[多你您的我大家非常棒了啦好]`,
  'giu',
);

/** What the words of a short question ask for; undefined for a plain question, and for whatever is pasted. */
export function intentOf(text: string): Intent | undefined {
  if (text.length > maxAskLength) return undefined;
  if (isCourtesy(text)) return 'thanks';
  if (compare.test(text)) return 'compare';
  if (between.test(text)) return 'between';
  if (list.test(text)) return 'list';
  if (asksIn(text, whichProduct)) return 'which';
  return asksIn(text, outage) ? 'status' : undefined;
}

/** Whether the text is nothing but politeness: without it, no word or number is left. */
const isCourtesy = (text: string): boolean =>
  polite.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(politeOrPadding, ' '));
