import { all, HAAN, HILDEN, K, quiet, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

/** Replies of the ministry: to one question in part, in a file to all of a letter; and what the round has to look at again. */
export async function reply(life: Witness): Promise<void> {
  await all(
    life,
    [K, 'beschluss in der sitzung: Die Runde verständigt sich darauf, den Ringtausch von Sachkosten zu nutzen'],
    [
      K,
      'antwort auf frage 2: Die Kaltmiete wird übernommen.; vom: 02.10.2023; Umfang: teilweise; Offen bleibt: die Nebenkosten',
    ],
  );
  await life.send(K, 'antwort.md', 'antwort auf schreiben 1');
  await life.say(K, 'antwortdatei 1 übernehmen: vom: 02.10.2023; Aktenzeichen: V B 2');
  await life.send(K, 'antwort-neu.md', 'antwort auf schreiben 1');
  await all(life, [K, 'zu prüfen'], [HAAN, 'frage 3']);
  await life.round.settle();
}

/** A guideline that goes round for comments, is amended, put to the vote by its sections, and agreed to. */
export async function adoptGuideline(life: Witness): Promise<void> {
  const amend = (section: string, words: string) => `richtlinie 1 abschnitt ${section} änderung: ${words}`;
  await all(
    life,
    [K, 'richtlinie 1 umlauf bis 13.10.2023 12 Uhr'],
    [HILDEN, 'richtlinie 1 abschnitt 2 anmerkung: Der Betrag ist zu niedrig.'],
    [VELBERT, 'richtlinie 1 keine anmerkungen'],
    [HAAN, 'richtlinie 1 anmerkungen'],
    [K, 'anmerkungsrunde 1 schließen: Alle haben sich gemeldet'],
    [HILDEN, `${amend('2', 'Höchstens 500 € je Haushalt.')}; Begründung: Strom ist teurer`],
    [VELBERT, `${amend('1', 'Die Richtlinien gelten für alle Kommunen und den Kreis.')}; Begründung: Der Kreis auch`],
    [HILDEN, `${amend('1', 'Die Richtlinien gelten für alle.')}; Begründung: Kürzer`],
    [HAAN, 'änderungsvorschlag 1 ablehnen: Die Mittel reichen nicht.'],
    [HILDEN, 'änderungsvorschlag 1 aufrechterhalten'],
    [HAAN, 'änderungsvorschlag 2 geändert übernehmen: Die Richtlinien gelten für die Kommunen und den Kreis.'],
    [HILDEN, 'richtlinie 1 änderungsvorschläge'],
    [K, 'richtlinie 1 zur abstimmung abschnittsweise'],
    [K, 'abstimmung 14 veröffentlichen'],
    ...['Erkrath', 'Haan', 'Langenfeld', 'Mettmann', 'Velbert', 'Wülfrath', 'Monheim am Rhein'].map(
      (city) => [`Sozialamt ${city}`, 'abstimmung 14 allen zustimmen'] as const,
    ),
    [K, 'abstimmung 14 schließen: Alle haben geantwortet'],
    [HAAN, 'abstimmung 14 erklärung: Haan wendet das ab Januar an.'],
    [HAAN, 'richtlinie 1 version'],
    [HAAN, 'richtlinie 1 abschnitt 2: Höchstens 450 € je Haushalt.'],
  );
  await life.send(HAAN, 'richtlinie.md', 'richtlinie 1 einlesen');
  await quiet(life);
}
