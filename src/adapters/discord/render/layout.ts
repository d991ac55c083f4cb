import { type APISeparatorComponent, type APITextDisplayComponent, ComponentType } from 'discord-api-types/v10';

/** A paragraph of a card, in markdown. */
export type Block = {
  readonly text: string;
  /** It stands above the block that follows, without a gap. */
  readonly isHeading?: boolean;
};

/** What a card shows above its controls. */
export type Shown = APITextDisplayComponent | APISeparatorComponent;

/**
 * Text displays with these blocks: Discord leaves a small gap between two of them, and none inside. Every heading but the
 * first begins below a line. Where there is no room for more components, the rest goes into the last one.
 *
 * @param room how many components there may be
 */
export function layout(blocks: readonly Block[], room: number): Shown[] {
  const shown: Shown[] = [];
  let isOpen = false;
  for (const { text, isHeading = false } of blocks) {
    if (text.trim() === '') continue;
    const last = shown.at(-1);
    const needed = isHeading && last ? 2 : 1;
    if (last?.type === ComponentType.TextDisplay && (isOpen || shown.length + needed > room)) {
      last.content += `\n${text}`;
    } else {
      if (needed === 2) shown.push({ type: ComponentType.Separator });
      shown.push(textDisplay(text));
    }
    isOpen = isHeading;
  }
  return shown;
}

/** A component that shows markdown. */
export const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
