import { hold, letGo } from '../../src/delivery/restores.ts';
import { all, HAAN, HILDEN, K } from './life.ts';
import type { Witness } from './witness.ts';

/** What becomes of decisions: how far they are carried out, how long they hold, what is to follow them. */
export async function carryOut(life: Witness): Promise<void> {
  await all(
    life,
    [K, 'beschluss 2023/01 umzusetzen bis 31.12.2023'],
    [HAAN, 'beschluss 2023/01 in Arbeit: Satzung im Entwurf'],
    [HAAN, 'beschluss 2023/01 umgesetzt am 06.10.2023'],
    [K, 'beschluss 2023/01 für Hilden per E-Mail: umgesetzt am 05.10.2023'],
    [K, 'beschluss 2023/01 umzusetzen bis 31.01.2024: Ratssitzung im Januar'],
    [K, 'beschluss 2023/01 gilt bis 31.12.2023'],
    [K, 'beschluss 2023/01 verlängern bis 31.12.2024'],
    [HAAN, 'beschluss 2023/01 umsetzung'],
    [HAAN, 'beschluss 2023/01 auszug'],
  );
  await life.round.settle();
}

/** A committee with its sessions, a paper for one of them with its file, and what came of it. */
export async function present(life: Witness): Promise<void> {
  await all(
    life,
    [HAAN, 'ausschuss erfassen: Sozialausschuss; Wahlperiode: 01.11.2020 bis 31.10.2025'],
    [HAAN, 'ausschusstermin erfassen: 05.10.2023; Ausschuss: Sozialausschuss; Abgabefrist: 03.10.2023'],
    [HAAN, 'ausschusstermin erfassen: 09.11.2023; Ausschuss: Sozialausschuss; Abgabefrist: 20.10.2023'],
    [HAAN, 'ausschusstermin erfassen: 16.11.2023; Ausschuss: Sozialausschuss; Abgabefrist: 25.10.2023'],
    [HAAN, 'ausschusstermin 3 entfällt'],
    [HILDEN, 'ausschuss erfassen: Ausschuss für Soziales; Wahlperiode: 01.11.2020 bis 31.10.2025'],
    [HILDEN, 'ausschusstermin erfassen: 14.11.2023; Ausschuss: Ausschuss für Soziales; Abgabefrist: 24.10.2023'],
    [
      HAAN,
      'ausschussvorlage anlegen: Stärkungspakt NRW; Termin: 09.11.2023; Beschlussvorschlag: Der Ausschuss nimmt den Sachstand zur Kenntnis; Themenfelder: Energie',
    ],
    [
      HAAN,
      'ausschussvorlage anlegen: Bericht zum Verfügungsfonds; Termin: 05.10.2023; Beschlussvorschlag: Der Ausschuss beschließt den Fonds; Themenfelder: Energie',
    ],
    [HAAN, 'ausschussvorlage 1 erstellen'],
    [HAAN, 'ausschussvorlage 2 erstellen'],
    [HAAN, 'ausschussvorlage 2 vorgestellt am 05.10.2023'],
    [HAAN, 'ausschussvorlage 2 ergebnis: beschlossen; Am: 05.10.2023; Drucksache: 50/024/2023'],
    [HAAN, 'ausschussvorlagen'],
    [HAAN, 'ausschussvorlage 1 laden'],
  );
  await life.round.settle();
}

/** What is possible in a topic area, and whom money was passed on to. */
export async function passOn(life: Witness): Promise<void> {
  await all(
    life,
    [K, 'themenfeld 3 möglichkeiten: Zuschüsse zu Energiekosten über die Beratungsstellen'],
    [HAAN, 'themenfeld 3'],
    [HAAN, 'themenfelder als word'],
    [HAAN, 'anlage 3 als excel'],
    [HAAN, 'träger anlegen: Tafel e. V.; Maßnahme: 1; weitergeleitet: 500'],
    [HAAN, 'träger anlegen: Caritasverband; Maßnahme: 1; weitergeleitet: 300'],
    [HAAN, 'träger 1 nachweis eingegangen am 05.10.2023'],
    [HAAN, 'träger 1 nachweis anerkannt am 06.10.2023'],
    [HAAN, 'träger 2 streichen'],
    [HAAN, 'träger'],
  );
}

/** A document is found to hold still, and rules that are not loaded are named; one of them after all is none. */
export async function check(life: Witness): Promise<void> {
  await all(
    life,
    [K, 'gilt noch: Verwendungsnachweis und Rückzahlung'],
    [HAAN, 'nicht geladen: Satzung über die Benutzung der Unterkünfte'],
    [HILDEN, 'nicht geladen: Richtlinie über den Härtefonds'],
    [HILDEN, 'nicht geladen 2 zurücknehmen'],
    [HAAN, 'wissen nicht geladen'],
  );
}

/** Somebody goes and has what is kept of them deleted; a backup was put back, and let go. */
export async function forget(life: Witness): Promise<void> {
  const { round } = life;
  await life.say(HAAN, 'meine daten');
  await life.say('Sozialamt Langenfeld', 'meine daten endgültig löschen');
  await round.settle();
  await hold(round.db, round.clock.now());
  await letGo(round.db, { at: round.clock.now(), sends: 'all' });
}
