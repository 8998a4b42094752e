/** The public pages, readable without signing in: help, privacy, what is recorded, terms of use, accessibility. */
import type { RoundPlan } from '../municipalities/round.ts';
import { accessibilityPage } from './accessibility.ts';
import { helpPage } from './help/index.ts';
import { html, points } from './html.ts';
import { type Content, framed, PLACES, type Place, type WebPage } from './layout.ts';
import { loggedPage } from './logged.ts';
import { privacyPage } from './privacy.ts';
import type { Duties } from './records.ts';
import { termsPage } from './terms.ts';

/** What pages are made of. */
export interface PageNeeds {
  readonly rounds: () => Promise<readonly RoundPlan[]>;
  readonly duties: Duties;
  /** The address of the bot without a slash at its end. */
  readonly publicUrl: string;
}

/** What a reader asks for: the last part of a page's address, and which round where there are several. */
export interface Asked {
  readonly place: string;
  readonly round?: string | undefined;
}

const LAST_SLASH = /\/$/u;
const MAKERS: Readonly<Record<Exclude<Place, '' | 'hilfe'>, (round: RoundPlan, duties: Duties) => Content>> = {
  datenschutz: privacyPage,
  protokolle: (_round, duties) => loggedPage(duties),
  nutzung: termsPage,
  barrierefreiheit: accessibilityPage,
};

/** The pages: the first parts of their addresses, and how each is made. */
export interface Pages {
  readonly places: readonly string[];
  /** The page that is asked for; undefined where there is none. */
  readonly page: (asked: Asked) => Promise<WebPage | undefined>;
}

/** Makes the pages. Several rounds in one installation have a page each. */
export function openPages(needs: PageNeeds): Pages {
  return { places: Object.keys(PLACES), page: pageOf(needs) };
}

function pageOf({ rounds: readRounds, duties, publicUrl }: PageNeeds): Pages['page'] {
  const base = new URL(publicUrl).pathname.replace(LAST_SLASH, '');
  return async ({ place, round: wanted }) => {
    if (!isPlace(place)) return undefined;
    if (place === 'hilfe') return helped(wanted, base);
    const rounds = await readRounds();
    if (place === '') return wanted === undefined ? framed(overview(base, rounds), place, base) : undefined;
    const round = wanted === undefined && rounds.length === 1 ? rounds[0] : rounds.find(({ id }) => id === wanted);
    if (round) return framed(MAKERS[place](round, duties), place, base);
    return wanted === undefined && rounds.length > 0 ? framed(choice(rounds, place, base), place, base) : undefined;
  };
}

function helped(part: string | undefined, base: string): WebPage | undefined {
  const content = helpPage(part, base);
  return content && framed(content, 'hilfe', base);
}

function isPlace(place: string): place is Place {
  return Object.hasOwn(PLACES, place);
}

function overview(base: string, rounds: readonly RoundPlan[]): Content {
  const named = rounds.map(({ name }) => `„${name}“`).join(', ');
  return {
    title: 'Die Assistenz der Runde',
    body: html`<p>Kreisrunde begleitet in Microsoft Teams den Austausch der Sozialamtsleitungen eines Kreises und seiner Städte:
Fragen zur Richtlinie mit Fundstelle, Ideen, Abstimmungen, Sitzungen, Mittel.${named === '' ? undefined : html` Hier arbeitet sie für ${named}.`}</p>
<p>Nutzen können sie nur Mitglieder der Runde, in Teams. Diese Seiten sind für alle da.</p>
${points(...Object.entries(PLACES).flatMap(([place, name]) => (place === '' ? [] : [html`<a href="${base}/${place}">${name}</a>`])))}`,
  };
}

function choice(rounds: readonly RoundPlan[], place: Place, base: string): Content {
  return {
    title: PLACES[place],
    body: html`<p>Für welche Runde?</p>
${points(...rounds.map(({ id, name }) => html`<a href="${base}/${place}/${id}">${name}</a>`))}`,
  };
}
