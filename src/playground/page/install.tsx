import { spans } from '../../core/card.ts';
import type { PageWords } from '../../locales/index.ts';

type Props = {
  /** The address of the source. */
  readonly source: string | undefined;
  readonly words: PageWords;
};

/** How to get the bot into the platforms, for who saw enough of the page. */
export const Install = ({ source, words: { install } }: Props) => (
  <details class="install">
    <summary>{install.title}</summary>
    <ol>
      {install.steps.map((step) => (
        <li>{spans(step).map(({ kind, text }) => (kind === 'code' ? <code>{text}</code> : text))}</li>
      ))}
    </ol>
    <p>{source ? <a href={`${source}#readme`}>{install.readme}</a> : install.readme}</p>
  </details>
);
