import { render } from '../../../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Part } from '../../../../src/core/card.ts';
import type { Json } from '../../../support/slack/payloads.ts';

/* Cards that are made by hand. */

export const direct: Audience = { kind: 'direct' };

export const card = (...parts: Part[]): Card => ({
  title: 'A title',
  tone: 'answer',
  language: 'en',
  parts,
  more: [],
  verdict: 'In short',
  text: 'All of it',
});

/** The blocks of parts, without the title above them. */
export const blocksOf = (...parts: Part[]): Json[] =>
  (render(card(...parts), direct).blocks ?? []).slice(1) as unknown as Json[];

/** The only block of a part. */
export function blockOf(part: Part): Json {
  const [block, ...others] = blocksOf(part);
  if (!block || others.length > 0) throw new Error(`${others.length + (block ? 1 : 0)} blocks`);
  return block;
}
