import { all, HAAN, HILDEN, K, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

/** Collections in every state, and the letter that goes round, is sent, waits, is asked about again, and is answered. */
export async function collect(life: Witness): Promise<void> {
  const gather = (title: string) => `sammlung anlegen: ${title}; Frist: 13.10.2023 12:00`;
  await all(
    life,
    [HAAN, 'neue frage ans mags: Zählen Fahrtkosten zur Beratung?; Themenfeld: Energie'],
    [VELBERT, 'neue frage ans mags: Dürfen Gutscheine ausgegeben werden?'],
    [HILDEN, 'neue frage ans mags: Bis wann müssen Belege vorliegen?'],
    [K, `${gather('Fragen zum Herbst')}; Anlass: Offene Punkte`],
    [K, 'sammlung 1 veröffentlichen'],
    [HAAN, 'sammlung 1 keine weiteren'],
    [K, 'sammlung 1 für Hilden per E-Mail'],
    [K, 'frage 3 sachverhalt: Zwei Träger haben angefragt.'],
    [K, 'frage 3 auffassung: Die Runde hält dies für zulässig.'],
    [K, 'sammlung 1 schließen: Alle haben sich gemeldet'],
    [K, 'mail-entwurf 1 ergänzen: Bezug: Erlass vom 2. Januar; Antwort bis: 30.11.2023'],
    [K, 'mail-entwurf 1 umlauf bis 13.10.2023 12 Uhr'],
    [HAAN, 'mail-entwurf 1 einverstanden'],
    [VELBERT, 'mail-entwurf 1 anmerkung: Bitte Frage 4 kürzen.'],
    [K, 'mail-entwurf 1 für Hilden per E-Mail einverstanden'],
    [K, 'mail-entwurf 1 umlauf schließen: Alle einverstanden'],
    [K, 'mail-entwurf 1 datei'],
    [K, 'mail-entwurf 1 gesendet am 02.10.2023: MAGS NRW'],
    [K, 'mail-entwurf 1 warten bis 30.06.2024'],
    [K, 'mail-entwurf 1 nachfrage: Die Ausschüsse tagen bald.; Antwort bis: 30.11.2023'],
    [K, 'frage 3 zwischennachricht vom 02.10.2023: MAGS NRW prüft noch'],
    [K, 'frage 4 ohne antwort abschließen: durch die Neufassung überholt'],
    [K, gather('Fragen zum Winter')],
    [K, 'sammlung 2 veröffentlichen'],
    [K, 'sammlung 2 abbrechen: Überholt'],
    [K, gather('Fragen zum Frühjahr')],
    [K, 'sammlung 3 veröffentlichen'],
    [VELBERT, 'sammlung 3'],
    [K, 'mail-entwurf 3'],
    [K, gather('Fragen zum Sommer')],
    [K, 'sammlungen'],
    [HAAN, 'fragen ans mags'],
  );
  await life.round.settle();
}

/** A vote on single items, of which a municipality answers some, and whose ballot on them is taken back by another. */
export async function voteOnItems(life: Witness): Promise<void> {
  await all(
    life,
    [
      K,
      'abstimmung stellen: Gelten die Grundsätze?; Punkte: 1 Höchstbetrag | 2 Antrag | 3 Frist; Regel: Konsent; Frist: 20.10.2023 12:00',
    ],
    [K, 'abstimmung 12 veröffentlichen'],
    [HAAN, 'abstimmung 12 allen zustimmen'],
    [HILDEN, 'abstimmung 12 punkte: 1 zustimmung; 2 einwand: Das dauert zu lange'],
    [VELBERT, 'abstimmung 12 punkt 3'],
    [K, 'abstimmung 12 punkte'],
    [HAAN, 'abstimmung 12 rückfrage: Gilt das auch für Paare?'],
  );
  await life.round.settle();
}

/** The common guideline: founded, with sections, of which one was written anew. */
export async function draftGuideline(life: Witness): Promise<void> {
  const section = (number: string, words: string, heading: string) =>
    `richtlinie 1 abschnitt ${number}: ${words}; Überschrift: ${heading}`;
  await all(
    life,
    [K, 'richtlinie anlegen: Kreiseinheitliche Richtlinien; Entwurf bei: Haan'],
    [HAAN, section('1', 'Die Richtlinien gelten für alle Kommunen.', 'Geltung')],
    [HAAN, section('2', 'Höchstens 300 € je Haushalt.', 'Höhe der Hilfe')],
    [HAAN, 'richtlinie 1 abschnitt 2: Höchstens 400 € je Haushalt.'],
    [HAAN, 'richtlinie 1 abschnitt 2 verlauf'],
    [HILDEN, 'richtlinie 1'],
    [HILDEN, 'richtlinien'],
  );
  await life.round.settle();
}
