import type { BlockAction, BlockElementAction, ViewOutput } from '@slack/bolt';
import { type Action, parseAction, questionOf } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import { type Language, languages } from '../../../language.ts';
import { parseContext } from '../click-context.ts';
import { anyProduct, homeFields } from '../manifest.ts';
import { type Click, type Inbound, type ReplyTo, type Source, unsupported } from './inbound.ts';
import { parseLegacy } from './legacy.ts';

/** A click on a button or a choice from a menu, in a message or in a view of one person. */
export function parseClick(body: BlockAction): Inbound {
  const [element] = body.actions;
  if (!element) return unsupported('a click without an action');
  const { trigger_id, view } = body;
  const click = clickOf(body, element);
  if (element.action_id.startsWith(homeFields.prefix)) return parseHomeQuestion(view, element.action_id, click);
  const { thread, carried } = parseContext(element.block_id);
  const replyTo = replyToOf(body, thread);
  const action = actionOf(element.action_id, valueIn(element));
  switch (action?.kind) {
    case 'ask':
    case 'open':
    case 'back': {
      const [replaces, isAgain] = [action.kind !== 'ask', action.kind === 'back'];
      const question = questionOf(action, carried);
      return { ...click, kind: 'ask', question, replaces, isAgain, source: sourceOf(body, replyTo) };
    }
    case 'more': {
      const { stays } = action;
      return { ...click, kind: 'more', question: questionOf(action, carried), stays, source: sourceOf(body, replyTo) };
    }
    case 'share': {
      const question = questionOf(action, action.carried);
      return { ...click, kind: 'share', question, thread: action.thread, replyTo };
    }
    case 'delete':
      return { ...click, ...action, replyTo };
    case 'paste':
      return { ...action, ...openingOf(body, replyTo), kind: 'paste-form', key: [trigger_id, 'paste'] };
    case 'report': {
      const isInModal = view?.type === 'modal';
      return { ...action, ...openingOf(body, replyTo), kind: 'report-form', key: [trigger_id, 'report'], isInModal };
    }
    default:
      return unsupported('a link, or a button of another version');
  }
}

const actionOf = (actionId: string, value: string): Action | undefined =>
  parseAction(value) ?? parseLegacy(actionId, value);

function clickOf({ trigger_id, user, container, channel, view }: BlockAction, element: BlockElementAction): Click {
  return {
    key: [trigger_id, element.action_id],
    user: { id: user.id, name: user.name ?? user.username },
    clickedIn: [container['message_ts'] ?? view?.id, channel?.id, user.id],
    clickedOn: [element.action_id, valueIn(element), view?.state],
  };
}

function valueIn(element: BlockElementAction): string {
  if (element.type === 'button') return element.value ?? '';
  const isMenu = element.type === 'static_select' || element.type === 'overflow';
  return isMenu ? element.selected_option.value : '';
}

const openingOf = ({ trigger_id, user, view }: BlockAction, replyTo: ReplyTo) => ({
  triggerId: trigger_id,
  user: user.id,
  replyTo: view ? undefined : replyTo,
});

function replyToOf({ container, message, response_url }: BlockAction, shareThread: string | undefined): ReplyTo {
  const thread: string | undefined = container['thread_ts'] ?? message?.['thread_ts'];
  return { url: response_url, thread, shareThread: thread ?? shareThread };
}

function sourceOf(body: BlockAction, replyTo: ReplyTo): Source {
  const { view, trigger_id: triggerId } = body;
  if (!view) return { kind: 'message', replyTo, audience: audienceOf(body, replyTo) };
  return { kind: view.type === 'home' ? 'home' : 'modal', viewId: view.id, language: viewLanguage(view), triggerId };
}

/** Who sees the message that was clicked in; undefined if it belongs to somebody else. */
function audienceOf({ container, channel, message, user }: BlockAction, replyTo: ReplyTo): Audience | undefined {
  if (container['is_ephemeral'] === true) return { kind: 'asker', thread: replyTo.shareThread };
  const deletion = deletionIn(message?.['blocks']);
  if (!deletion) return channel?.id.startsWith('D') ? { kind: 'direct' } : undefined;
  const { owner, sharedBy } = deletion;
  return owner === user.id ? { kind: 'channel', owner, sharedBy } : undefined;
}

/** A button, or a menu of options. */
type Clickable = { readonly action_id?: string; readonly value?: string; readonly options?: readonly Clickable[] };

/** What deletes a public answer, an option or a button of its own: it knows who asked for it. */
function deletionIn(blocks: unknown): Extract<Action, { kind: 'delete' }> | undefined {
  const all: readonly { readonly elements?: readonly Clickable[] }[] = Array.isArray(blocks) ? blocks : [];
  return all
    .flatMap(({ elements = [] }) => elements)
    .flatMap((element) => [element, ...(element.options ?? [])])
    .map(({ action_id = '', value = '' }) => actionOf(action_id, value))
    .find((action) => action?.kind === 'delete');
}

/** The language of a view, as the bot noted it there. */
export const viewLanguage = ({ private_metadata }: { private_metadata?: string }): Language | undefined =>
  languages.find((known) => known === private_metadata);

/** The question that is filled in at the top of the Home tab; a button for a language asks it again in that one. */
function parseHomeQuestion(view: ViewOutput | undefined, actionId: string, click: Click): Inbound {
  if (view?.type !== 'home') return unsupported('a field of the Home tab elsewhere');
  const fields = Object.assign({}, ...Object.values(view.state.values)) as (typeof view.state.values)[string];
  const text = fields[homeFields.question]?.value ?? '';
  const product = fields[homeFields.product]?.selected_option?.value;
  const products = product && product !== anyProduct ? [product] : [];
  const language = languages.find((known) => actionId === homeFields.language + known);
  // What is typed decides on the language before the tab does.
  const settled = language ? { language } : { locale: viewLanguage(view) };
  return { ...click, kind: 'home-question', question: { text, products, ...settled } };
}
