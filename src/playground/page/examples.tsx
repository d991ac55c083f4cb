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

type Props = { readonly language: Language; readonly options: ViewOptions; readonly words: PageWords };

/** What a newcomer may ask first. */
export function Examples({ language, options, words }: Props) {
  const questions = locales[language].core.examples.map((question) => ({ label: question, question }));
  return (
    <div class="examples">
      <h2>{words.examples}</h2>
      <ul>
        {[...questions, { label: words.pasted, question: pasted }].map(({ label, question }) => (
          <li>
            <a href={addressOf({ question }, options)}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
