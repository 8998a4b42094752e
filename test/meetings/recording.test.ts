import assert from 'node:assert/strict';
import { heldMeeting, pastMeetings } from '../../src/meetings/index.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

const K = 'Koordination';
const AGENDA = 'Verfügungsfonds (Beschluss, 20 Min., Haan)\nAntworten des MAGS (Information, 15 Min.)\nVerschiedenes';

onEveryDatabase('the record of a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(K, 'meetings.draft', { ...FORM, 'agenda~1': AGENDA });
    await round.say(K, 'sitzung 1 veröffentlichen');
    await round.settle();
  });
  afterEach(() => round.close());

  let activity = 0;
  /** What is delivered twice is done once, and answered alike. */
  const twice = async (text: string): Promise<Answer> => {
    activity += 1;
    const where = { activity: `said-${activity}` };
    const first = await round.say(K, text, where);
    assert.equal((await round.say(K, text, where)).text, first.text);
    return first;
  };
  /** The button of this title, clicked twice with what is filled in; as activities of their own, as two clicks are. */
  const press = async ({ card }: Answer, title: string, filled: Record<string, string> = {}): Promise<Answer> => {
    const found = buttonsOf(card).find((one) => one.title === title) ?? assert.fail(title);
    await round.click(K, found.verb, { ...found.data, ...filled });
    return round.click(K, found.verb, { ...found.data, ...filled });
  };
  const held = async () => (await heldMeeting(round.db, round.plan.id, 1)) ?? assert.fail();

  it('takes a meeting from its invitation to its end, each step delivered twice', async () => {
    await round.say('Sozialamt Haan', 'sitzung 1 zusage');
    await round.say('Sozialamt Ratingen', 'sitzung 1 vertretung');
    await round.say('Sozialamt Hilden', 'sitzung 1 absage');
    assert.match((await round.say(K, 'sitzung 1 beginnt')).text, /hat noch nicht begonnen[\s\S]*12\.\sOktober 2023/u);
    round.clock.set('2023-10-12T14:05');
    const begun = await twice('sitzung 1 beginnt');
    assert.match(begun.text, /läuft seit 14:05\sUhr[\s\S]*Die Anwesenheit ist noch nicht erfasst/u);

    const form = await press(begun, 'Anwesenheit …');
    assert.match(form.text, /Vorbelegt aus den Antworten zur Einladung\. Abgesagt: Hilden\./u);
    assert.match(JSON.stringify(form.card), /"value":"haan,ratingen"/u);
    const present = {
      'present~1': 'haan,ratingen,velbert,kreis',
      'more~1': 'Kreis 3',
      'guests~1': 'Jobcenter 2\nCaritas',
    };
    const attended = await press(form, 'Anwesenheit speichern', present);
    assert.match(attended.text, /4\svon\s11\sKommunen anwesend[\s\S]*Hilden \(Absage\)[\s\S]*9\sPersonen/u);
    assert.match(attended.text, /Gäste: Jobcenter \(2\) und Caritas \(1\)/u);

    const noted = await twice('sitzung 1 top 1 notiz: Haan stellt den Entwurf vor.');
    assert.match(
      noted.text,
      /TOP\s1 von 3[\s\S]*Beschluss\s· 20\sMinuten[\s\S]*Notiz \(Zeile\s1\)\nHaan stellt den Entwurf vor/u,
    );
    const decided = await twice('sitzung 1 top 1 beschluss: Die Runde verständigt sich auf 300 Euro.');
    const decision = await press(decided, 'Beschluss festhalten …');
    assert.match(
      JSON.stringify(decision.card),
      /"value":"erkrath,heiligenhaus,hilden,langenfeld,mettmann,monheim,wuelfrath"/u,
    );
    await press(decision, 'Beschluss festhalten', {
      'question~1': 'Verfügungsfonds',
      'text~1': 'Die Runde verständigt sich auf 300 Euro.',
      'absent~1': 'hilden',
      'closesOn~1': '2023-10-20',
      'closesTime~1': '12:00',
    });
    const agreed = await twice('sitzung 1 top 2 absprache: Haan klärt den Vordruck.');
    const agreement = await press(agreed, 'Absprache erfassen …');
    await press(agreement, 'Absprache speichern', { 'text~1': 'Haan klärt den Vordruck.', 'municipality~1': 'haan' });
    const asked = await twice('sitzung 1 top 2 frage: Zählt die Miete für ein Zelt?');
    const question = await press(asked, 'Frage aufnehmen …');
    await press(question, 'Frage aufnehmen', { 'question~1': 'Zählt die Miete für ein Zelt?' });

    round.clock.set('2023-10-12T15:50');
    const ended = await twice('sitzung 1 endet');
    assert.match(ended.text, /beendet 15:50\sUhr[\s\S]*TOP\s3: Verschiedenes\nNichts festgehalten\./u);
    const carried = await press(ended, 'TOP\u00a03 vertagen');
    assert.match(carried.text, /TOP · vertagt\nVerschiedenes[\s\S]*Vorgemerkt/u);

    const { beganAt, endedAt, attendance, guests, items } = await held();
    assert.deepEqual([beganAt, endedAt], ['2023-10-12T12:05:00.000Z', '2023-10-12T13:50:00.000Z']);
    assert.deepEqual(
      attendance.filter(({ people, excused }) => people > 0 || excused).map((one) => [one.municipality.id, one.people]),
      [
        ['haan', 1],
        ['hilden', 0],
        ['ratingen', 1],
        ['velbert', 1],
        ['kreis', 3],
      ],
    );
    assert.deepEqual(guests, [
      { organisation: 'Jobcenter', people: 2 },
      { organisation: 'Caritas', people: 1 },
    ]);
    assert.deepEqual(
      items.map(({ lines }) => lines.map(({ number, kind, ref }) => [number, kind, ref?.replace(/\d+/u, 'n')])),
      [
        [
          [1, 'note', undefined],
          [2, 'decision', 'votes:n'],
        ],
        [
          [3, 'agreement', 'agreements:n'],
          [4, 'question', 'questions:n'],
        ],
        [],
      ],
    );
    assert.deepEqual(
      (await pastMeetings(round.db, round.plan.id, round.clock.now())).map(({ number }) => number),
      [1],
    );
  });
});
