/** What a question asks for besides a meaning. The words for a list and for help need none: that is what is left. */
export type Intent = 'compare' | 'search' | 'thanks';

/** Nobody words a longer text as a command. */
const longestAsk = 300;

const search = /^\s*(?:(?:search|find)\b|搜索|搜一下|查找)/i;

const compare =
  /\b(?:compare[ds]?|comparison|difference|differs?|versus|vs)\b|对比|比较|区别|差别|有什么不同|有何不同/i;

const courtesy = `thanks thank thankyou thx ty tysm cheers kudos great perfect awesome nice cool lovely brilliant excellent
  wow ok okay got gotcha understood good done appreciated appreciate works helps helped helpful lgtm`;

const besides =
  'many much so very a an lot bunch for you u it the your help that this again all everyone and now bot job well';

const words = (list: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${list.trim().split(/\s+/).join('|')})(?![\\p{L}\\p{N}])`;

const polite = new RegExp(
  `${words(courtesy)}|谢|感谢|辛苦了|收到|明白|知道了|懂了|太棒了|厉害|不错|好的|赞|:[a-z_+1]+:|\\p{Extended_Pictographic}`,
  'iu',
);

const politeOrBesides = new RegExp(`${polite.source}|${words(besides)}|[多你您大家非常棒了啦好]`, 'giu');

/** What the words of a short question ask for; undefined for a plain question, and for whatever is pasted. */
export function intentOf(text: string): Intent | undefined {
  if (text.length > longestAsk) return undefined;
  if (isCourtesy(text)) return 'thanks';
  if (search.test(text)) return 'search';
  return compare.test(text) ? 'compare' : undefined;
}

/** Whether the text is nothing but politeness: without it, no word or number is left. */
const isCourtesy = (text: string): boolean =>
  polite.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(politeOrBesides, ' '));
