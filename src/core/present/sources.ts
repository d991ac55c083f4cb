import type { Entry } from '../../catalog/catalog.ts';
import type { Link } from '../card.ts';
import { productOf } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** The sources of an entry, each with the days that say how old it is. */
export function sourceLinks(entry: Entry, context: PresentContext): Link[] {
  const { words } = context;
  return sourcesOf(entry, context).map(({ title, url, published, checked }) => ({
    label: title + words.sourceDates(published, checked) + (isOld(checked, context) ? words.longAgo : ''),
    url,
  }));
}

/** The first source, how many more there are, and when it was read: a link and a few words. */
export function sourcesInShort(entry: Entry, context: PresentContext): (string | Link)[] {
  const { words } = context;
  const [first, ...others] = sourcesOf(entry, context);
  if (!first) return [];
  const { title, url, checked } = first;
  const read = words.readOn(checked) + (isOld(checked, context) ? words.longAgo : '');
  return [{ label: words.sourceInShort(shortened(title), others.length) + words.comma + read, url }];
}

/** A longer title takes a line of its own, and More has all of it. */
const maxTitle = 40;

/** A title cut between two words, or between two Han characters. */
function shortened(title: string): string {
  if (title.length <= maxTitle) return title;
  const cut = title.slice(0, maxTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxTitle / 2)).trimEnd()}…`;
}

function sourcesOf(entry: Entry, context: PresentContext) {
  const { sources } = productOf(entry.product, context);
  return entry.sources.flatMap((id) => sources[id] ?? []);
}

/** Whether a page was read more than a year ago. */
const isOld = (checked: string, { today }: PresentContext): boolean => {
  const [year, ...rest] = today.split('-');
  return checked < [Number(year) - 1, ...rest].join('-');
};
