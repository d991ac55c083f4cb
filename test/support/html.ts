/*
 * A reader of the HTML that the site is made of. It takes what every browser reads in the same way and nothing else: what is
 * open is closed in turn, every value is quoted.
 */

export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

type Open = { name: string; attributes: Map<string, string>; children: (Element | string)[] };

const empty = new Set(['meta', 'link', 'input']);
const token = /<!doctype html>\n|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-z:-]+(?:="[^"<]*")?)*)(\/?)>|([^<]+)/y;
const attribute = / ([a-z:-]+)(?:="([^"]*)")?/g;

/** @throws for what is not well-formed */
export function parseHtml(html: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const start = token.lastIndex;
    const found = token.exec(html);
    if (!found) throw new Error(`no HTML: ${html.slice(start, start + 80)}`);
    const [, closed, opened, attributes = '', slash = '', text] = found;
    if (text !== undefined) open.at(-1)?.children.push(decoded(text));
    if (closed !== undefined) close(closed, open);
    if (opened !== undefined) begin({ name: opened, attributes: attributesIn(attributes), children: [] }, slash, open);
    if (opened === 'script') token.lastIndex = readScript(html, token.lastIndex, open);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is open at the end`);
  return root;
}

function begin(element: Open, slash: string, open: Open[]): void {
  open.at(-1)?.children.push(element);
  if (empty.has(element.name)) return;
  if (slash) throw new Error(`<${element.name}/> is not closed`);
  open.push(element);
}

function close(name: string, open: Open[]): void {
  if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open`);
}

/** What a script holds is text, whatever it looks like; only its end tag ends it. */
function readScript(html: string, start: number, open: readonly Open[]): number {
  const end = html.indexOf('</script', start);
  if (html.slice(start, end).includes('<!--')) throw new Error('a comment in a script may hide its end');
  open.at(-1)?.children.push(html.slice(start, end));
  return end;
}

function attributesIn(text: string): Map<string, string> {
  const all = [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, decoded(value)] as const);
  const attributes = new Map(all);
  if (attributes.size !== all.length) throw new Error(`an attribute stands twice: ${text}`);
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string =>
  text.replace(/&([^;\s]*;?)/g, (_all, name: string) => {
    const character = entities[name.replace(';', '')];
    if (character === undefined || !name.endsWith(';')) throw new Error(`no entity: &${name}`);
    return character;
  });

/** Every element with a name. */
export const elements = (root: Element, ...names: readonly string[]): Element[] =>
  root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(names.includes(child.name) ? [child] : []), ...elements(child, ...names)],
  );

/** What is written in an element. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The elements and the names of their attributes, without what is written in either. */
export const outline = ({ name, attributes, children }: Element): string =>
  `<${[name, ...attributes.keys()].join(' ')}>${children.map((child) => (typeof child === 'string' ? '' : outline(child))).join('')}</>`;
