import { languages } from '../../language.ts';
import type { PageWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import type { PlatformInfo } from '../messages.ts';
import { useIsNarrow } from './narrow.ts';
import { type OptionName, optionValues, type ViewOptions } from './view-options.ts';

type Props = {
  readonly options: ViewOptions;
  /** Those that make a difference where the page is. */
  readonly names: readonly OptionName[];
  readonly platforms?: readonly PlatformInfo[];
  readonly words: PageWords;
  readonly onChange: (changed: Partial<ViewOptions>) => void;
};

/** Chooses how answers are shown: side by side, or the platform to show and all else behind one button. */
export function OptionBar(props: Props) {
  const { names, words } = props;
  if (!useIsNarrow()) return <Choices {...props} />;
  return (
    <div class="narrow-options">
      {names.includes('show') && <Choices {...props} names={['show']} isNarrow />}
      <details>
        <summary>{words.options}</summary>
        {/* There is no other width on a phone. */}
        <Choices {...props} names={names.filter((name) => name !== 'show' && name !== 'width')} />
      </details>
    </div>
  );
}

function Choices({ options, names, platforms = [], words, onChange, isNarrow }: Props & { readonly isNarrow?: true }) {
  const values = optionValues(platforms.map(({ name }) => name));
  const labels: Readonly<Record<OptionName, Readonly<Record<string, string>>>> = {
    show: { all: words.allPlatforms, ...Object.fromEntries(platforms.map(({ name, title }) => [name, title])) },
    language: {
      any: words.anyLanguage,
      ...Object.fromEntries(languages.map((language) => [language, locales[language].core.name])),
    },
    theme: { light: words.light, dark: words.dark },
    width: { desktop: words.desktop, phone: words.phone },
    view: { message: words.message, json: words.json },
  };
  return (
    <div class="options">
      {names.map((name) => (
        <fieldset key={name}>
          <legend>{words.settings[name]}</legend>
          {values[name]
            .filter((value) => !(isNarrow && value === 'all'))
            .map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  class="hidden"
                  name={name}
                  checked={options[name] === value}
                  onChange={() => onChange({ [name]: value })}
                />
                <span>{labels[name][value]}</span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
