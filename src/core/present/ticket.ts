import { type Part, type Span, spans } from '../card.ts';
import type { Finding } from '../reader/finding.ts';
import { productName, productOf, type Setting } from './context.ts';

/**
 * What to attach to the vendor's ticket, and where to open it. A product whose list is unknown still has the ids by
 * which its support finds a request.
 *
 * @param first what the code at hand asks for beyond the product's own list
 */
export function ticket(id: string, first: readonly string[], setting: Setting): Part[] {
  const { words, language } = setting;
  const { ticket: address, requestIds } = productOf(id, setting);
  const usual = address?.attach[language] ?? requestIds.map(({ name, in: place }) => words.requestId[place](name));
  const here = setting.ids.filter(({ product }) => product === id);
  // An item that asks for nothing but what is there already would only be read twice.
  const isThere = (item: string): boolean =>
    here.some(({ rule }) => item.toLowerCase().includes(`\`${rule}\``)) && spans(item).filter(isCode).length === 1;
  const items = [...here.map(idLine), ...first, ...usual.filter((item) => !isThere(item))];
  return [
    ...(items.length > 0 ? [{ kind: 'list' as const, title: words.labels.ticket, items }] : []),
    ...(address
      ? [
          {
            kind: 'links' as const,
            title: words.labels.openTicket,
            links: [{ label: productName(id, setting), url: address.url }],
          },
        ]
      : []),
  ];
}

/** An id from the question, to copy as it stands. */
export const idLine = ({ rule, value }: Finding): string => `${rule} \`${value.replaceAll('`', '')}\``;

const isCode = ({ kind }: Span): boolean => kind === 'code';
