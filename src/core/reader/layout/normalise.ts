/*
 * Traditional characters that stand in names and symptoms, with their simplified forms, one for one: whoever writes 騰訊雲
 * or 逾時 means the same. Enough to be understood, not a conversion.
 */
const traditional =
  '騰訊雲華為網亞馬遜軟過證錯誤碼狀態請問謝報檢對較區別連線斷開關閉響應無務業產廠節點緩頁載傳輸驗簽權訪絕擋攔規則頻類這個麼樣嗎見說幫尋時間還沒給從與將處單獨號圖據庫檔數啟動閘憑殼層負迴復續鑰髮發現異帳戶費標頭設備優逾';
const simplified =
  '腾讯云华为网亚马逊软过证错误码状态请问谢报检对较区别连线断开关闭响应无务业产厂节点缓页载传输验签权访绝挡拦规则频类这个么样吗见说帮寻时间还没给从与将处单独号图据库档数启动闸凭壳层负回复续钥发发现异账户费标头设备优超';

const replacements = new Map([
  ...[...traditional].map((character, at) => [character, simplified[at] ?? character] as const),
  // The only letter whose lower case is longer; positions have to hold.
  ['\u0130', 'I'] as const,
  ...[...'‘’‚‛′＇`´'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″＂«»「」『』'].map((quote) => [quote, '"'] as const),
  ...[...'‐‑‒–—―−－'].map((dash) => [dash, '-'] as const),
  ...[...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'].map(
    (space) => [space, ' '] as const,
  ),
]);

const replaced = new RegExp(`[${[...replacements.keys()].join('')}\uff01-\uff5e]`, 'g');

/** The distance between a full-width form and its ASCII character (Unicode block FF00). */
const fullWidth = 0xfee0;

/**
 * Writes a text the way the reader's patterns expect it: ASCII digits, quotes, dashes and spaces. Every character stays
 * where it is, so that positions hold in the original, too.
 */
export const normalise = (text: string): string =>
  text.replace(replaced, (char) => replacements.get(char) ?? String.fromCharCode(char.charCodeAt(0) - fullWidth));

/**
 * Characters that nobody sees: zero-width spaces, direction marks, and what makes a digit an emoji. They come along when
 * people copy from a chat or a wiki, and stand in the middle of numbers and names. And entities, which raw HTML has
 * instead of the characters that an error page shows.
 */
const unseen =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f|\u20e3|&#(?<decimal>\d{2,3});|\\u00(?<hex>3c|3e|22|26|27)|&(?<name>quot|apos|lt|gt|amp|nbsp);/gi;

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: ' ' };

/** A text as a person sees it, and the way back to the positions of the original. */
export function asSeen(text: string): { readonly text: string; readonly original: (index: number) => number } {
  if (text.search(unseen) < 0) return { text, original: (index) => index };
  const origins: number[] = [];
  let seen = '';
  let end = 0;
  const keep = (until: number): void => {
    for (let at = end; at < until; at += 1) origins.push(at);
    seen += text.slice(end, until);
  };
  for (const { 0: mark, index, groups = {} } of text.matchAll(unseen)) {
    keep(index);
    const { decimal, hex, name = '' } = groups;
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    const shown = point === undefined ? (entities[name] ?? '') : String.fromCharCode(point);
    if (shown) origins.push(index);
    seen += shown;
    end = index + mark.length;
  }
  keep(text.length);
  return { text: seen, original: (index) => origins[index] ?? text.length };
}
