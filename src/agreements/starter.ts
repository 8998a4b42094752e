import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { fromBerlin } from '../german/time.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import type { AgreementKind } from './agreement.ts';
import { saveAgreement } from './store.ts';

const AGREED_ON = '2023-02-07';

/** An agreement of the first minutes: in whose hands it is (the Kreis, a city by its name, or everyone's). */
interface Starter {
  readonly operation: string;
  readonly text: string;
  readonly kind: AgreementKind;
  readonly hands?: string;
  readonly dueOn?: string;
}

const DISTRICT = 'district';

/** The agreements a) to g) of 07.02.2023, in our words. */
const AGREEMENTS: readonly Starter[] = [
  {
    operation: 'starter-a',
    text: 'Zuständigkeiten und Verantwortlichkeiten anhand der Tabelle in Anlage 3 klären; Grundlage sind die bekannten Netzwerke bei Kreis und Städten.',
    kind: 'aspect',
    hands: DISTRICT,
  },
  {
    operation: 'starter-b',
    text: 'Die offenen Fragen gebündelt per E-Mail an das MAGS richten; der Kreis entwirft, die Städte ergänzen.',
    kind: 'aspect',
    hands: DISTRICT,
  },
  {
    operation: 'starter-c',
    text: 'Die Rahmenbedingungen möglichst einheitlich darstellen („kreiseinheitliche Richtlinien“); Haan klärt eine Vorlage.',
    kind: 'aspect',
    hands: 'Haan',
  },
  {
    operation: 'starter-d',
    text: 'Ideen und Anregungen aus Verwaltung, Politik und von Trägern sammeln und offen austauschen, auch Best Practice und Absprachebedarf.',
    kind: 'standing',
  },
  {
    operation: 'starter-e',
    text: 'Das Programm in den Fachausschüssen einordnen; der Kreis gibt die Themenfelder als Orientierung in seinen Sozialausschuss.',
    kind: 'aspect',
    hands: DISTRICT,
    dueOn: '2023-03-09',
  },
  {
    operation: 'starter-f',
    text: 'Einen gemeinsamen SharePoint prüfen, wie es ihn zur Ukraine-Lage gibt.',
    kind: 'aspect',
    hands: DISTRICT,
  },
  {
    operation: 'starter-g',
    text: 'Die Runde trifft sich wieder, wenn es nötig ist und die Klärungspunkte geklärt sind.',
    kind: 'rule',
  },
];

/** Gives a round that starts with the knowledge of Stärkungspakt NRW the seven agreements of its first minutes. */
export async function loadStarterAgreements(db: Db, round: RoundPlan, now: Instant): Promise<void> {
  if (!round.starterKnowledge) return;
  const municipalities = await municipalitiesOf(db, round.id);
  const at = fromBerlin(AGREED_ON) ?? now;
  await db.transaction().execute(async (tx) => {
    for (const { hands, ...starter } of AGREEMENTS) {
      const responsible = municipalities.find(({ kind, name }) =>
        hands === DISTRICT ? kind === hands : name === hands,
      );
      const kept = { ...starter, municipalityId: responsible?.id, agreedOn: AGREED_ON, office: round.contact, at };
      await saveAgreement(tx, round.id, kept);
    }
  });
}
