import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, posts, publish } from './poll.ts';

onEveryDatabase('a ballot given by e-mail', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;

  it('is entered by the Koordination, shown with its day, and told to the municipality', async () => {
    await round.openChat('Sozialamt Hilden');
    assert.match(
      await say('abstimmen 1 für Hilden per E-Mail am 04.10.2023: einwand: Zu teuer.'),
      /per E-Mail mitgeteilte Stimme für Hilden eingetragen/u,
    );
    await round.settle();
    const told = round.arrived.find(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(
      told?.shown.text ?? '',
      /Hilden hat abgestimmt: Einwand\nper E-Mail mitgeteilt am 4\.\u00a0Oktober 2023, erfasst durch die Koordination/u,
    );
  });

  it('is told in the channel where nobody of the municipality has a chat, without the answer', async () => {
    await say('abstimmen 1 für Hilden per E-Mail: zustimmung');
    await round.settle();
    assert.match(posts(round)[1] ?? '', /per E-Mail mitgeteilte Stimme für Hilden/u);
    assert.doesNotMatch(posts(round).join('\n'), /Zustimmung(?!\])/u);
  });

  it('is replaced by the municipality itself, and stays on record as it came', async () => {
    await say('abstimmen 1 für Hilden per E-Mail am 04.10.2023: zustimmung');
    assert.match(
      await say('abstimmung 1', 'Sozialamt Hilden'),
      /kennen bis zur Frist nur Hilden und die Koordination/u,
    );
    await say('abstimmen 1 enthaltung', 'Sozialamt Hilden');
    await say('abstimmen 1 zustimmung', 'Sozialamt Hilden');
    const own = await say('abstimmung 1', 'Sozialamt Hilden');
    assert.match(own, /Zustimmung \(per E-Mail mitgeteilt am 4\.\u00a0Oktober 2023, erfasst durch die Koordination\)/u);
  });

  it('is taken back by the Koordination that entered it: marked, on record, told to the municipality', async () => {
    await say('abstimmen 1 für Hilden per E-Mail am 04.10.2023: zustimmung');
    const { text: more } = await round.click(COORDINATION, 'votes.more', { vote: 1 });
    assert.match(more, /\[Stimme für Hilden zurück\]/u);
    await round.openChat('Sozialamt Hilden');
    assert.match(
      await say('stimme 1 für Hilden zurücknehmen'),
      /mitgeteilte Stimme für Hilden zurückgenommen\. Hilden ist wieder ohne Rückmeldung/u,
    );
    await round.settle();
    const told = round.arrived.findLast(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(
      told?.shown.text ?? '',
      /Die Stimme für Hilden fehlt noch\.[\s\S]*zurückgenommen am 5\.\u00a0Oktober 2023, 09:00\u00a0Uhr \(erfasst durch die Koordination\)/u,
    );
    assert.match(await say('offen', 'Sozialamt Hilden'), /Abstimmung\u00a01/u);
    await say('abstimmen 1 enthaltung', 'Sozialamt Hilden');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /Hilden hat abgestimmt: Enthaltung/u);
  });

  it('is not taken back by the Koordination where the municipality gave it itself, or has voted since', async () => {
    await say('abstimmen 1 zustimmung', 'Sozialamt Hilden');
    assert.match(
      await say('stimme 1 für Hilden zurücknehmen'),
      /Für Hilden ist keine mitgeteilte Stimme eingetragen[\s\S]*nimmt Hilden selbst zurück: „stimme 1 zurücknehmen“/u,
    );
    await say('abstimmen 1 für Haan: zustimmung');
    await say('abstimmen 1 für Haan: enthaltung');
    const { text } = await round.click(COORDINATION, 'votes.withdraw-told', {
      vote: 1,
      municipality: 'haan',
      ballot: 1,
    });
    assert.match(text, /inzwischen neu abgestimmt[\s\S]*nichts geändert/u);
    assert.match(await say('abstimmung 1', 'Sozialamt Haan'), /Haan hat abgestimmt: Enthaltung/u);
  });

  it('is taken back by nobody else', async () => {
    await say('abstimmen 1 für Hilden: zustimmung');
    await say('stimme 1 für Hilden zurücknehmen', 'Sozialamt Haan');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /Hilden hat abgestimmt: Zustimmung/u);
  });

  it('comes by the form too, with way and day; a day that is still to come is named at its field', async () => {
    const form = await say('abstimmung 1 eintragen');
    assert.match(form, /Wie mitgeteilt: telefonisch\nMitgeteilt am: 2023-10-05/u);
    const typed = { 'municipality~1': 'hilden', 'choice~1': 'yes', 'how~1': 'e-mail' };
    const sent = { vote: 1, attempt: 1, ...typed };
    const wrong = await round.click(COORDINATION, 'votes.telephone', { ...sent, 'told~1': '2023-10-06' });
    assert.match(wrong.text, /Dieser Tag liegt noch nicht zurück/u);
    const { text } = await round.click(COORDINATION, 'votes.telephone', { ...sent, 'told~1': '2023-10-02' });
    assert.match(text, /per E-Mail mitgeteilte Stimme für Hilden eingetragen/u);
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /mitgeteilt am 2\.\u00a0Oktober 2023/u);
  });

  it('is shown with the day where one was said of a telephone call', async () => {
    await say('abstimmen 1 für Hilden telefonisch am 04.10.2023: zustimmung');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /telefonisch mitgeteilt am 4\.\u00a0Oktober 2023/u);
  });

  it('comes back with what was typed where its municipality is not entitled', async () => {
    assert.match(
      await say('abstimmen 1 für Bonn per E-Mail: einwand: Zu teuer.'),
      /Bitte eine stimmberechtigte Kommune wählen[\s\S]*Wie mitgeteilt: per E-Mail[\s\S]*Antwort: Einwand[\s\S]*Zu teuer/u,
    );
  });

  it('takes the place of the same that was told otherwise, and makes way for the own word of its municipality', async () => {
    await say('abstimmen 1 für Hilden per E-Mail am 02.10.2023: zustimmung');
    await say('abstimmen 1 für Hilden per E-Mail am 04.10.2023: zustimmung');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /Zustimmung\nper E-Mail mitgeteilt am 4\./u);
    await say('abstimmen 1 zustimmung', 'Sozialamt Hilden');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /hat abgestimmt: Zustimmung\nSozialamt Hilden,/u);
    await say('abstimmen 1 für Hilden per E-Mail: zustimmung');
    assert.match(await say('abstimmung 1', 'Sozialamt Hilden'), /hat abgestimmt: Zustimmung\nSozialamt Hilden,/u);
  });

  it('is entered by nobody else', async () => {
    assert.match(
      await say('abstimmen 1 für Hilden per E-Mail: zustimmung', 'Sozialamt Haan'),
      /ist die Koordination zuständig/u,
    );
  });
});
