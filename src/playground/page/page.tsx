import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, languageOfLocale } from '../../language.ts';
import { locales } from '../../locales/index.ts';
import type { AboutResponse } from '../messages.ts';
import { AskView } from './ask.tsx';
import { BrowseView } from './browse.tsx';
import { Footer } from './footer.tsx';
import { OptionBar } from './option-bar.tsx';
import { fetchAbout } from './requests.ts';
import { addressOf, currentState, hasAddress, isNewPlace, type PageRoute, type PageState, saveState } from './route.ts';
import type { ViewOptions } from './view-options.ts';

/** The playground: a field, the answers as each platform shows them, and the catalog. */
export function Page() {
  const [{ route, options }, setState] = useState<PageState>(arrive);
  const [about, setAbout] = useState<AboutResponse>();
  const field = useRef<HTMLTextAreaElement>(null);
  const language: Language =
    options.language === 'any' ? (languageOfLocale(navigator.language) ?? 'en') : options.language;
  const { page: words } = locales[language];

  const move = (next: PageState, how: 'push' | 'replace'): void => {
    saveState(next, how);
    setState(next);
  };
  const change = (changed: Partial<ViewOptions>): void =>
    move({ route, options: { ...options, ...changed } }, 'replace');

  useEffect(() => {
    const follow = (): void => setState(arrive());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    // Whether the bot answers, the first question says.
    fetchAbout().then(setAbout, () => {});
  }, []);
  useEffect(() => {
    if ('question' in route && !route.question) field.current?.focus();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = options.theme;
    document.title = titleOf(route);
  }, [language, options.theme, route]);

  const link = (to: PageRoute, title: string, isCurrent: boolean) => (
    <a href={addressOf(to, options)} aria-current={isCurrent ? 'page' : undefined}>
      {title}
    </a>
  );
  return (
    <>
      <header>
        <h1>cdncode</h1>
        <nav aria-label="cdncode">
          {link({ question: '' }, words.asks, 'question' in route)}
          {link({ product: '', find: '' }, words.browse, 'product' in route)}
        </nav>
        {'question' in route && !route.question && (
          <p>
            {words.tagline} {words.intro}
          </p>
        )}
      </header>
      <main>
        {'product' in route ? (
          <>
            <OptionBar options={options} names={['language', 'theme']} words={words} onChange={change} />
            <BrowseView
              route={route}
              language={language}
              options={options}
              onFind={(find) => move({ route: { ...route, find }, options }, 'replace')}
            />
          </>
        ) : (
          <AskView
            route={route}
            options={options}
            language={language}
            words={words}
            field={field}
            onAsk={(question, next) => {
              move({ route: { question }, options: next }, 'push');
              scrollTo(0, 0);
            }}
            onChange={change}
            source={about?.source}
          />
        )}
      </main>
      <Footer about={about} words={words} />
    </>
  );
}

/** Where the page is now. A place that is new begins at its top, and an old form of its address is replaced at once. */
function arrive(): PageState {
  const state = currentState();
  if (isNewPlace()) {
    saveState(state, 'replace');
    scrollTo(0, 0);
  }
  return state;
}

/** The title of a tab and a bookmark. The browser's history keeps it, so that it holds no paste. */
function titleOf(route: PageRoute): string {
  const text = 'question' in route ? route.question : route.product;
  const subject = hasAddress(text) ? text : '';
  return subject ? `${subject.slice(0, 60)} – cdncode` : 'cdncode';
}
