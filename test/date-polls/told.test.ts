import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const ASK =
  'terminfindung anlegen: Nächster Austausch; Termine: 12.10.2023 14:00 | 13.10.2023 10:00; Frist: 09.10.2023 12:00';
const TOLD = /per E-Mail mitgeteilt am 4\.\u00a0Oktober 2023, erfasst durch die Koordination/u;

onEveryDatabase('answers to a date poll that came by e-mail', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await say(ASK);
    await say('terminfindung 1 veröffentlichen');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;

  it('are entered by the Koordination, shown with their day, told to the municipality, and replaced by it', async () => {
    await round.openChat('Sozialamt Hilden');
    assert.match(
      await say('terminfindung 1 für Hilden per E-Mail am 04.10.2023: ja, zur Not'),
      /per E-Mail mitgeteilte Antwort für Hilden erfasst/u,
    );
    await round.settle();
    const told = round.arrived.find(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(told?.shown.text ?? '', /Hilden hat geantwortet\./u);
    assert.match(told?.shown.text ?? '', TOLD);
    assert.match(await say('terminfindung 1', 'Sozialamt Haan'), TOLD);
    assert.doesNotMatch(await say('terminfindung 1: nein, ja', 'Sozialamt Hilden'), TOLD);
  });

  it('come by the form too; what is missing and a day to come are named at their fields', async () => {
    assert.match(await say('terminfindung 1 eintragen'), /Kommune[\s\S]*Wie mitgeteilt[\s\S]*Mitgeteilt am/u);
    const sent = { poll: 1, attempt: 1, 'municipality~1': 'hilden', 'how~1': 'telephone', 'date1~1': 'yes' };
    const click = async (more: object) =>
      (await round.click(COORDINATION, 'date-polls.enter', { ...sent, ...more })).text;
    assert.match(await click({ 'told~1': '2023-10-02' }), /Bitte zu jedem Termin antworten/u);
    assert.match(await click({ 'date2~1': 'no', 'told~1': '2023-10-06' }), /Dieser Tag liegt noch nicht zurück/u);
    assert.match(
      await click({ 'date2~1': 'no', 'told~1': '2023-10-02' }),
      /telefonisch mitgeteilte Antwort für Hilden/u,
    );
  });

  it('are entered only while it runs, for who is asked, and by nobody else', async () => {
    const entered = 'terminfindung 1 für Hilden per E-Mail: ja, nein';
    assert.match(await say(entered, 'Sozialamt Haan'), /ist die Koordination zuständig/u);
    assert.match(await say('terminfindung 1 für Solingen per E-Mail: ja, nein'), /Bitte eine gefragte Kommune/u);
    await say('terminfindung 1 termin 1');
    assert.match(await say(entered), /nimmt keine Antworten an/u);
  });
});
