import assert from 'node:assert/strict';
import { speakingIn } from '../../src/municipalities/absences.ts';
import { membersOf } from '../../src/municipalities/members.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const HEAD = 'Sozialamt Haan';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';

onEveryDatabase('an absence in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const offered = async (office: string, text: string, title: string) => {
    const answer = await round.say(office, text);
    const button = buttonsOf(answer.card).find((one) => one.title === title);
    assert.ok(button, `${text}: ${answer.text}`);
    return button;
  };
  const mentioned = async () =>
    (await speakingIn(round.db, round.plan.id, round.clock.now())).mentioned('haan')?.office;

  it('is offered with its days in the form, and entered by a click alone', async () => {
    const button = await offered(HEAD, 'Ich bin nächste Woche im Urlaub', 'Abwesenheit eintragen …');
    const form = await round.click(HEAD, button.verb, button.data);
    assert.match(JSON.stringify(form.card), /2023-10-09[\s\S]*2023-10-15/u);
    round.clock.set('2023-10-10T09:00');
    assert.equal(await mentioned(), HEAD);
  });

  it('is offered up to the last day where it is said how long it lasts', async () => {
    const button = await offered(HEAD, 'Ich bin ab Montag zwei Wochen weg', 'Abwesenheit eintragen …');
    const form = await round.click(HEAD, button.verb, button.data);
    assert.match(JSON.stringify(form.card), /2023-10-09[\s\S]*2023-10-22/u);
  });

  it('is offered with both days as one span', async () => {
    const { text } = await round.say(HEAD, 'Ich bin ab Montag zwei Wochen weg');
    assert.match(text.replaceAll('\u00a0', ' '), /Zeitraum: 9\.–22\. Oktober 2023/u);
  });

  it('asks who stands in where somebody is to', async () => {
    const text = 'Ich bin im Urlaub, mein Stellvertreter übernimmt';
    const button = await offered(HEAD, text, 'Abwesenheit eintragen …');
    assert.match((await round.click(HEAD, button.verb, button.data)).text, /Abwesenheit eintragen[\s\S]*Es vertritt/u);
  });

  it('is entered for another office by the Koordination, in the form', async () => {
    const text = 'Die Leiterin aus Haan ist bis 20.10. krankgeschrieben';
    const button = await offered(COORDINATION, text, 'Abwesenheit eintragen …');
    const form = await round.click(COORDINATION, button.verb, button.data);
    assert.match(JSON.stringify(form.card), /"value":"person-Sozialamt Haan@haan"/u);
  });

  it('ends by a click where somebody says that they are back', async () => {
    await round.say(HEAD, `vertretung: ${STAFF}`);
    const button = await offered(HEAD, 'Ich bin wieder da', 'Wieder da');
    assert.equal(await mentioned(), STAFF);
    await round.click(HEAD, button.verb, button.data);
    assert.equal(await mentioned(), HEAD);
  });

  it('is shown to whoever asks who stands in', async () => {
    await round.say(HEAD, `vertretung: ${STAFF} bis 20.10.2023`);
    const { text } = await round.say('Sozialamt Velbert', 'Wer vertritt Haan gerade?');
    assert.match(text, /Sozialamt Haan\n[\s\S]*es vertritt: Sozialamt Haan, Sachbearbeitung/u);
    assert.match((await round.say(STAFF, 'abwesenheiten velbert')).text, /niemand[\s\S]*zurzeit: Sozialamt Velbert/u);
    round.clock.set('2023-10-21T09:00');
    assert.match((await round.say(STAFF, 'abwesenheiten')).text, /Zurzeit ist niemand als abwesend eingetragen/u);
  });

  it('leads from who has left to the question whose access ends, and ends none', async () => {
    const before = (await membersOf(round.db, round.plan.id)).length;
    for (const [office, said] of [
      [HEAD, 'Frau Muster arbeitet nicht mehr bei uns'],
      [COORDINATION, 'Die Kollegin aus Haan ist nicht mehr dabei'],
    ] as const) {
      const button = await offered(office, said, 'Zugang beenden …');
      const asked = await round.click(office, button.verb, button.data);
      assert.match(asked.text, /Sozialamt Haan, Sachbearbeitung[\s\S]*\[Zugang 2 beenden …\]/u);
    }
    assert.equal((await membersOf(round.db, round.plan.id)).length, before);
  });
});
