import type { Again } from '../card.ts';
import type { Answer } from '../lookup/answer.ts';
import type { Reading } from '../reader/reader.ts';
import { askedName, type Setting, unique } from './context.ts';

/**
 * A short question that leads to the same answer, so that a card can be made anew from what travels with a button. Its
 * host and ids travel beside it.
 *
 * @returns undefined for cards that answer nothing
 */
export function again(answer: Answer, reading: Reading, setting: Setting): Again | undefined {
  const text = questionOf(answer, reading, setting);
  if (text === undefined) return undefined;
  const ids = setting.ids.flatMap(({ product, rule, value }) =>
    product === undefined ? [] : [{ product, name: rule, value }],
  );
  const carried = { ...(reading.host !== undefined && { host: reading.host }), ...(ids.length > 0 && { ids }) };
  return { text, language: setting.language, ...(Object.keys(carried).length > 0 && { carried }) };
}

function questionOf(answer: Answer, reading: Reading, setting: Setting): string | undefined {
  const named = (products: readonly string[]): string[] => products.map((id) => askedName(id, setting));
  switch (answer.kind) {
    case 'explained': {
      const shown = unique(answer.entries.map(({ product }) => product));
      // Where the error is known to come from one edge, only that one is explained.
      const settled = reading.author !== undefined && shown.join() === reading.author;
      return [...reading.codes, ...named(settled ? shown : reading.products)].join(' ');
    }
    case 'undocumented':
      return [...reading.codes, ...named(reading.products)].join(' ');
    case 'compared': {
      const command = answer.products.length > 0 || reading.intent === 'compare' ? ['compare'] : [];
      return [...command, ...reading.codes, ...named(reading.products)].join(' ');
    }
    case 'listed':
      return [
        ...(answer.status ? [answer.status] : answer.classes.map((first) => `${first}xx`)),
        ...named(answer.products),
      ].join(' ');
    case 'found':
      return ['search', ...reading.words, ...named(reading.products)].join(' ');
    case 'ambiguous':
    case 'unknown':
    case 'help':
    case 'thanked':
      return undefined;
    default:
      return answer satisfies never;
  }
}
