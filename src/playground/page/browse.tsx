import { useEffect, useState } from 'preact/hooks';
import type { Shelf } from '../../core/port.ts';
import type { Language } from '../../language.ts';
import type { WebWords } from '../../locales/web.ts';
import { addressOf, type Place } from './place.ts';
import type { Settings } from './settings.ts';
import { contents } from './talk.ts';

type Props = {
  readonly place: Extract<Place, { shelf: string }>;
  readonly language: Language;
  readonly settings: Settings;
  readonly words: WebWords;
  readonly onFind: (text: string) => void;
};

/** The whole catalog: products by kind, their codes, and a field that looks through both. */
export function Browse({ place: { shelf, find }, language, settings, words, onFind }: Props) {
  const [shelves, setShelves] = useState<readonly Shelf[]>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    contents(language).then(
      (all) => setShelves(all.shelves),
      () => setProblem(words.unreachable),
    );
  }, [language]);

  const wanted = find.toLowerCase().match(/\S+/g) ?? [];
  const sought = wanted.length > 0;
  const found = shelves
    ?.filter(({ id }) => shelf === '' || id === shelf)
    .map((each) => narrowed(each, wanted))
    .filter((each) => each !== undefined);
  return (
    <>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="above" for="find">
          {words.find}
        </label>
        <input id="find" type="search" value={find} onInput={(event) => onFind(event.currentTarget.value)} />
      </form>
      {shelf && (
        <p>
          <a href={addressOf({ shelf: '', find }, settings)}>{words.allProducts}</a>
        </p>
      )}
      <p role="status" class={problem && 'problem'}>
        {problem || (found?.length === 0 && words.noMatch)}
      </p>
      {found?.length === 0 && sought && (
        <p>
          <a href={addressOf({ question: `search ${find.trim()}` }, settings)}>{words.searchFor(find.trim())}</a>
        </p>
      )}
      {found && (shelf || sought ? <Codes shelves={found} settings={settings} words={words} /> : undefined)}
      {found && !shelf && !sought && <Products shelves={found} settings={settings} words={words} />}
    </>
  );
}

type ShelvesProps = Pick<Props, 'settings' | 'words'> & { readonly shelves: readonly Shelf[] };

const Products = ({ shelves, settings, words }: ShelvesProps) => (
  <div class="products">
    {[...new Set(shelves.map(({ kind }) => kind))].map((kind) => (
      <section>
        <h2>{words.productKinds[kind] ?? kind}</h2>
        <ul>
          {shelves
            .filter((shelf) => shelf.kind === kind)
            .map(({ id, name, codes }) => (
              <li>
                <a href={addressOf({ shelf: id, find: '' }, settings)}>{name}</a>{' '}
                <span class="quiet">{words.codes(codes.length)}</span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </div>
);

const Codes = ({ shelves, settings, words }: ShelvesProps) => (
  <>
    {shelves.map(({ name, codes }) => (
      <section class="codes">
        <h2>
          <a href={addressOf({ question: name }, settings)}>{name}</a>{' '}
          <span class="quiet">{words.codes(codes.length)}</span>
        </h2>
        <ul>
          {codes.map(({ code, title, question }) => (
            <li>
              <a href={addressOf({ question }, settings)}>
                <code>{code}</code> {title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

/** A shelf with what has every word: all of it where its name does, otherwise some of its codes; undefined for none. */
function narrowed(shelf: Shelf, wanted: readonly string[]): Shelf | undefined {
  const has = (...texts: readonly string[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const { id, name, codes } = shelf;
  if (has(id, name)) return shelf;
  const fitting = codes.filter(({ code, title }) => has(id, name, code, title));
  return fitting.length > 0 ? { ...shelf, codes: fitting } : undefined;
}
