import { parseJson } from '../../chat/action.ts';
import { clean } from '../../chat/text.ts';
import type { Carried } from '../../core/port.ts';

/** What a click takes along from its card: the thread to share to, and what was read of a longer text. */
export type ClickContext = { readonly thread?: string | undefined; readonly carried?: Carried | undefined };

/**
 * The id of a block of buttons or menus, which carries the context as far as there is room: an option of a menu holds
 * too little for it.
 *
 * @param block what makes the id unique in its message
 * @param limit how many UTF-16 units an id holds
 */
export function formatContext(block: string, { thread, carried }: ClickContext, limit: number): string {
  const { counts: _counts, ...withoutCounts } = carried ?? {};
  const { path: _path, ...withoutPath } = withoutCounts;
  const contexts = [
    { thread, carried },
    { thread, ...(carried && { carried: withoutCounts }) },
    { thread, ...(carried && { carried: withoutPath }) },
    { thread },
  ];
  const forms = contexts.map((context) => clean(`${block}:${JSON.stringify(context)}`));
  return forms.find(({ length }) => length <= limit) ?? block;
}

/** The context of a clicked block; empty for a block without one. */
export function parseContext(blockId: string): ClickContext {
  const { thread, carried } = { ...(parseJson(blockId.replace(/^[^:]*:/, '')) as ClickContext | null) };
  return { thread: typeof thread === 'string' ? thread : undefined, carried };
}
