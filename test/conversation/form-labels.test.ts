import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const plan = { ...samplePlan, starterKnowledge: false };

/** How a form opens, what is typed with the labels that stand on it, and what is then shown. */
const TYPED = [
  [
    'idee',
    'idee einreichen: Titel: Wärmestube; Beschreibung: Warm; Themenfeld: Energie; Geschätzte Kosten in Euro: 4.800; Kosten nach Programmende: nein',
    'idee 1',
    /4\.800\u00a0€/u,
    ['Geschätzte Kosten in Euro', 'Kosten nach Programmende'],
  ],
  [
    'abstimmung',
    'abstimmung stellen: Wie weiter?; Regel: Meinungsbild; Eigene Antworten: Fonds | Gutscheine; Frist (Datum): 20.10.2023; Frist (Uhrzeit): 15:30',
    'abstimmung 1',
    /Freitag, 20\.\u00a0Oktober 2023, 15:30/u,
    ['Frist (Datum)', 'Frist (Uhrzeit)'],
  ],
  [
    'terminfindung',
    'terminfindung anlegen: Worum geht es: Austausch; Termine: 26.10. 9 Uhr | 27.10. 9 Uhr; Antworten bis (Datum): 19.10.2023; Antworten bis (Uhrzeit): 15:30',
    'terminfindung 1',
    /Austausch\n[\s\S]*Donnerstag, 19\.\u00a0Oktober 2023, 15:30/u,
    ['Worum geht es', 'Antworten bis (Datum)', 'Antworten bis (Uhrzeit)'],
  ],
  [
    'sitzung',
    'sitzung anlegen: Austausch; Datum: 24.10.2023; Uhrzeit: 14:00; Link zur Teilnahme in Teams: https://www.beispiel.de/t; Erinnerungen vor der Sitzung: 3 Tage',
    'sitzung 1',
    /online\steilnehmen[\s\S]*Erinnerungen\sin\sden\sKanal:\sFreitag,\s20\.\sOktober\s2023/u,
    ['Link zur Teilnahme in Teams', 'Erinnerungen vor der Sitzung'],
  ],
  [
    'absprache erfassen',
    'absprache erfassen: Was ist vereinbart: Vorlage klären; Frist: 20.10.2023',
    'absprache 1',
    /^[^\n]*\nVorlage klären\n/u,
    ['Was ist vereinbart'],
  ],
  [
    'maßnahme anlegen',
    'maßnahme anlegen: Maßnahme: Beratung; Themenfeld: sozial; Verplant in Euro: 900; Gebunden in Euro: 500; Verausgabt in Euro: 100',
    'maßnahme 1',
    /Verplant · 900[\s\S]*Gebunden · 500[\s\S]*Verausgabt · 100/u,
    ['Verplant in Euro', 'Gebunden in Euro', 'Verausgabt in Euro'],
  ],
  [
    'maßnahme 1 träger anlegen',
    'maßnahme 1 träger anlegen: Träger: Caritas; Weitergeleitet in Euro: 900; Vereinbarung vom: 01.03.2023; Link zur Vereinbarung: https://www.beispiel.de/v; Nachweis fällig am: 31.12.2023; Nachweis eingegangen am: 2.10.2023; Nachweis anerkannt am: 4.10.2023; Zurückgezahlt in Euro: 100; Zurückgezahlt am: 3.10.2023',
    'träger 1',
    /= Verblieben · 800[\s\S]*anerkannt am 4\.[\s\S]*Vereinbarung öffnen/u,
    [
      'Weitergeleitet in Euro',
      'Vereinbarung vom',
      'Link zur Vereinbarung',
      'Nachweis fällig am',
      'Nachweis eingegangen am',
    ],
  ],
] as const;

onEveryDatabase('the labels of a form', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database, { plan });
  });
  after(() => round.close());

  for (const [form, typed, show, shown, labels] of TYPED) {
    it(`are taken where they are typed: ${form}`, async () => {
      const { card } = await round.say('Koordination', form);
      for (const label of labels) assert.ok(JSON.stringify(card).includes(`"label":"${label}"`), label);
      await round.say('Koordination', typed);
      assert.match((await round.say('Koordination', show)).text, shown);
    });
  }

  it('are taken as forms were labelled before', async () => {
    const typed = 'abstimmung stellen: Und dann?; Regel: Meinungsbild; Frist: Tag: 21.10.2023; Frist: Uhrzeit: 15:30';
    await round.say('Koordination', typed);
    assert.match((await round.say('Koordination', 'abstimmung 2')).text, /21\.\u00a0Oktober 2023, 15:30/u);
  });
});
