import type { RoundPlan } from '../../../src/municipalities/round.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { openRound } from '../../support/round.ts';
import { postAll } from '../posted.ts';
import { ASKED, HEADS, K, REPORTED, UNTIL } from './acts.ts';

/** So many messages say so. */
const POSTS = 5 * ASKED + 6;

/** Opens all that offices act on while faults strike. */
export async function prepare(url: string, plan: RoundPlan): Promise<void> {
  const round = await openRound({ name: 'SQLite', open: () => openStorage(url) }, { plan, now: '2023-10-05T09:00' });
  const say = async (office: string, ...texts: readonly string[]) => {
    for (const text of texts) await round.say(office, text);
  };
  const meeting = (title: string, when: string) =>
    `sitzung anlegen: ${title}; Datum: ${when}; Dauer: 60; Ort: Kreishaus Mettmann; TOP: Stand der Mittel`;
  for (let number = 1; number <= ASKED; number += 1) {
    await say(
      K,
      `abstimmung stellen: Gilt Entwurf ${number}?; Regel: Konsent; ${UNTIL}`,
      `abstimmung ${number} veröffentlichen`,
    );
    await say(
      K,
      `rundfrage anlegen: Frage ${number}?; Felder: Fälle: Zahl; ${UNTIL}`,
      `rundfrage ${number} veröffentlichen`,
    );
    await say(
      K,
      `kenntnisnahme anlegen: Erlass ${number}; Text: Bitte lesen; ${UNTIL}`,
      `kenntnisnahme ${number} veröffentlichen`,
    );
    await say(K, `terminfindung anlegen: Termin ${number}; Termine: 26.12.2023 14:00 | 27.12.2023 10:00; ${UNTIL}`);
    await say(K, `terminfindung ${number} veröffentlichen`);
    await say(
      K,
      meeting(`Austausch ${number}`, `${10 + number}.12.2023; Uhrzeit: 14:00`),
      `sitzung ${number} veröffentlichen`,
    );
  }
  const last = ASKED + 1;
  await say(K, meeting('Kurzaustausch', '05.10.2023; Uhrzeit: 09:30'), `sitzung ${last} veröffentlichen`);
  await say(
    K,
    `sitzung ${last} beginnt`,
    `sitzung ${last} anwesenheit: Haan 2, Velbert, Kreis`,
    `sitzung ${last} endet`,
  );
  await say(K, `protokoll ${last} entwerfen`, `protokoll ${last} top 1: Die Mittel sind zur Hälfte gebunden.`);
  await say(K, `protokoll ${last} umlauf bis 20.12.2023 12 Uhr`);
  await say(K, 'richtlinie anlegen: Kreiseinheitliche Richtlinien; Entwurf bei: Haan');
  await say('Sozialamt Haan', 'richtlinie 1 abschnitt 1: Die Richtlinien gelten für alle.; Überschrift: Geltung');
  await say(K, 'richtlinie 1 umlauf bis 20.12.2023 12 Uhr');
  await say(
    'Sozialamt Haan',
    `neue frage ans mags: ${REPORTED}`,
    'idee einreichen: Wärmestube; Beschreibung: Neu; Themenfeld: Energie',
  );
  for (const office of HEADS)
    await say(office, 'maßnahme anlegen: Energieberatung; Themenfeld: Energie; verplant: 500');
  await postAll(round, POSTS);
  await round.close();
}
