import type { Page } from 'playwright-core';

/** How much of a screen a message takes, as it is drawn on the page. */
export type Size = {
  readonly question: string;
  /** The name of the platform, as the page has it. */
  readonly platform: string;
  /** In CSS pixels. */
  readonly height: number;
  /** The width of the column that it stands in. */
  readonly column: number;
  /** What is read without a click: lists of closed menus are not. */
  readonly words: number;
  readonly hanCharacters: number;
};

/**
 * Asks question after question by the address of the page, which stays loaded, and measures the answers on every platform
 * that is shown.
 */
export async function measure(page: Page, questions: readonly string[]): Promise<Size[]> {
  await page.locator('#question').waitFor();
  const sizes: (Omit<Size, 'words' | 'hanCharacters'> & { readonly text: string })[] = await page.evaluate(
    `(${measureInPage})(${JSON.stringify(questions)})`,
  );
  return sizes.map(({ text, ...size }) => ({
    ...size,
    words: text.match(/\S+/g)?.length ?? 0,
    hanCharacters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
  }));
}

/** Runs in the browser, which has no types here. */
const measureInPage = `async (questions) => {
  const firstId = () => document.querySelector('.thread .message')?.id;
  const visibleText = (article) => {
    const copy = article.cloneNode(true);
    for (const menu of copy.querySelectorAll('select')) menu.replaceWith(menu.options[0]?.text ?? '');
    article.after(copy);
    const text = copy.innerText;
    copy.remove();
    return text;
  };
  const sizes = [];
  for (const question of questions) {
    const before = firstId();
    location.hash = '#' + new URLSearchParams({ q: question });
    const end = performance.now() + 20_000;
    while (firstId() === before || !firstId()) {
      if (performance.now() > end) throw new Error('no answer: ' + question);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await document.fonts.ready;
    for (const thread of document.querySelectorAll('.thread')) {
      const article = thread.querySelector('article');
      sizes.push({
        question,
        platform: thread.querySelector('h2').textContent,
        height: Math.round(article.getBoundingClientRect().height),
        column: thread.getBoundingClientRect().width,
        text: visibleText(article),
      });
    }
  }
  return sizes;
}`;
