import type { VNode } from 'preact';
import { siteAddress } from '../core/site-address.ts';
import { type Language, languages } from '../language.ts';
import { locales } from '../locales/index.ts';
import { hrefFrom, type Page, type Site } from './page.ts';
import { structuredData } from './structured-data.ts';

/** Nothing but files of the site is loaded, and nothing that got into a text can run. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

type Props = { readonly page: Page; readonly site: Site; readonly root: string };

/**
 * A whole page.
 *
 * @param root the root of the site, seen from the page
 */
export const Document = ({ page, site, root }: Props): VNode => (
  <html lang={page.language}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${page.title} – cdncode`}</title>
      <meta name="description" content={page.description} />
      <meta property="og:site_name" content="cdncode" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:locale" content={page.language.replace('-', '_')} />
      <meta name="twitter:card" content="summary" />
      {site.siteUrl !== undefined && <Addresses page={page} siteUrl={site.siteUrl} />}
      <link rel="icon" href={hrefFrom(root, 'icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={hrefFrom(root, 'site.css')} />
      {page.hasSearch && <script type="module" src={hrefFrom(root, 'search.js')} />}
      <script
        type="application/ld+json"
        // A script element holds no markup: what is escaped as such would be no JSON.
        dangerouslySetInnerHTML={{ __html: structuredData(page, site.siteUrl) }}
      />
    </head>
    <body>
      <header>
        <a class="name" href={hrefFrom(root, page.trail[0]?.path ?? '')}>
          cdncode
        </a>
        <Languages page={page} root={root} />
      </header>
      <Breadcrumbs page={page} root={root} />
      <main>{page.content}</main>
      <footer>
        <p>{locales[page.language].core.edition(site.catalog.edition)}</p>
        <p>{locales[page.language].site.disclaimer}</p>
      </footer>
    </body>
  </html>
);

/** Where the page is, and where it is in other languages. */
const Addresses = ({ page, siteUrl }: { readonly page: Page; readonly siteUrl: string }) => (
  <>
    <link rel="canonical" href={siteAddress(siteUrl, page.path)} />
    <meta property="og:url" content={siteAddress(siteUrl, page.path)} />
    {languages.map((language) => (
      <link rel="alternate" hreflang={language} href={siteAddress(siteUrl, page.pathIn(language))} />
    ))}
    <link rel="alternate" hreflang="x-default" href={siteAddress(siteUrl, page.pathIn(languages[0]))} />
  </>
);

const Languages = ({ page, root }: Omit<Props, 'site'>) => (
  <nav aria-label={locales[page.language].site.languages}>
    <ul>
      {languages.map((language) => (
        <li>
          <a
            href={hrefFrom(root, page.pathIn(language))}
            lang={language}
            hreflang={language}
            aria-current={language === page.language ? 'true' : undefined}
          >
            {nameOf(language)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const nameOf = (language: Language): string => locales[language].core.name;

const Breadcrumbs = ({ page: { trail, language }, root }: Omit<Props, 'site'>) =>
  trail.length < 2 ? null : (
    <nav class="trail" aria-label={locales[language].site.breadcrumbs}>
      <ol>
        {trail.map(({ label, path }, at) => (
          <li>
            <a href={hrefFrom(root, path)} aria-current={at === trail.length - 1 ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
