import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

const COORDINATION = 'Koordination';
const TOLD = /per E-Mail mitgeteilt am 4\.\u00a0Oktober 2023, erfasst durch die Koordination/u;

onEveryDatabase('an answer to an invitation that came by e-mail', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(COORDINATION, 'meetings.draft', FORM);
    await say('sitzung 1 veröffentlichen');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;

  it('is entered by the Koordination, shown with its day, told to the municipality, and replaced by it', async () => {
    await round.openChat('Sozialamt Hilden');
    assert.match(
      await say('sitzung 1 für Hilden per E-Mail am 04.10.2023: zusage'),
      /per E-Mail mitgeteilte Antwort für Hilden erfasst/u,
    );
    await round.settle();
    const told = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-')).at(-1);
    assert.match(told?.shown.text ?? '', /Hilden: Zusage/u);
    assert.match(told?.shown.text ?? '', TOLD);
    assert.match(
      await say('sitzung 1 entschuldigt', 'Sozialamt Hilden'),
      /Frühere Antworten aus Hilden\nZusage \(per/u,
    );
  });

  it('is entered by the word of its button, an excuse too', async () => {
    await say('sitzung 1 für Velbert per E-Mail: absage');
    assert.match(await say('sitzung 1'), /Absage: Velbert/u);
  });

  it('comes by the form too; what is missing and a day to come are named at their fields', async () => {
    assert.match(await say('sitzung 1 eintragen'), /Kommune[\s\S]*Wie mitgeteilt[\s\S]*Mitgeteilt am/u);
    const sent = { number: '1', attempt: 1, 'municipality~1': 'hilden', 'how~1': 'telephone' };
    const click = async (more: object) =>
      (await round.click(COORDINATION, 'meetings.enter', { ...sent, ...more })).text;
    assert.match(await click({ 'told~1': '2023-10-02' }), /Bitte Zusage, Vertretung oder Absage angeben/u);
    assert.match(await click({ 'answer~1': 'excused', 'told~1': '2023-10-06' }), /Dieser Tag liegt noch nicht zurück/u);
    assert.match(
      await click({ 'answer~1': 'excused', 'told~1': '2023-10-02' }),
      /telefonisch mitgeteilte Antwort für/u,
    );
  });

  it('is entered for who is asked, and by nobody else', async () => {
    const entered = 'sitzung 1 für Hilden per E-Mail: zusage';
    assert.match(await say(entered, 'Sozialamt Haan'), /ist die Koordination zuständig/u);
    assert.match(await say('sitzung 1 für Solingen per E-Mail: zusage'), /Bitte eine gefragte Kommune/u);
  });
});
