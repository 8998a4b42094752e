import { compareRosters } from '../../src/onboarding/index.ts';
import { all, DEPUTY, HAAN, HILDEN, K, STAFF, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

/** What is asked of all and made known to all, in every state, with answers, what replaced them, and what was telephoned. */
export async function askAll(life: Witness): Promise<void> {
  const survey = (question: string) => `rundfrage anlegen: ${question}; Frist: 13.10.2023 12:00`;
  const note = (title: string) => `kenntnisnahme anlegen: ${title}; Text: Bitte lesen; Frist: 13.10.2023 12:00`;
  await all(
    life,
    [K, `${survey('Wie viele Anträge liegen vor?')}; Antworten sehen: alle sofort`],
    [K, 'rundfrage 1 veröffentlichen'],
    [HAAN, 'rundfrage 1: 12'],
    [HAAN, 'rundfrage 1: 14'],
    [DEPUTY, 'rundfrage 1 fehlanzeige'],
    [K, 'rundfrage 1 für Mettmann per E-Mail: 7'],
    [HAAN, 'rundfrage 1 beantworten'],
    [HAAN, 'rundfrage 1 excel'],
    [HAAN, survey('Wie viele Stellen sind frei?')],
    [K, survey('Wie viele Feste gibt es?')],
    [K, 'rundfrage 3 veröffentlichen'],
    [K, 'rundfrage 3 abbrechen: Überholt'],
    [HAAN, survey('Wie viele Umzüge gibt es?')],
    [HAAN, 'rundfrage 4 verwerfen'],
    [HAAN, 'rundfrage 4 endgültig verwerfen'],
    [HAAN, 'rundfragen'],
    [K, note('Erlass vom 2. Oktober')],
    [K, 'kenntnisnahme 1 veröffentlichen'],
    [HAAN, 'kenntnisnahme 1 bestätigen'],
    [K, 'kenntnisnahme 1 für Hilden per E-Mail'],
    [VELBERT, 'kenntnisnahme 1 rückfrage: Gilt das auch für Honorarkräfte?'],
    [K, 'kenntnisnahme 1 rückfrage 1: Ja, auch für Honorarkräfte.'],
    [HAAN, 'kenntnisnahme 1 rückfrage: Ab wann?'],
    [HAAN, note('Hinweis der Bezirksregierung')],
    [HAAN, 'kenntnisnahmen'],
    ...([1, 4] as const).map(
      (number) => [HAAN, `frage ${number} ändern: Sind Balkonkraftwerke für alle förderfähig?`] as const,
    ),
    ...([2, 5] as const).map((number) => [HILDEN, `frage ${number} zurückziehen`] as const),
    [K, 'wissenslücke erledigt: Wie hoch ist der Zuschuss für Balkonkraftwerke?'],
    [K, 'kenntnisnahme 1 verwalten'],
    [K, 'rundfrage 1 verwalten'],
    [K, 'erinnerung notieren zu Abstimmung 2'],
    [K, 'telefonisch erinnert Ratingen: Abstimmung 2'],
    [K, 'jetzt erinnern an Abstimmung 2'],
  );
  await life.send(K, 'konzept.txt', 'anlage kenntnisnahme 2: Konzept');
  await life.round.settle();
}

/** Who is away, who stands in, who is back, and who has left; and that the people of the week were compared. */
export async function comeAndGo(life: Witness): Promise<void> {
  const { round } = life;
  await all(
    life,
    [HAAN, `vertretung: ${STAFF} bis 6.10.2023`],
    [HAAN, 'wieder da'],
    [HAAN, `abwesend: ${HAAN}; Ab: 16.10.2023; Bis: 20.10.2023; Vertretung: ${STAFF}`],
    [K, `abwesend: ${HILDEN}; Bis: 20.10.2023; Vertretung: ${DEPUTY}`],
    [VELBERT, 'abwesenheiten'],
    [K, 'zugang beenden'],
    [K, 'zugang beenden: Sozialamt Velbert, Vertretung'],
    [K, 'zugang sofort beenden: Sozialamt Velbert, Vertretung'],
  );
  const people = [HAAN, HILDEN, K].map((office) => ({ userId: `29:person-${office}`, personId: `person-${office}` }));
  await compareRosters({
    db: round.db,
    clock: round.clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    read: async () => ({ kind: 'whole', people: [...people, { userId: '29:new', name: 'Eine Kollegin' }] }),
    serviceUrl: 'http://127.0.0.1:1',
  });
  await round.settle();
}
