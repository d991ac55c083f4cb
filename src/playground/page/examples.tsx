import type { Language } from '../../language.ts';
import { wordsOf } from '../../locales/core.ts';
import type { WebWords } from '../../locales/web.ts';
import { addressOf } from './place.ts';
import type { Settings } from './settings.ts';

const pasted = `$ curl -I https://www.example.com/
HTTP/2 522
date: Sat, 21 Nov 2026 10:05:47 GMT
content-type: text/html; charset=UTF-8
server: cloudflare
cf-ray: 8f1e2d3c4b5a6978-SJC`;

type Props = { readonly language: Language; readonly settings: Settings; readonly words: WebWords };

/** What a newcomer may ask first. */
export const Examples = ({ language, settings, words }: Props) => (
  <div class="examples">
    <h2>{words.examples}</h2>
    <ul>
      {[...wordsOf(language).examples.map((example) => [example, example]), [words.pasted, pasted]].map(
        ([label, question = '']) => (
          <li>
            <a href={addressOf({ question }, settings)}>{label}</a>
          </li>
        ),
      )}
    </ul>
  </div>
);
