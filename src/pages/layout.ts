import { createHash } from 'node:crypto';
import { html, Markup } from './html.ts';

/** A page as it goes out: HTML, and what a browser may do with it. */
export interface WebPage {
  readonly html: string;
  readonly policy: string;
}

/** What stands between the frame of a page. */
export interface Content {
  readonly title: string;
  readonly body: Markup;
}

/** The pages in the order of the navigation: the last part of their address, and what they are called there. */
export const PLACES = {
  '': 'Übersicht',
  hilfe: 'Hilfe',
  datenschutz: 'Datenschutz',
  protokolle: 'Was protokolliert wird',
  nutzung: 'Nutzung',
  barrierefreiheit: 'Barrierefreiheit',
} as const;

export type Place = keyof typeof PLACES;

const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #555; --paper: #fff; --line: #c7c7c7; --band: #f3f3f8; --link: #4044a3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --soft: #c4c4c4; --paper: #1f1f1f; --line: #5c5c5c; --band: #2b2b33; --link: #b3b6ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; }
header, main, footer { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; }
.name { font-weight: 600; margin: 0; }
nav ul { list-style: none; margin: 0; padding: .5rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { display: inline-block; padding: .35rem 0; }
nav [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: .2rem solid var(--link); }
a { color: var(--link); overflow-wrap: break-word; }
a:focus-visible { outline: .2rem solid var(--link); outline-offset: .15rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .75rem; hyphens: auto; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; hyphens: auto; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol { margin: .5rem 0; }
kbd, code { font: .9375em Consolas, "Liberation Mono", monospace; background: var(--band); border: 1px solid var(--line); border-radius: .2rem; padding: .05rem .3rem; overflow-wrap: anywhere; }
li { margin: .25rem 0; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: .25rem; }
.note { background: var(--band); border-left: .25rem solid var(--link); padding: .5rem .75rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9375rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { background: var(--band); }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-bottom: 2rem; color: var(--soft); }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; left: -100rem; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  tbody th, td { border: 0; padding: .1rem 0; }
  td::before { content: attr(data-head) ": "; color: var(--soft); }
}
@media print { header nav, .skip { display: none; } }
`;

/** Nothing runs and nothing is fetched: a browser takes this style and no other, pictures that stand in the page itself, and no script at all. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Puts a content into the frame that all pages share; `base` leads to the pages. */
export function framed({ title, body }: Content, at: Place, base: string): WebPage {
  const link = (place: Place) =>
    place === at
      ? html`<a href="${base}/${place}" aria-current="page">${PLACES[place]}</a>`
      : html`<a href="${base}/${place}">${PLACES[place]}</a>`;
  const places = Object.keys(PLACES) as Place[];
  const page = html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Kreisrunde</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><a class="skip" href="#inhalt">Zum Inhalt</a>
<p class="name">Kreisrunde</p>
<nav aria-label="Seiten"><ul>${places.map((place) => html`<li>${link(place)}</li>`)}</ul></nav></header>
<main id="inhalt"><h1>${title}</h1>
${body}</main>
<footer><p>Kreisrunde ist die Assistenz der Runde in Microsoft Teams. Diese Seiten setzen keine Cookies, laden nichts nach
und zählen niemanden.</p></footer>
</body>
</html>
`;
  return { html: page.source, policy: POLICY };
}
