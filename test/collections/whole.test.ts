import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, type Arrived, openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const ASKED = 'Dürfen Hörgeräte aus dem Stärkungspakt bezahlt werden?';
const plan = {
  ...samplePlan,
  starterKnowledge: false,
  programme: { ...samplePlan.programme, deadlines: [] },
};

onEveryDatabase('a question that nobody can answer', (database) => {
  let round: TestRound;
  let first: TestRound;
  let now = '2023-10-05T09:00';
  const arrived: Arrived[] = [];
  let step = 0;

  beforeEach(async () => {
    first = await openRound(database, { plan });
    round = first;
    now = '2023-10-05T09:00';
    arrived.length = 0;
    for (const office of [K, HAAN, HILDEN]) await round.openChat(office);
  });
  afterEach(() => first.close());

  /** Another process begins on the same database; what the one before has delivered is kept. */
  const restart = async () => {
    arrived.push(...round.arrived);
    round = await openRound({ ...database, open: async () => first.storage }, { plan: 'stored', now });
    await round.settle();
  };
  const twice = async (act: (activity: string) => Promise<Answer>): Promise<Answer> => {
    step += 1;
    const activity = `step-${step}`;
    const answer = await act(activity);
    assert.equal((await act(activity)).text, answer.text);
    await round.settle();
    return answer;
  };
  const say = async (office: string, text: string) =>
    (await twice((activity) => round.say(office, text, { activity }))).text;
  const click = (office: string, verb: string, data: Readonly<Record<string, unknown>>) =>
    twice((activity) => round.click(office, verb, data, { activity }));
  const press = async (office: string, { card }: Answer, title: RegExp) => {
    const button = buttonsOf(card).find((one) => title.test(one.title)) ?? assert.fail(String(title));
    return click(office, button.verb, button.data);
  };
  const comes = async (...moments: readonly string[]) => {
    for (const moment of moments) {
      now = moment;
      round.clock.set(moment);
      await round.settle();
    }
    await restart();
  };
  const all = () => [...arrived, ...round.arrived];
  const posted = (words: RegExp) => all().filter(({ kind, shown }) => kind !== 'update' && words.test(shown.text));

  it('is asked of the ministry by all who have it, waits, and is asked again, each step once', async () => {
    const unanswered = await twice((activity) => round.say(HAAN, ASKED, { activity }));
    assert.match((await press(HAAN, unanswered, /Als Frage ans MAGS/u)).text, /Frage\u00a01[\s\S]*aufgenommen\n/u);
    const again = await twice((activity) => round.say(HILDEN, ASKED, { activity }));
    assert.match(again.text, /gesammelt\n[\s\S]*Gefragt.von: Haan\n/u);
    await press(HILDEN, again, /Hilden/u);
    await restart();
    assert.match(await say(HAAN, 'fragen ans mags'), /1\u00a0Frage\n[\s\S]*gesammelt\u00a0· Haan und Hilden\n/u);

    await say(K, 'sammlung anlegen: Fragen der Runde; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say(K, 'sammlung 1 veröffentlichen');
    await say('Sozialamt Velbert', 'sammlung 1 keine weiteren');
    await comes('2023-10-12T12:00');
    await say(K, 'mail-entwurf 1 umlauf bis 20.10.2023 12 Uhr');
    await say(HILDEN, 'mail-entwurf 1 anmerkung: Bitte kürzer fassen.');
    await comes('2023-10-20T12:00', '2023-10-23T09:00');
    await say(K, 'mail-entwurf 1 gesendet: MAGS NRW');
    await restart();
    assert.equal(posted(/gesendet am 23\.10\.2023\n/u).length, 1);
    assert.match(await say(HILDEN, ASKED), /liegt seit 23\.10\.2023 beim MAGS/u);

    await comes('2023-12-01T08:00', '2023-12-04T08:00', '2023-12-05T08:00');
    const [told = assert.fail(), ...more] = posted(/vom 23\.10\.2023: eine Frage ohne Antwort/u);
    assert.deepEqual([more.length, told.conversationId.startsWith('chat-')], [0, true]);
    const form = await press(K, { reply: told.reply, ...told.shown }, /Nachfrage entwerfen/u);
    assert.match(form.text, /Nachfrage entwerfen\n/u);
    await click(K, 'collections.inquire', { number: 1, 'note~1': 'Es eilt.', 'replyBy~1': '2024-01-31' });
    await say(K, 'mail-entwurf 1 nachfrage gesendet: MAGS NRW');
    await restart();
    assert.equal(posted(/Nachfrage ans MAGS[\s\S]*gesendet am 05\.12\.2023\n/u).length, 1);
    const course = /beim MAGS seit 23\.10\.2023 · nachgefragt am 05\.12\.2023 \(MAGS NRW\)\n/u;
    assert.match((await say(HAAN, 'frage 1')).replaceAll('\u00a0', ' '), course);
    assert.match(await say(HILDEN, ASKED), /beim MAGS, nachgefragt am 05\.12\.2023/u);
    await comes('2024-03-04T08:00', '2024-03-05T08:00', '2024-03-06T08:00');
    assert.equal(posted(/vom 23\.10\.2023: eine Frage ohne Antwort/u).length, 2);
  });
});
