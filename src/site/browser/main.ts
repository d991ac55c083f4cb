import { entryPath, productPath } from '../../core/site-address.ts';
import type { Language } from '../../language.ts';
import { type Match, type SearchIndex, search } from '../search.ts';

/*
 * The search of the first page. It loads the index when somebody first turns to the field, and nothing else. Enter opens the
 * first match, the arrow keys go through all of them, Escape leads back to the field.
 */

const language = document.documentElement.lang as Language;

function start(form: HTMLFormElement): void {
  const field = find(form, 'input');
  const status = find(form, '[role=status]');
  const list = find(form, 'ul');
  const { root = '', index: address = '', max = '', none = '', all = '', some = '', failed = '' } = form.dataset;
  let loading: Promise<SearchIndex> | undefined;

  const load = (): Promise<SearchIndex> => {
    loading ??= fetch(address).then((response) => response.json() as Promise<SearchIndex>);
    return loading;
  };
  const statusOf = (text: string, count: number): string => {
    if (text === '') return '';
    return (count === 0 ? none : count > Number(max) ? some : all).replace('{count}', String(count));
  };
  const show = async (): Promise<void> => {
    try {
      const index = await load();
      // What stands in the field by now.
      const text = field.value.trim();
      const matches = search(index, text);
      list.replaceChildren(...matches.slice(0, Number(max)).map((match) => itemOf(match, root)));
      status.textContent = statusOf(text, matches.length);
    } catch {
      // The next try may get through.
      loading = undefined;
      status.textContent = failed;
    }
  };

  field.addEventListener('focus', () => void load().catch(() => {}));
  field.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show().then(() => list.querySelector('a')?.click());
  });
  form.addEventListener('keydown', (event) => {
    const next = nextFocus(event.key, [field, ...list.querySelectorAll('a')]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  form.hidden = false;
}

/** Where a key leads from what has the focus, if it leads anywhere. */
function nextFocus(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return all[at + 1];
  if (key === 'ArrowUp') return all[at - 1];
  return key === 'Escape' && at > 0 ? all[0] : undefined;
}

/** Built of text nodes: nothing of the index can become markup. */
function itemOf({ product, code, title = '' }: Match, root: string): HTMLLIElement {
  const link = document.createElement('a');
  const codes = product.codes.map(([each]) => each);
  link.href =
    root + (code === undefined ? productPath(product.id, language) : entryPath(product.id, code, codes, language));
  if (code === undefined) link.append(product.name);
  else {
    const shown = document.createElement('code');
    shown.append(code);
    link.append(shown, ` ${product.name} – ${title}`);
  }
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function find<Name extends keyof HTMLElementTagNameMap>(form: Element, name: Name): HTMLElementTagNameMap[Name];
function find(form: Element, name: string): HTMLElement;
function find(form: Element, name: string): HTMLElement {
  const found = form.querySelector<HTMLElement>(name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

const form = document.querySelector<HTMLFormElement>('form[role=search]');
if (form) start(form);
