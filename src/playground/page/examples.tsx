import type { Language } from '../../language.ts';
import type { PageWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import { addressOf } from './route.ts';
import type { ViewOptions } from './view-options.ts';

const pasted = `$ curl -I https://www.example.com/
HTTP/2 522
date: Sat, 21 Nov 2026 10:05:47 GMT
content-type: text/html; charset=UTF-8
server: cloudflare
cf-ray: 8f1e2d3c4b5a6978-SJC`;

type Props = {
  readonly language: Language;
  readonly options: ViewOptions;
  readonly words: PageWords;
  readonly onAsk: (question: string) => void;
};

/** What a newcomer may ask first. */
export const Examples = ({ language, options, words, onAsk }: Props) => (
  <div class="examples">
    <h2>{words.examples}</h2>
    <ul>
      {locales[language].core.examples.map((question) => (
        <li>
          <a href={addressOf({ question }, options)}>{question}</a>
        </li>
      ))}
      <li>
        <button type="button" onClick={() => onAsk(pasted)}>
          {words.pasted}
        </button>
      </li>
    </ul>
  </div>
);
