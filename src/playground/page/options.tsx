import type { WebWords } from '../../locales/web.ts';
import { choices, type Settings } from './settings.ts';

type Props = {
  readonly settings: Settings;
  /** Those that matter here. */
  readonly names: readonly (keyof Settings)[];
  readonly words: WebWords;
  readonly onChange: (settings: Settings) => void;
};

/** How the answers are shown. */
export function Options({ settings, names, words, onChange }: Props) {
  const labels: { readonly [Name in keyof Settings]: Readonly<Record<Settings[Name], string>> } = {
    show: { both: words.both, slack: 'Slack', discord: 'Discord' },
    language: { any: words.anyLanguage, en: 'English', 'zh-CN': '中文' },
    theme: { light: words.light, dark: words.dark },
    width: { desktop: words.desktop, phone: words.phone },
    view: { message: words.message, json: words.json },
  };
  return (
    <div class="options">
      {names.map((name) => (
        <fieldset class={name}>
          <legend>{words.settings[name]}</legend>
          {choices[name].map((value) => (
            <label>
              <input
                type="radio"
                class="hidden"
                name={name}
                checked={settings[name] === value}
                onChange={() => onChange({ ...settings, [name]: value })}
              />
              <span>{(labels[name] as Readonly<Record<string, string>>)[value]}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
