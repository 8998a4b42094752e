import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, publish } from '../votes/poll.ts';
import { filed, filesOf } from './filed.ts';

const HAAN = 'Sozialamt Haan';
const SECOND = {
  operation: '8f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  attempt: 1,
  'text~1': 'Höchstens 400 € je Haushalt.',
};

onEveryDatabase('the case file of a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async () => ({ kind: 'file', bytes: Buffer.from('Höchstbetrag je Haushalt: 300 €.') }),
    });
  });
  afterEach(() => round.close());
  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;

  /** Amended after an objection, answered anew, one ballot replaced, with a document and a question; and decided. */
  async function decided() {
    await round.click(COORDINATION, 'votes.submit', { ...FORM, 'text~1': 'Höchstens 300 € je Haushalt.' });
    await round.say(COORDINATION, 'anlage abstimmung 1: Konzept', { files: ['konzept.txt'] });
    await round.settle();
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
    await cast(round, 'yes', 'Haan');
    await say('abstimmen 1 einwand: 300 € reichen nicht.', 'Sozialamt Ratingen');
    await say('abstimmung 1 rückfrage: Gilt das auch für Zelte?');
    await round.click(COORDINATION, 'votes.amend', { vote: 1, ...SECOND, 'question~1': FORM['question~1'] });
    await round.click(COORDINATION, 'votes.publish-wording', { vote: 1 });
    await round.settle();
    for (const choice of ['abstain', 'yes'])
      for (const city of CITIES) await round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 1, choice, wording: 2 });
    await close(round);
  }

  it('holds wordings, who was asked, every answer with office, way and time, the document with its checksum, and the result', async () => {
    await decided();
    const { open, name } = await filed(round, HAAN, 'vorgang abstimmung 1');
    assert.equal(name, 'Vorgang-Abstimmung-1.docx');
    for (const wanted of [
      /Was dieses Dokument enthält[\s\S]*Wortlaut: 3 Texte[\s\S]*Anlagen: 1 Anlage[\s\S]*Was es nicht enthält[\s\S]*Namen von Personen/u,
      /Fassung 1[\s\S]*Höchstens 300 €[\s\S]*Fassung 2[\s\S]*Höchstens 400 €/u,
      /Kommune: Haan; Antwort: Zustimmung, zu Fassung 2; Gegeben: Sozialamt Haan durch die Leitung 5\. Oktober 2023, 09:00 Uhr; Stand: gilt/u,
      /Kommune: Haan; Antwort: Enthaltung, zu Fassung 2; [^;]*; Stand: ersetzt/u,
      /Kommune: Haan; Antwort: Zustimmung, zu Fassung 1; [^;]*; Stand: ersetzt/u,
      /Kommune: Ratingen; Antwort: Einwand, zu Fassung 1: 300 € reichen nicht/u,
      /Fassung 2 veröffentlicht/u,
      /Gilt das auch für Zelte\?[\s\S]*Nicht beantwortet/u,
      /konzept\.txt, 35 Bytes[\s\S]*SHA-256: [0-9a-f]{64}/u,
      /Ohne Rückmeldung: Kreis Mettmann[\s\S]*Beschluss 2023\/01\./u,
    ])
      assert.match(open, wanted);
  });

  it('keeps hidden what is hidden until the end, and names it on its first page', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert');
    const { open } = await filed(round, COORDINATION, 'vorgang abstimmung 1');
    assert.match(open, /die Stimmen: Sie sind bis zur Frist am Donnerstag, 12\. Oktober 2023, 12:00 Uhr verdeckt/u);
    assert.doesNotMatch(open, /Antwort: Zustimmung/u);
  });

  it('tells the Koordination alone who was reminded when, in a part of its own', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan');
    round.clock.set('2023-10-11T12:00');
    await round.settle();
    await close(round);
    const { open, apart } = await filed(round, COORDINATION, 'vorgang abstimmung 1');
    assert.match(
      apart ?? '',
      /Vertraulicher Teil[\s\S]*Kommune: Hilden; Wo: im Kanal; Wann: \d[^;]*; Ergebnis: von Teams angenommen/u,
    );
    assert.doesNotMatch(open, /von Teams angenommen/u);
    const others = await filesOf(round, HAAN, 'vorgang abstimmung 1');
    assert.equal(others.length, 1);
  });

  it('is offered below the result, and of a decision with what the register says of it', async () => {
    await decided();
    const shown = await round.say(HAAN, 'abstimmung 1');
    assert.match(shown.text, /\[Vorgang für die Akte\]/u);
    assert.match(await say('beschluss 2023/01'), /\[Vorgang für die Akte\]/u);
    const { open, name } = await filed(round, HAAN, 'akte zum beschluss 2023/01');
    assert.equal(name, 'Vorgang-Beschluss-2023-01.docx');
    assert.match(open, /Absprache der Runde[\s\S]*Gefasst in: Abstimmung 1[\s\S]*Fassung 2/u);
  });

  it('is asked for in plain words, and there is none of what is not published', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    assert.match(
      await say('vorgang abstimmung 1'),
      /Einen Vorgang zur Abstimmung\u00a01 gibt es nicht[\s\S]*nur, was veröffentlicht ist/u,
    );
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    for (const words of [
      'Ich brauche den ganzen Vorgang zu Abstimmung 1 für die Akte',
      'Schicken Sie mir bitte die Akte zur Abstimmung 1',
      'kann ich alles zur Abstimmung 1 zum Abheften bekommen?',
    ])
      assert.match(await say(words), /Verstanden als „vorgang abstimmung 1“[\s\S]*Datei\sladen/u);
  });
});
