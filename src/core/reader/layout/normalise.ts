/**
 * Traditional characters of names and symptoms, each with its simplified form: whoever writes 騰訊雲 or 逾時 means the
 * same. Enough to be understood, not a conversion.
 */
export const simplifications: readonly string[] = `
  騰腾 訊讯 雲云 華华 為为 網网 亞亚 馬马 遜逊 軟软 過过 證证 錯错 誤误 碼码 狀状 態态 請请 問问 謝谢
  報报 檢检 對对 較较 區区 別别 連连 線线 斷断 開开 關关 閉闭 響响 應应 無无 務务 業业 產产 廠厂 節节
  點点 緩缓 頁页 載载 傳传 輸输 驗验 簽签 權权 訪访 絕绝 擋挡 攔拦 規规 則则 頻频 類类 這这 個个 麼么
  樣样 嗎吗 見见 說说 幫帮 尋寻 時时 間间 還还 沒没 給给 從从 與与 將将 處处 單单 獨独 號号 圖图 據据
  庫库 檔档 數数 啟启 動动 閘闸 憑凭 殼壳 層层 負负 迴回 復复 續续 鑰钥 髮发 發发 現现 異异 帳账 戶户
  費费 標标 頭头 設设 備备 優优 逾超
`
  .trim()
  .split(/\s+/);

const replacements = new Map([
  ...simplifications.map(([traditional = '', simplified = '']) => [traditional, simplified] as const),
  // The only letter whose lower case is longer; positions have to hold.
  ['\u0130', 'I'] as const,
  ...[...'‘’‚‛′＇´'].map((quote) => [quote, "'"] as const),
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
 * people copy from a chat or a wiki, in the middle of numbers and names. And entities, which raw HTML has
 * instead of the characters that an error page shows.
 */
const unseen =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f|\u20e3|&#(?<decimal>\d{2,3});|\\u00(?<hex>3c|3e|22|26|27)|&(?<name>quot|apos|lt|gt|amp|nbsp);/gi;

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: ' ' };

/** A text as a person sees it. */
export type VisibleText = {
  readonly text: string;
  /** Where a place in it is in the original. */
  readonly originalIndex: (index: number) => number;
};

/** Takes out what nobody sees, and decodes entities. */
export function visible(text: string): VisibleText {
  if (text.search(unseen) < 0) return { text, originalIndex: (index) => index };
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
  return { text: seen, originalIndex: (index) => origins[index] ?? text.length };
}
