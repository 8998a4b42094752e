import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { filed, filesOf } from './filed.ts';

const K = 'Koordination';
const [HAAN, HILDEN] = ['Sozialamt Haan', 'Sozialamt Hilden'];
const SURVEY =
  'rundfrage anlegen: Wie viel ist noch frei?; Felder: Betrag: Betrag; Frist: 13.10.2023 12:00; Antworten sehen: nur die Koordination';

onEveryDatabase('the case file of what else is asked', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());
  const say = async (office: string, ...texts: readonly string[]) => {
    for (const text of texts) await round.say(office, text);
    await round.settle();
  };
  const at = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };

  it('holds of a meeting its agenda, each answer with the date that it was given to, and why it was moved', async () => {
    await say(
      K,
      'sitzung anlegen: Austausch; Datum: 17.10.2023; Uhrzeit: 9 Uhr; Ort: Rathaus Haan; TOP: Höchstbeträge | Verfahren',
      'sitzung 1 veröffentlichen',
    );
    await say(HAAN, 'sitzung 1 zusage');
    await say(K, 'sitzung 1 verschieben: 18.10.2023 10:00; Grund: Der Raum ist belegt.');
    await say(HAAN, 'sitzung 1 absage');
    await say(K, 'sitzung 1 für Hilden per E-Mail: Vertretung');
    const { text } = await round.say(HAAN, 'sitzung 1');
    assert.doesNotMatch(text, /Vorgang für die Akte/u);
    await at('2023-10-19T09:00');
    assert.match((await round.say(HAAN, 'sitzung 1')).text, /\[Vorgang für die Akte\]/u);
    const { open } = await filed(round, HAAN, 'vorgang sitzung 1');
    for (const wanted of [
      /wer anwesend war und was besprochen wurde: Das steht in der Niederschrift/u,
      /TOP 1\n[\s\S]*Höchstbeträge/u,
      /Kommune: Haan; Antwort: Absage; [^;]*; Stand: gilt/u,
      /Kommune: Haan; Antwort: Zusage; [^;]*; Stand: galt dem Termin Dienstag, 17\. Oktober 2023, 09:00 Uhr, zählt nicht/u,
      /Kommune: Hilden; Antwort: Vertretung; Gegeben: Koordination per E-Mail mitgeteilt am [^;]*, erfasst durch die Koordination/u,
      /Verlegt, bisher Dienstag, 17\. Oktober 2023, 09:00 Uhr Grund: Der Raum ist belegt/u,
      /Vertretung: Hilden\./u,
    ])
      assert.match(open, wanted);
  });

  it('holds of a collection its questions, the letter, and what was said of it when it went round', async () => {
    await say(K, 'sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say(K, 'sammlung 1 veröffentlichen');
    await say(HAAN, 'frage ans mags: Zählt die Miete für ein Zelt als Sachausgabe?; Themenfeld: Energie');
    await say(HILDEN, 'sammlung 1 keine weiteren');
    await at('2023-10-12T12:00');
    await say(K, 'mail-entwurf 1 umlauf bis 19.10.2023 12:00');
    await say(HILDEN, 'mail-entwurf 1 anmerkung: Bitte auch nach Zelten fragen.');
    await at('2023-10-19T12:00');
    await say(K, 'mail-entwurf 1 gesendet am 19.10.2023: MAGS NRW');
    const { open } = await filed(round, HAAN, 'vorgang sammlung 1');
    for (const wanted of [
      /Zählt die Miete für ein Zelt als Sachausgabe\?/u,
      /Kommune: Hilden; Antwort: keine weiteren; [^;]*; Stand: gilt/u,
      /Umlauf des Schreibens[\s\S]*Kommune: Hilden; Antwort: Anmerkung: Bitte auch nach Zelten fragen\./u,
      /Schreiben vom 19\. Oktober 2023[\s\S]*Sehr geehrte Damen und Herren/u,
      /ging das Schreiben an MAGS/u,
    ])
      assert.match(open, wanted);
  });

  it('holds what was answered in confidence in the part for the Koordination alone', async () => {
    await say(K, SURVEY, 'rundfrage 1 veröffentlichen');
    await say(HAAN, 'rundfrage 1: 17.150');
    await at('2023-10-13T12:00');
    const { open, apart } = await filed(round, K, 'vorgang rundfrage 1');
    assert.doesNotMatch(open, /17\.150/u);
    assert.match(open, /die Angaben der Kommunen: Sie sind vertraulich[\s\S]*Geantwortet haben 1 von 11/u);
    assert.match(apart ?? '', /Kommune: Haan; Antwort: 17\.150 €; Gegeben: Sozialamt Haan/u);
    assert.equal((await filesOf(round, HAAN, 'vorgang rundfrage 1')).length, 1);
  });

  it('holds of a Kenntnisnahme who confirmed it, when and how', async () => {
    await say(K, 'kenntnisnahme anlegen: Neue Fristen; Text: Ab sofort gilt der 15.; Frist: 12.10.2023 12:00');
    await say(K, 'kenntnisnahme 1 veröffentlichen');
    await say(HAAN, 'kenntnisnahme 1 bestätigen');
    await at('2023-10-12T12:00');
    const { open } = await filed(round, HILDEN, 'vorgang kenntnisnahme 1');
    assert.match(
      open,
      /Ab sofort gilt der 15\.[\s\S]*Kommune: Haan; Antwort: Kenntnis genommen; Gegeben: Sozialamt Haan/u,
    );
    assert.match(open, /Kenntnis genommen haben 1 von 11 Kommunen\. Das ist keine Zustimmung/u);
  });
});
