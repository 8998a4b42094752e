import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const GATHER = 'sammlung anlegen: Fragen zum Stärkungspakt; Frist: 12.10.2023 12:00';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('plain words about a collection and its letter', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say(GATHER, K);
    await say('sammlung 1 veröffentlichen', K);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  /** What comes of a click on a button of the answer to a message. */
  const press = async (text: string, title: string) => {
    const found = buttonsOf((await round.say(HAAN, text)).card).find((button) => button.title === title);
    assert.ok(found, title);
    return (await round.click(HAAN, found.verb, found.data)).text;
  };
  const close = () => say('sammlung 1 schließen: Alle sind da', K);
  const circulate = async () => {
    await close();
    await say('mail-entwurf 1 umlauf bis 20.10.2023 12 Uhr', K);
  };

  it('say that a municipality has no more questions', async () => {
    for (const text of ['wir haben keine weiteren Fragen', 'von uns kommt nichts mehr fürs Ministerium'])
      assert.match(await say(text), /Haan hat keine weiteren Fragen: Sammlung\u00a01[\s\S]*\[Keine weiteren\]/u, text);
  });

  it('carry what a question is about into its form', async () => {
    const text = 'Wir müssten das mit den Honoraren mal vom Ministerium klären lassen';
    assert.match(await press(text, 'Frage aufnehmen …'), /Wie ist das mit den Honoraren\?/u);
  });

  it('let the letter go round, with the day that was said', async () => {
    await close();
    const text = await say('Das Schreiben ans Ministerium bitte mal rumgehen lassen', K);
    assert.match(text, /\[Umlauf starten …\]/u);
    const dated = await say('Das Schreiben ans MAGS bitte bis 18.10. in die Runde geben', K);
    assert.match(dated, /18\.\u00a0Oktober 2023[\s\S]*\[Umlauf starten …\]/u);
  });

  it('agree to the letter that goes round, not to the collection that runs by now', async () => {
    await circulate();
    await say(GATHER.replace('zum', 'zum neuen'), K);
    await say('sammlung 2 veröffentlichen', K);
    const text = 'mit dem Brief ans Ministerium sind wir einverstanden';
    assert.match(await say(text), /Haan ist mit dem Schreiben ans MAGS einverstanden/u);
    assert.match(await press(text, 'Einverstanden'), /Sammlung\u00a01[\s\S]*Haan: einverstanden/u);
  });

  it('carry a remark into its form', async () => {
    await circulate();
    const text = 'zum Schreiben ans MAGS: Bitte Frage 2 kürzer fassen.';
    assert.match(await press(text, 'Anmerkung …'), /Bitte Frage 2 kürzer fassen/u);
  });

  it('say that a letter goes round longer, ends early, or no more', async () => {
    await circulate();
    for (const [text, button] of [
      ['der Umlauf kann beendet werden, alle haben geantwortet', 'Vorzeitig schließen'],
      ['bitte den Umlauf des Briefs ans MAGS abbrechen, da fehlt eine Frage', 'Abbrechen'],
      ['den Umlauf bis 25.10. verlängern, es sind Ferien', 'Frist verlängern'],
    ] as const)
      assert.ok((await say(text, K)).includes(`[${button}`), text);
  });

  it('say what another municipality said of it', async () => {
    await circulate();
    const text = await say('Hilden ist laut Mail mit dem Schreiben einverstanden', K);
    assert.match(text, /\[Rückmeldung eintragen …\]/u);
  });

  it('ask for the letter as a file', async () => {
    await circulate();
    assert.match(await say('das Schreiben ans MAGS bitte als Word-Datei'), /Word-Datei laden/u);
  });

  it('are not about it where the ministry has written', async () => {
    await circulate();
    for (const text of [
      'Ist das Schreiben vom Ministerium verbindlich?',
      'Hat das Ministerium das Schreiben beantwortet?',
    ])
      assert.doesNotMatch(await say(text, K), /Umlauf starten/u, text);
  });
});
