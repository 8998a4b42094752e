import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const [HAAN, KREIS] = ['Sozialamt Haan', 'Koordination'];
const VOTE = 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00';
const SURVEY = 'rundfrage anlegen: Wie viele Anträge liegen vor?; Felder: Anträge: Zahl; Frist: 13.10.2023 12:00';

onEveryDatabase('„Umfrage“', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const said = async (text: string) => (await round.say(HAAN, text)).text;
  const ask = async (typed: string, publishing: string) => {
    await round.say(KREIS, typed);
    await round.say(KREIS, publishing);
  };
  const askVote = () => ask(VOTE, 'abstimmung 1 veröffentlichen');
  const askSurvey = () => ask(SURVEY, 'rundfrage 1 veröffentlichen');

  for (const text of [
    'Umfrage 1 zum Termin',
    'wer fehlt bei der Umfrage noch?',
    'Ich hätte gern gewusst, wer von den Städten bei der Umfrage noch fehlt',
    'Wer hat bei der Umfrage 1 noch nicht geantwortet?',
  ]) {
    it(`leads to a Rundfrage: ${text}`, async () => {
      await askSurvey();
      assert.match(await said(text), /Wie viele Anträge liegen vor/u);
    });

    it(`leads to a vote: ${text}`, async () => {
      await askVote();
      assert.match(await said(text), /Soll es so sein/u);
    });

    it(`leads to both where both are open: ${text}`, async () => {
      await askVote();
      await askSurvey();
      const answer = await said(text);
      assert.match(answer, /Soll es so sein|\[Abstimmung/u);
      assert.match(answer, /Wie viele Anträge liegen vor|\[Rundfrage/u);
    });
  }

  it('lists votes and leads to the Rundfragen', async () => {
    await askVote();
    await askSurvey();
    assert.match(await said('Welche Umfragen laufen gerade?'), /Soll es so sein[\s\S]*\[Rundfragen ansehen/u);
  });

  it('can be ended as either', async () => {
    await askVote();
    await askSurvey();
    const { text } = await round.say(KREIS, 'Umfrage 1 schließen');
    assert.match(text, /Abstimmung\s1[\s\S]*Rundfrage\s1|Rundfrage\s1[\s\S]*Abstimmung\s1/u);
  });
});
