import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';

const PERSONNEL = 'Sind Personalkosten förderfähig?';
const WEATHER = 'Wie ist das Wappen?';

interface Shown {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

function buttonOf({ reply }: Answer, title: string): Shown {
  const rows = reply.data['buttons'] as { row: Shown[] }[];
  const found = rows.flatMap(({ row }) => row).find((button) => button.title === title);
  assert.ok(found, `no button ${title}`);
  return found;
}

onEveryDatabase('feedback', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const gaps = async () => (await round.say('Koordination', 'wissenslücken')).text;
  const judge = async (office: string, title: string) => {
    const { verb, data } = buttonOf(await round.say(office, PERSONNEL), title);
    return round.click(office, verb, data);
  };

  it('is told beside the answer, which stays', async () => {
    const { reply } = await judge('Sozialamt Haan', 'Hat geholfen');
    assert.equal(reply.beside, true);
    assert.match(reply.summary, /^Danke, /u);
  });

  it('that an answer does not fit reaches the list of gaps', async () => {
    await judge('Sozialamt Haan', 'Hat nicht geholfen');
    assert.match(
      await gaps(),
      /Sind Personalkosten förderfähig\?\n1\u00a0× Antwort hat nicht geholfen\u00a0· zuletzt am 05\.10\.2023/u,
    );
  });

  it('counts once for each person, the latest', async () => {
    await judge('Sozialamt Haan', 'Hat nicht geholfen');
    await judge('Sozialamt Haan', 'Hat nicht geholfen');
    await judge('Sozialamt Hilden', 'Hat nicht geholfen');
    assert.match(await gaps(), /2\u00a0× Antwort hat nicht geholfen/u);
    await judge('Sozialamt Hilden', 'Hat geholfen');
    assert.match(await gaps(), /1\u00a0× Antwort hat nicht geholfen/u);
  });

  it('can be typed right after the answer', async () => {
    await round.say('Sozialamt Haan', PERSONNEL);
    await round.say('Sozialamt Haan', 'antwort passt nicht');
    assert.match(await gaps(), /1\u00a0× Antwort hat nicht geholfen/u);
  });

  it('is refused when typed without an answer', async () => {
    assert.match((await round.say('Sozialamt Haan', 'antwort hat geholfen')).text, /Zu welcher Antwort\?/u);
  });
});

onEveryDatabase('the way to the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('leads from an unanswered question to the list', async () => {
    const { verb, data } = buttonOf(await round.say('Sozialamt Haan', WEATHER), 'Als Frage ans MAGS aufnehmen');
    await round.click('Sozialamt Haan', verb, data);
    const { text } = await round.say('Sozialamt Haan', 'frage 4');
    assert.match(text, /Wie ist das Wappen\?\nGefragt\u00a0von: Haan/u);
  });

  it('shows who asks the same already, and lets others join', async () => {
    await round.say('Sozialamt Hilden', `frage ans mags: ${WEATHER}`);
    const answer = await round.say('Sozialamt Haan', WEATHER);
    assert.match(answer.text, /^Richtlinienfrage · gesammelt\n/u);
    assert.match(answer.text, /Dazu steht in den Quellen nichts\. Die Frage steht schon auf der Liste für das MAGS\./u);
    assert.match(answer.text, /Gefragt\u00a0von: Hilden\nAufgenommen: am 5\.\u00a0Oktober 2023\nAntwort: steht aus/u);
    const { verb, data } = buttonOf(answer, 'Auch für Haan fragen');
    round.clock.advance(1000);
    await round.click('Sozialamt Haan', verb, data);
    const again = await round.say('Sozialamt Haan', WEATHER);
    assert.match(again.text, /Gefragt\u00a0von: Hilden und Haan/u);
    assert.doesNotMatch(again.text, /Auch für Haan/u);
  });

  it('names no municipality on a button that all see', async () => {
    await round.say('Sozialamt Hilden', `frage ans mags: ${WEATHER}`);
    const answer = await round.say('Sozialamt Haan', WEATHER, { place: 'channel' });
    buttonOf(answer, 'Betrifft uns auch');
  });
});
