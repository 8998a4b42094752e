import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const understanding = openUnderstanding(features);
const AROUND = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: ['Haan', 'Hilden', 'Kreis Mettmann'] };

/** Written before anything was read by them. */
const OWED = [
  'Was muss ich noch erledigen?',
  'Was steht denn bei uns noch aus?',
  'Was ist denn bei uns noch alles offen?',
  'Haben wir noch irgendwas zu beantworten?',
  'Muss ich noch irgendwo abstimmen oder antworten?',
  'Was schulden wir der Runde noch?',
  'Was erwartet die Runde noch von uns?',
  'Müssen wir noch etwas abgeben?',
  'Was müsste ich heute noch erledigen?',
  'Was habe ich noch offen?',
  'Gibt es noch etwas, das wir beantworten müssen?',
  'Was liegt bei mir noch?',
  'Was steht noch auf meiner Liste?',
  'Ist bei uns noch was offen?',
  'Wofür fehlt noch unsere Antwort?',
  'Was wartet eigentlich noch auf mich?',
  'Was braucht die Koordination noch von uns?',
  'welche Antworten stehen von uns noch aus',
  'Auf was müssen wir denn noch reagieren?',
  'Was müssen wir diese Woche noch liefern?',
];
const RULES = [
  'Was müssen wir bei der Dokumentation beachten?',
  'Müssen wir Reste zurückzahlen?',
  'Müssen wir noch nicht ausgegebene Mittel am Jahresende zurückgeben?',
  'Muss ich die Belege noch im Original aufbewahren?',
  'Dürfen wir Maßnahmen aus dem Jahr 2022 noch abrechnen?',
  'Können offene Rechnungen noch nach Jahresende bezahlt werden?',
  'Müssen wir die Träger noch einmal prüfen?',
  'Muss die Maßnahme noch in diesem Jahr beginnen?',
  'Müssen wir Zinsen zahlen, wenn Geld noch nicht ausgegeben ist?',
  'Muss ein offener Mittagstisch kostenlos sein?',
  'Was müssen Träger noch nachweisen?',
  'Müssen wir Energieschulden noch in diesem Jahr übernehmen?',
  'Wie lange müssen wir die Unterlagen noch aufheben?',
  'Müssen wir noch einen Antrag stellen, um Mittel zu bekommen?',
  'Was müssen wir noch beachten, wenn wir Personal einstellen?',
  'Was ist mit Mietschulden, dürfen wir die noch übernehmen?',
  'Was müssen wir bei Sachkosten noch nachweisen?',
  'Müssen wir bei der Tafel noch eine Zweckbindung vereinbaren?',
  'Wie viel dürfen wir noch für Verwaltung ausgeben?',
  'Schulden bei Stromanbietern: müssen wir die noch übernehmen?',
];

describe('what is owed', () => {
  for (const text of OWED)
    it(`is shown to who asks in their own words: ${text}`, () => {
      const { kind, readings } = understanding.read(text, AROUND);
      assert.deepEqual([kind, readings[0]?.verb], ['view', 'reminders.show']);
    });

  for (const text of RULES)
    it(`is not what a question on the rules asks for: ${text}`, () => {
      assert.equal(understanding.read(text, AROUND).kind, 'question');
    });
});
