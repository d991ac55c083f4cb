import type { PageWords } from '../../locales/index.ts';
import type { AboutResponse } from '../messages.ts';

type Props = { readonly about: AboutResponse | undefined; readonly words: PageWords };

/** What becomes of a paste, where the source is, and the edition of the catalog. */
export const Footer = ({ about, words }: Props) => (
  <footer class="quiet">
    <p>{words.privacy}</p>
    <p>
      {about?.source && (
        <>
          <a href={about.source}>{words.source}</a>
          {' · '}
        </>
      )}
      {about && words.edition(about.edition)}
    </p>
  </footer>
);
