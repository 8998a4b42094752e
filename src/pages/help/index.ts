import { html, type Markup } from '../html.ts';
import type { Content } from '../layout.ts';
import { coordinationHelp } from './coordination.ts';
import { membersHelp } from './members.ts';
import { technologyHelp } from './technology.ts';

/** The pages of the help: the last part of their address (the first has none), what each is called, and what it says. */
const CHAPTERS = [
  { part: undefined, name: 'Für Mitglieder', title: 'Hilfe für Mitglieder der Runde', body: membersHelp },
  { part: 'koordination', name: 'Für die Koordination', title: 'Hilfe für die Koordination', body: coordinationHelp },
  { part: 'it', name: 'Für die IT', title: 'Hilfe für die IT', body: technologyHelp },
] as const;

/** The last parts of the addresses below `/hilfe`. */
export const HELP_PARTS: readonly string[] = CHAPTERS.flatMap(({ part }) => part ?? []);

/** A page of the help, with the ways to the others; undefined where there is none. It says nothing of a round. */
export function helpPage(part: string | undefined, base: string): Content | undefined {
  const chapter = CHAPTERS.find((one) => one.part === part);
  if (!chapter) return undefined;
  return { title: chapter.title, body: html`${ways(part, base)}${chapter.body()}` };
}

function ways(at: string | undefined, base: string): Markup {
  const links = CHAPTERS.map(({ part, name }) => {
    const address = part === undefined ? `${base}/hilfe` : `${base}/hilfe/${part}`;
    return part === at
      ? html`<li><a href="${address}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${address}">${name}</a></li>`;
  });
  return html`<nav aria-label="Hilfe"><ul>${links}</ul></nav>
`;
}
