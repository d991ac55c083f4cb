import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, languageOfLocale } from '../../language.ts';
import { webWords } from '../../locales/web.ts';
import { Ask } from './ask.tsx';
import { Browse } from './browse.tsx';
import { Options } from './options.tsx';
import { addressOf, type Here, here, type Place, record } from './place.ts';
import type { Settings } from './settings.ts';

/** The playground: a field, the answers as each platform shows them, and the catalog. */
export function Page() {
  const [{ place, settings }, setHere] = useState<Here>(here);
  const field = useRef<HTMLTextAreaElement>(null);
  const language: Language =
    settings.language === 'any' ? (languageOfLocale(navigator.language) ?? 'en') : settings.language;
  const words = webWords[language];

  const move = (next: Here, how: 'push' | 'replace'): void => {
    record(next, how);
    setHere(next);
  };
  const change = (changed: Settings): void => move({ place, settings: changed }, 'replace');

  useEffect(() => {
    const follow = (): void => setHere(here());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    if ('question' in place && !place.question) field.current?.focus();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = settings.theme;
    document.title = titleOf(place);
  }, [language, settings.theme, place]);

  const way = (to: Place, title: string, current: boolean) => (
    <a href={addressOf(to, settings)} aria-current={current ? 'page' : undefined}>
      {title}
    </a>
  );
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <nav aria-label="cdncode">
          {way({ question: '' }, words.asks, 'question' in place)}
          {way({ shelf: '', find: '' }, words.browse, 'shelf' in place)}
        </nav>
      </header>
      <main>
        {'shelf' in place ? (
          <>
            <Options settings={settings} names={['language', 'theme']} words={words} onChange={change} />
            <Browse
              place={place}
              language={language}
              settings={settings}
              words={words}
              onFind={(find) => move({ place: { ...place, find }, settings }, 'replace')}
            />
          </>
        ) : (
          <Ask
            place={place}
            settings={settings}
            language={language}
            words={words}
            field={field}
            onAsk={(question, next) => {
              move({ place: { question }, settings: next }, 'push');
              scrollTo(0, 0);
            }}
            onChange={change}
          />
        )}
      </main>
    </>
  );
}

/** What a tab and a bookmark are called. */
const titleOf = (place: Place): string => {
  const [subject = ''] = ('question' in place ? place.question : place.shelf).split('\n');
  return subject ? `${subject.slice(0, 60)} – cdncode` : 'cdncode';
};
