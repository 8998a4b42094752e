import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { notAlone } from '../../src/delivery/viewers.ts';
import { openRound } from '../support/round.ts';
import { all, HAAN, HILDEN, K, quiet, STAFF, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';
import { fetchFile } from './working.ts';

/** What follows decisions, and deliveries that are refused, lost or put off. */
export async function troubles(life: Witness): Promise<void> {
  const { round } = life;
  await all(life, [K, 'beschluss 2023/03 ersetzt durch 2023/04'], [HAAN, 'beschlüsse']);
  const meeting = await life.say(K, 'terminfindung 4 termin 1');
  await life.press(K, meeting, 'meetings.draft', { place: 'MAGS, Düsseldorf', agenda: 'Gespräch' });
  await all(life, [K, 'abstimmung 9 schließen: Alle haben sich gemeldet']);
  await quiet(life);
  await life.say(HAAN, 'abstimmen 3 option 3');
  round.clock.advance(5_000);
  round.outcomes.push({ kind: 'refused', status: 404, code: 'ActivityNotFound' });
  await quiet(life);
  await life.say(STAFF, 'hilfe', { answer: 'queued' });
  round.outcomes.push({ kind: 'refused', status: 403, code: 'MessageWritesBlocked' });
  await quiet(life);
}

/** The last hours before the dump: much is fresh, kept ready, or not yet delivered. */
export async function lastDay(life: Witness): Promise<void> {
  const { round } = life;
  round.clock.set('2023-10-10T10:00');
  await round.settle();
  await life.send(K, 'merkblatt-neu.md');
  await life.say(K, 'import 6 übernehmen: Status: verbindlich');
  await life.send(K, 'merkblatt-2024.md');
  await life.say(K, 'import 7 übernehmen: Status: verbindlich');
  await life.send(K, 'notiz.md');
  await life.send(HAAN, 'bericht-neu.xlsx');
  const answer = await life.say(HAAN, 'Sind Fahrtkosten der Ehrenamtlichen förderfähig?');
  await life.press(HAAN, answer, 'guidelines.feedback');
  await life.say(VELBERT, 'Wer bezahlt eine Rakete zum Mond?');
  await plainly(life);
  await askFiles(life);
  await all(
    life,
    [HAAN, 'maßnahme 1 rechtsstand'],
    [HAAN, 'rechtsstand'],
    [HAAN, 'offen'],
    [HAAN, 'termine'],
    [VELBERT, 'abstimmen 2 zustimmung'],
    [K, 'abstimmung stellen: Treffen wir uns im Dezember?; Regel: Konsent; Frist: 20.10.2023 12:00'],
    [K, 'anlage abstimmung 15: Muster https://www.beispiel.de/muster.pdf'],
    [HILDEN, 'idee einreichen: Sprechstunde im Quartier; Beschreibung: Einmal im Monat; Themenfeld: Sonstiges'],
    [HAAN, 'absprache erfassen: Haan fragt nach; Zuständig: Haan; Frist: 17.10.2023'],
  );
  await life.send(K, 'konzept.txt', 'anlage abstimmung 15: Konzept');
  await life.say(K, 'abstimmung 15 anlagen');
  await life.say(HAAN, 'abstimmungen', { answer: 'queued' });
  await life.say(HILDEN, 'sitzung 1', { answer: 'queued', place: 'channel' });
  await reading(life);
  await interrupted(life);
}

/** Links to files of every kind, which hold for a week. */
async function askFiles(life: Witness): Promise<void> {
  await all(
    life,
    [HAAN, 'ideen export csv'],
    [HAAN, 'ideen export excel'],
    [HAAN, 'beschlüsse word'],
    [HAAN, 'beschlüsse excel'],
    [HAAN, 'abstimmungen excel'],
    [HAAN, 'sitzung 1 anlagen'],
    [HAAN, 'sitzung 1 kalender'],
    [HAAN, 'kalender'],
    [HAAN, 'monitoringbericht laden'],
    [HAAN, 'verwendungsnachweis laden'],
    [HAAN, 'mittel word'],
    [HAAN, 'rundfrage 1 excel'],
    [HAAN, 'rundfrage 1 csv'],
    [K, 'kenntnisnahme 2 anlagen'],
    [HAAN, 'fragen ans mags excel'],
    [HAAN, 'antwort auf frage 3'],
    [K, 'mail-entwurf 1 datei'],
    [K, 'mail-entwurf 1 nachfrage datei'],
    [HAAN, 'richtlinie 1 als word'],
    [HAAN, 'richtlinie 1 version 1 als word'],
    [HAAN, 'änderungen merkblatt'],
    [HAAN, 'änderungen merkblatt word'],
    [HAAN, 'protokoll 5 word'],
    [K, 'vorgang sitzung 5'],
    [HAAN, 'vorgang abstimmung 6'],
    [HAAN, 'zuständigkeiten excel'],
  );
}

/** In people's own words: an act that is offered and waits, and what was not understood until it was typed. */
async function plainly(life: Witness): Promise<void> {
  const { round } = life;
  await life.say(VELBERT, 'Könnten Sie bitte mal den Firlefanz mit der Zwirbelei anstoßen');
  await life.say(VELBERT, 'ideen');
  await life.say('Sozialamt Mettmann', 'Wir kommen nicht zur Sitzung 1');
  await life.say(HILDEN, 'Sind Fahrtkosten der Ehrenamtlichen förderfähig?', { answer: 'queued' });
  await quiet(life);
  const alone = { roundId: round.plan.id, conversationId: round.plan.channel, personId: 'nobody' };
  await notAlone(round.db, { ...alone, now: round.clock.now() });
}

/** Another process was reading a file when it died. */
async function reading({ round }: Witness): Promise<void> {
  const other = await openRound(
    { name: 'SQLite', open: async () => round.storage },
    { ...{ plan: 'stored', now: '2023-10-10T10:20', fetchFile }, patienceMilliseconds: 0, readFile: neverEnding },
  );
  await other.say(K, '', { activity: 'lived-reading', files: ['notiz.md'] });
}

const neverEnding = () => new Promise<never>(() => undefined);

/** The process that lived so far has died in the middle of a delivery and of a piece of work. */
async function interrupted({ round }: Witness): Promise<void> {
  const db = round.db.withTables<DeliveryTables & { clock: { id: number; setting: string; offset_ms: number } }>();
  const lease = '00000000-0000-4000-8000-00000000dead';
  const until = '2023-10-10T08:30:30.000Z';
  await db.updateTable('queues').set({ lease, lease_until: until }).where('queue', '=', round.plan.channel).execute();
  await db
    .updateTable('work')
    .set({ lease, lease_until: until, attempts: 1 })
    .where('kind', '=', 'votes.close')
    .where('state', '=', 'waiting')
    .execute();
  await db.insertInto('clock').values({ id: 1, setting: '2023-10-02T09:00', offset_ms: -98_000_000_000 }).execute();
}
