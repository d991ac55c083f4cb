import { indexPath } from '../core/site-address.ts';
import { languages } from '../language.ts';
import { locales } from '../locales/index.ts';
import { newestOf } from './dates.ts';
import { hrefFrom, type Page, type Site } from './page.ts';
import { descriptionOf } from './text.tsx';

/** What a host shows in the place of a page that there is not, in every language: it cannot know which was meant. */
export function notFoundPage(site: Site, root: string): Page {
  const [language] = languages;
  const { site: words } = locales[language];
  return {
    path: '',
    language,
    pathIn: indexPath,
    title: words.notFound,
    description: descriptionOf(words.notFoundHint),
    changed: newestOf([], site.catalog),
    trail: [],
    data: { '@type': 'WebPage', name: words.notFound },
    content: (
      <>
        <h1>{words.notFound}</h1>
        {languages.map((each) => (
          <p lang={each}>
            {locales[each].site.notFoundHint}{' '}
            <a href={hrefFrom(root, indexPath(each))}>{locales[each].page.allProducts}</a>
          </p>
        ))}
      </>
    ),
  };
}
