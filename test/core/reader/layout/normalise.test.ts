import { describe, expect, it } from 'vitest';
import { normalise, simplifications, visible } from '../../../../src/core/reader/layout/normalise.ts';

describe('a normalised text', () => {
  it.each([
    ['５２２　ＥｄｇｅＯｎｅ！', '522 EdgeOne!'],
    ['“522” ‘x’ 「y」', '"522" \'x\' "y"'],
    ['522 – 524', '522 - 524'],
    ['騰訊雲回源逾時，驗證錯誤', '腾讯云回源超时,验证错误'],
    ['亞馬遜雲狀態碼 502', '亚马逊云状态码 502'],
    ['網站斷線，請問這個節點怎麼樣', '网站断线,请问这个节点怎么样'],
    ['域名備案、頻率限制、訪問被攔截', '域名备案、频率限制、访问被拦截'],
    ['İ', 'I'],
  ])('of %j is %j', (text, normalised) => {
    expect(normalise(text)).toBe(normalised);
  });

  it('keeps every character at its place', () => {
    const text = '“騰訊雲” – ５２２ İ';
    expect(normalise(text)).toHaveLength(text.length);
  });
});

describe('the simplified forms', () => {
  it('are pairs of two different Han characters, each traditional one once', () => {
    expect(simplifications.length).toBeGreaterThan(100);
    for (const pair of simplifications) expect(pair).toMatch(/^(\p{Script=Han})(?!\1)\p{Script=Han}$/u);
    expect(new Set(simplifications.map(([traditional]) => traditional)).size).toBe(simplifications.length);
  });

  it('have no traditional form that is itself the simplified form of another', () => {
    const traditional = new Set(simplifications.map(([first]) => first));
    expect(simplifications.filter(([, simplified]) => traditional.has(simplified))).toEqual([]);
  });
});

describe('a text as people see it', () => {
  it.each([
    ['a\u200bb', 'ab'],
    ['5️⃣22', '522'],
    ['&quot;x&quot; &#60;b&gt; \\u0026', '"x" <b> &'],
    ['plain', 'plain'],
  ])('of %j is %j', (text, seen) => {
    expect(visible(text).text).toBe(seen);
  });

  it('knows where it comes from', () => {
    const { text, originalIndex } = visible('a\u200b&lt;b');
    expect([...text].map((_, index) => originalIndex(index))).toEqual([0, 2, 6]);
    expect(originalIndex(text.length)).toBe(7);
  });
});
