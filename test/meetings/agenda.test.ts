import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved } from '../../src/meetings/agenda.ts';
import { item } from '../cards/samples/meetings.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

const OTHER = { ...FORM, operation: FORM.operation.replace('6f', '7f'), 'date~1': '2023-11-09' };

onEveryDatabase('the agenda of a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const announce = async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
  };
  const posted = async () => {
    round.clock.advance(5_000);
    await round.settle();
    return round.channel()[0]?.shown.text ?? '';
  };
  const topsOf = (text: string) => [...text.matchAll(/^TOP\u00a0\d+(?::| ·) (.*)$/gmu)].map(([, title]) => title);

  it('takes a TOP from anyone, and the invitation shows who proposed it', async () => {
    await announce();
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'top: Zusammenarbeit mit der Tafel');
    assert.match(text, /TOP\u00a03 der Sitzung\u00a01 am Donnerstag, 12\.\u00a0Oktober 2023, 14:00/u);
    assert.match(await posted(), /TOP\u00a03 · Zusammenarbeit mit der Tafel \(Haan\)/u);
  });

  it('opens a form for a TOP, which names what is missing', async () => {
    await announce();
    const form = await round.click('Sozialamt Haan', 'meetings.item-form', { number: '1' });
    assert.match(form.text, /Tagesordnung der Sitzung\u00a01[\s\S]*Thema/u);
    const wrong = await round.click('Sozialamt Haan', 'meetings.propose', { number: '1', attempt: 1, 'title~1': '' });
    assert.match(wrong.text, /nicht gespeichert[\s\S]*Bitte das Thema eingeben/u);
    const kept = await round.click('Sozialamt Haan', 'meetings.propose', {
      number: '1',
      attempt: 2,
      'title~2': 'Tafel',
    });
    assert.match(kept.text, /TOP · vorgeschlagen\nTafel/u);
  });

  it('holds a TOP once, however often it is proposed', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Zusammenarbeit mit der Tafel');
    const { text } = await round.say('Sozialamt Velbert', 'sitzung 1 top: zusammenarbeit mit der tafel');
    assert.match(text, /TOP\u00a03 der/u);
    assert.equal(topsOf(await posted()).length, 3);
  });

  it('keeps what was proposed before there is a meeting, and takes it when one is announced', async () => {
    const { text } = await round.say('Sozialamt Haan', 'top: Zusammenarbeit mit der Tafel');
    assert.match(text, /Vorgemerkt für die Tagesordnung der nächsten Sitzung/u);
    assert.match((await round.say('Sozialamt Velbert', 'tops')).text, /Themenspeicher\nZusammenarbeit mit der Tafel/u);
    const draft = await round.click('Koordination', 'meetings.draft', FORM);
    assert.match(draft.text, /Themenspeicher\nZusammenarbeit mit der Tafel \(Haan\)/u);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
    assert.match(await posted(), /TOP\u00a03 · Zusammenarbeit mit der Tafel \(Haan\)/u);
    assert.doesNotMatch((await round.say('Sozialamt Velbert', 'tops')).text, /Themenspeicher/u);
  });

  it('holds twenty TOPs; what comes then waits', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `Thema ${index + 1}`).join('\n');
    await round.click('Koordination', 'meetings.draft', { ...FORM, 'agenda~1': twenty });
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    assert.match((await round.say('Sozialamt Haan', 'top: Noch eines')).text, /Vorgemerkt/u);
  });

  it('passes on what was proposed for a meeting that is cancelled', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Zusammenarbeit mit der Tafel');
    await round.click('Koordination', 'meetings.draft', OTHER);
    await round.say('Koordination', 'sitzung 2 veröffentlichen');
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    const { text } = await round.say('Sozialamt Haan', 'sitzung 2');
    assert.deepEqual(topsOf(text).at(-1), 'Zusammenarbeit mit der Tafel (Haan)');
  });

  it('says what a TOP is for, how long, who presents it and its paper, and sets their sum against the meeting', async () => {
    const agenda = 'Verfügungsfonds (Beschluss, 90 Min., Haan)\nAntworten des MAGS (Information, 20 Minuten)';
    await round.click('Koordination', 'meetings.draft', { ...FORM, 'agenda~1': agenda });
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
    assert.match(
      await posted(),
      /Tagesordnung\u00a0· 110 von 120\u00a0Minuten\nTOP\u00a01 · Verfügungsfonds – Beschluss\u00a0· 90\u00a0Minuten\u00a0· Haan stellt vor/u,
    );
    const proposed = await round.say(
      'Sozialamt Velbert',
      'top: Wärmestube; Art: Beratung; Minuten: 30; Vorstellung: Velbert und Haan; Vorlage: Entwurf https://beispiel.de/e.pdf',
    );
    assert.match(
      proposed.text,
      /Wärmestube[\s\S]*Beratung\u00a0· 30\u00a0Minuten\u00a0· Velbert und Haan stellen vor\u00a0· Vorlage: Entwurf/u,
    );
    assert.match(await posted(), /140 von 120\u00a0Minuten, 20 mehr, als die Sitzung dauert/u);
    const wrong = await round.say('Sozialamt Velbert', 'top: Tafel; Minuten: eine Weile');
    assert.match(wrong.text, /nicht gespeichert[\s\S]*Bitte die Minuten als Zahl von 1 bis 480 eingeben/u);
  });

  it('changes a TOP by its form or by what is named, for those whose it is and the Koordination', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel (Beratung, 20 Min.)');
    const where = { activity: 'once' };
    for (const _ of ['first', 'again'])
      assert.match(
        (await round.say('Sozialamt Haan', 'sitzung 1 top 3 ändern: Art: Beschluss; Vorstellung: Haan', where)).text,
        /TOP · geändert\nTafel[\s\S]*Beschluss\u00a0· 20\u00a0Minuten\u00a0· Haan stellt vor/u,
      );
    assert.match((await round.say('Sozialamt Velbert', 'sitzung 1 top 3 ändern')).text, /nur die Koordination ändern/u);
    const form = await round.say('Koordination', 'sitzung 1 top 3 ändern');
    const { data } = buttonsOf(form.card).at(-1) ?? assert.fail();
    await round.click('Koordination', 'meetings.change-item', { ...data, 'title~1': 'Die Tafel', 'minutes~1': '15' });
    assert.match(await posted(), /TOP\u00a03 · Die Tafel \(Haan\) – 15\u00a0Minuten/u);
  });

  it('is put in order by the Koordination', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    assert.deepEqual(topsOf((await round.say('Koordination', 'sitzung 1 top 3 auf 1')).text), [
      'Tafel',
      'Niederschrift vom 7. Februar 2023',
      'Antworten des MAGS',
    ]);
    const { text } = await round.say('Koordination', 'sitzung 1 top 3 nach oben');
    assert.deepEqual(topsOf(text)[1], 'Antworten des MAGS');
    assert.deepEqual(topsOf(await posted())[0], 'Tafel (Haan)');
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 top 3 nach oben')).text, /nicht möglich/u);
  });

  it('takes a TOP to any place with two clicks', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    const press = (card: unknown, title: string) => {
      const found = buttonsOf(card).find((one) => one.title === title) ?? assert.fail(title);
      return round.click('Koordination', found.verb, found.data);
    };
    const { card } = await round.say('Koordination', 'tagesordnung');
    const places = await press(card, 'TOP\u00a03 verschieben');
    assert.match(places.text, /Wohin soll TOP\u00a03, „Tafel“\?[\s\S]*TOP\u00a03: Tafel\nsteht hier/u);
    const { text } = await press(places.card, 'TOP\u00a03 auf Platz\u00a01');
    assert.deepEqual(topsOf(text), ['Tafel', 'Niederschrift vom 7. Februar 2023', 'Antworten des MAGS']);
  });

  it('offers no places to those who do not order it', async () => {
    await announce();
    const { card } = await round.say('Koordination', 'tagesordnung');
    const { verb, data } = buttonsOf(card).find(({ title }) => title.endsWith('verschieben')) ?? assert.fail();
    assert.doesNotMatch((await round.click('Sozialamt Haan', verb, data)).text, /auf Platz/u);
  });

  it('loses a TOP that the Koordination strikes, and those who proposed it are told', async () => {
    await round.openChat('Sozialamt Haan');
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    const { text } = await round.say('Koordination', 'sitzung 1 top 3 streichen');
    assert.equal(topsOf(text).length, 2);
    assert.equal(topsOf(await posted()).length, 2);
    const told = round.arrived.filter(({ conversationId }) => conversationId === 'chat-person-Sozialamt Haan');
    assert.match(told.at(-1)?.shown.text ?? '', /TOP · gestrichen\nTafel\nKoordination hat diesen TOP/u);
  });

  it('loses a TOP that its own municipality takes back, and no other', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    const { text } = await round.say('Sozialamt Haan', 'tagesordnung');
    assert.match(text, /TOP\u00a03: Tafel[\s\S]*\[TOP\u00a03 streichen\]/u);
    assert.doesNotMatch(text, /\[TOP\u00a02 streichen\]|verschieben/u);
    assert.match(
      (await round.say('Sozialamt Velbert', 'sitzung 1 top 3 streichen')).text,
      /kann nur die Koordination streichen/u,
    );
    assert.match(
      (await round.say('Sozialamt Haan', 'sitzung 1 top 1 streichen')).text,
      /kann nur die Koordination streichen/u,
    );
    assert.equal(topsOf((await round.say('Sozialamt Haan', 'sitzung 1 top 3 streichen')).text).length, 2);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 top 3 streichen')).text, /Diesen TOP gibt es nicht/u);
  });

  it('takes a TOP up again that was struck, at its place, for those who may strike it', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    const whole = topsOf(await posted());
    const { text, reply } = await round.say('Koordination', 'sitzung 1 top 1 streichen');
    assert.match(text, /Gestrichen\. Das lässt sich zurücknehmen\.[\s\S]*\[Streichung zurücknehmen\]/u);
    const rows = reply.data['buttons'] as { row: { verb: string; data: Record<string, unknown> }[] }[];
    const [back] = rows.flatMap(({ row }) => row);
    const before = topsOf(await posted());
    const refused = await round.click('Sozialamt Velbert', back?.verb ?? '', back?.data);
    assert.match(refused.text, /kann nur die Koordination streichen/u);
    const again = await round.click('Koordination', back?.verb ?? '', back?.data);
    assert.deepEqual([before.length, topsOf(again.text).length], [2, 3]);
    assert.deepEqual(topsOf(await posted()), whole);
    assert.deepEqual(
      topsOf((await round.click('Koordination', back?.verb ?? '', back?.data)).text),
      topsOf(again.text),
    );
  });

  it('takes a TOP up again once: the same one stands there no second time', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    await round.say('Sozialamt Haan', 'sitzung 1 top 3 streichen');
    await round.say('Sozialamt Haan', 'top: Tafel');
    const again = await round.say('Sozialamt Haan', 'vormerkung 1 wieder aufnehmen');
    assert.deepEqual(
      topsOf(again.text).filter((title) => title === 'Tafel'),
      ['Tafel'],
    );
  });

  it('leaves to the Koordination what it struck itself', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'top: Tafel');
    const { reply } = await round.say('Koordination', 'sitzung 1 top 3 streichen');
    const rows = reply.data['buttons'] as { row: { verb: string; data: Record<string, unknown> }[] }[];
    const [back] = rows.flatMap(({ row }) => row);
    const refused = await round.click('Sozialamt Haan', back?.verb ?? '', back?.data);
    assert.match(refused.text, /kann nur die Koordination streichen/u);
  });

  it('keeps the same topic once, however many propose it at the same moment', async () => {
    await Promise.all(['Haan', 'Hilden', 'Ratingen'].map((city) => round.say(`Sozialamt ${city}`, 'top: Tafel')));
    const { text } = await round.say('Koordination', 'tagesordnung');
    assert.equal([...text.matchAll(/Tafel/gu)].length, 1);
  });

  it('loses a note that is struck', async () => {
    await round.say('Sozialamt Haan', 'top: Tafel');
    assert.doesNotMatch((await round.say('Sozialamt Haan', 'vormerkung 1 streichen')).text, /Tafel/u);
  });

  it('shows what is open in the round, also beside a draft', async () => {
    await round.say('Koordination', 'abstimmung stellen: Gilt der Höchstbetrag?; Frist: 13.10.2023 12:00');
    await round.click('Koordination', 'votes.open', { vote: 1 });
    await round.say('Sozialamt Haan', 'frage ans mags: Dürfen Mittel übertragen werden?');
    const draft = await round.click('Koordination', 'meetings.draft', FORM);
    assert.match(
      draft.text,
      /Offen aus der Runde\nAbstimmungen\nAbstimmung\u00a01: Gilt der Höchstbetrag\?\u00a0· Es fehlen: Erkrath/u,
    );
    const { text } = await round.say('Koordination', 'sitzung 1 tagesordnung');
    assert.match(text, /Offen aus der Runde: Abstimmungen\nAbstimmung\u00a01: Gilt[\s\S]*\[Abstimmung 1 ansehen\]/u);
    assert.match(text, /Offen aus der Runde: Fragen ans MAGS\n3 von 4, alle unter „fragen ans mags“\./u);
  });

  it('stays as it was once the meeting has begun', async () => {
    await announce();
    round.clock.set('2023-10-12T14:00');
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 top: Tafel')).text, /ist vorbei/u);
    assert.match((await round.say('Koordination', 'sitzung 1 top 2 nach oben')).text, /ist vorbei/u);
    assert.doesNotMatch((await round.say('Koordination', 'sitzung 1 tagesordnung')).text, /streichen|Offen aus/u);
  });

  it('of a draft is kept from other municipalities', async () => {
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    for (const said of ['sitzung 1 tagesordnung', 'sitzung 1 top: Tafel', 'sitzung 1 top'])
      assert.match((await round.say('Sozialamt Velbert', said)).text, /noch nicht veröffentlicht/u);
  });
});

describe('a TOP that is moved', () => {
  it('stands at its new place, and the others keep their order', () => {
    const items = [1, 2, 3, 4, 5].map((number) => item(number, `Thema ${number}`));
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer({ min: 1, max: 5 }), (one, to) => {
        const after = moved(items, one, to);
        assert.equal(after[to - 1], one);
        const rest = (list: readonly unknown[]) => list.filter((other) => other !== one);
        assert.deepEqual(rest(after), rest(items));
      }),
    );
  });
});
