import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { TYPED } from './typed.ts';

const [COORDINATION, HAAN, HILDEN] = ['Koordination', 'Sozialamt Haan', 'Sozialamt Hilden'];
const CHANGED = {
  'title~1': 'Klausur',
  'date~1': '2023-10-18',
  'time~1': '10:00',
  'minutes~1': '180',
  'place~1': 'Rathaus Hilden',
  'reminders~1': '1 Tag',
};

onEveryDatabase('a drafted meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const formOf = async (number = '1') => {
    const form = await round.click(HAAN, 'meetings.change', { number });
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    return { ...submit, text: form.text };
  };

  it('is changed by its own office in its form, with TOPs and files as they were', async () => {
    await round.openChat(COORDINATION);
    assert.match((await round.say(HAAN, TYPED)).text, /\[Entwurf ändern …\]/u);
    const { verb, data, text } = await formOf();
    assert.match(text, /Sitzung\u00a01[\s\S]*Titel: Austausch zur Einzelfallhilfe[\s\S]*Ort: Rathaus Haan/u);
    assert.doesNotMatch(text, /Tagesordnung:|Anlagen:/u);
    const changed = await round.click(HAAN, verb, { ...data, ...CHANGED });
    assert.match(changed.text, /Klausur[\s\S]*Mittwoch, 18\.\u00a0Oktober 2023, 10:00–13:00[\s\S]*Rathaus Hilden/u);
    assert.match(changed.text, /Höchstbeträge[\s\S]*Verfahren/u);
    await round.settle();
    const chat = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(chat.at(-1)?.shown.text ?? '', /Klausur[\s\S]*\[Einladung veröffentlichen\]/u);
  });

  it('keeps what was typed where a field is wrong, and is asked for in its form again', async () => {
    await round.say(HAAN, TYPED);
    const { verb, data } = await formOf();
    const wrong = await round.click(HAAN, verb, { ...data, ...CHANGED, 'date~1': '2023-10-01' });
    assert.match(wrong.text, /Sitzung\u00a01[\s\S]*Titel: Klausur[\s\S]*liegt in der Vergangenheit/u);
    const { submit } = wrong.reply.data as { submit: { data: Record<string, unknown> } };
    assert.equal(submit.data['number'], '1');
  });

  it('is changed by no other municipality, and not once it has been announced', async () => {
    await round.say(HAAN, TYPED);
    const { verb, data } = await formOf();
    assert.match((await round.say(HILDEN, 'sitzung 1 ändern')).text, /Diesen Entwurf können Sie nicht ändern/u);
    assert.match((await round.say(COORDINATION, 'sitzung 1 ändern')).text, /Ort: Rathaus Haan/u);
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    assert.match((await round.say(HAAN, 'sitzung 1 ändern')).text, /ist kein Entwurf mehr[\s\S]*verschieben/u);
    assert.match((await round.click(HAAN, verb, { ...data, ...CHANGED })).text, /ist kein Entwurf mehr/u);
    assert.match((await round.say(HILDEN, 'sitzung 1')).text, /Austausch zur Einzelfallhilfe/u);
  });

  it('is announced as it was before a change or as it is after, never half of both', async () => {
    for (const number of ['1', '2', '3', '4']) {
      await round.say(HAAN, TYPED.replace('Einzelfallhilfe', `Hilfe ${number}`));
      const { verb, data } = await formOf(number);
      const both = [
        () => round.click(HAAN, verb, { ...data, ...CHANGED }),
        () => round.say(COORDINATION, `sitzung ${number} veröffentlichen`),
      ];
      await Promise.all((number === '2' || number === '4' ? both.toReversed() : both).map((one) => one()));
      const shown = (await round.say(HILDEN, `sitzung ${number}`)).text;
      assert.match(shown, /Klausur[\s\S]*18\.\u00a0Oktober[\s\S]*Hilden|Austausch[\s\S]*17\.\u00a0Oktober[\s\S]*Haan/u);
      const asked = await round.db
        .withTables<{ askings: { kind: string; number: number; closes_at: string } }>()
        .selectFrom('askings')
        .select('closes_at')
        .where('kind', '=', 'meetings')
        .where('number', '=', Number(number))
        .execute();
      const begins = /Klausur/u.test(shown) ? '2023-10-18T08:00:00.000Z' : '2023-10-17T07:00:00.000Z';
      assert.deepEqual(
        asked.map(({ closes_at: at }) => at),
        [begins],
      );
    }
  });
});
