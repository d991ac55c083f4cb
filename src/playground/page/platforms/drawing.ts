import type { ComponentType } from 'preact';

export type Theme = 'light' | 'dark';

/** Called with the id and the value of a control, as the platform would hand them to the bot. */
export type OnClick = (id: string, value: string) => void;

/** Draws a message as its platform shows it. */
export type Drawing = ComponentType<{
  /** As the platform is sent it. */
  readonly message: unknown;
  readonly theme: Theme;
  /** What the platform says beside a message that only one person sees; undefined for other messages. */
  readonly onlyYou: string | undefined;
  readonly onClick: OnClick;
}>;
