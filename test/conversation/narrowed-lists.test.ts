import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('lists that are narrowed', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const vote = async (number: number, question: string) => {
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(number).padStart(4, '0')}`;
    await round.click(COORDINATION, 'votes.submit', { ...FORM, question, operation });
    await round.click(COORDINATION, 'votes.open', { vote: number });
  };
  const two = async () => {
    await vote(1, 'Gilt der Entwurf?');
    await vote(2, 'Gilt die Liste?');
    await round.say(COORDINATION, 'abstimmung 1 schließen: Alle haben sich gemeldet');
  };
  const meeting = async (number: number, day: string) => {
    await round.say(COORDINATION, `sitzung anlegen: Treffen ${number}; Datum: ${day}; Uhrzeit: 14:00; Ort: Haan`);
    await round.say(COORDINATION, `sitzung ${number} veröffentlichen`);
  };

  for (const [words, shown, left] of [
    ['welche Abstimmungen sind noch offen', 'Gilt die Liste', 'Gilt der Entwurf'],
    ['abstimmungen laufend', 'Gilt die Liste', 'Gilt der Entwurf'],
    ['alle abgeschlossenen Abstimmungen', 'Gilt der Entwurf', 'Gilt die Liste'],
    ['abstimmungen geschlossen', 'Gilt der Entwurf', 'Gilt die Liste'],
  ] as const)
    it(`show the votes that are asked for: ${words}`, async () => {
      await two();
      const { text } = await round.say(HAAN, words);
      assert.match(
        text,
        new RegExp(`${words.includes('geschlossen') ? 'Abgeschlossene' : 'Laufende'} Abstimmungen`, 'u'),
      );
      assert.ok(text.includes(shown), text);
      assert.ok(!text.includes(left), text);
    });

  it('lead back to all by a button', async () => {
    await two();
    const narrowed = await round.say(HAAN, 'abstimmungen abgeschlossen');
    const all = buttonsOf(narrowed).find(({ title }) => title === 'Alle ansehen') ?? assert.fail('no way back');
    const { text } = await round.click(HAAN, all.verb, all.data);
    assert.ok(text.includes('Gilt der Entwurf') && text.includes('Gilt die Liste'));
    assert.doesNotMatch(text, /Alle ansehen/u);
  });

  it('say how they were understood, in words that could be typed', async () => {
    await two();
    const { text } = await round.say(HAAN, 'welche Abstimmungen laufen gerade');
    assert.match(text, /Verstanden als „abstimmungen laufend“/u);
  });

  for (const words of ['Sitzungen im November', 'sitzungen im november', 'sitzungen vom 1.11.2023 bis 30.11.2023'])
    it(`show the meetings of the days that are asked for: ${words}`, async () => {
      await meeting(1, '12.10.2023');
      await meeting(2, '16.11.2023');
      const { text } = await round.say(HAAN, words);
      assert.match(text, /Sitzungen: November 2023/u);
      assert.match(text, /Treffen 2/u);
      assert.doesNotMatch(text, /Treffen 1/u);
    });

  it('look back where somebody asks what was', async () => {
    await meeting(1, '12.10.2023');
    round.clock.set('2023-12-01T09:00');
    await meeting(2, '12.12.2023');
    const { text } = await round.say(HAAN, 'was war im Oktober');
    assert.match(text, /Oktober 2023/u);
    assert.match(text, /Treffen 1/u);
    assert.doesNotMatch(text, /Treffen 2/u);
  });

  it('show the meetings that were called off', async () => {
    await meeting(1, '12.10.2023');
    await meeting(2, '16.11.2023');
    await round.say(COORDINATION, 'sitzung 2 für alle absagen: Raum belegt');
    const { text } = await round.say(HAAN, 'welche Sitzungen wurden abgesagt');
    assert.match(text, /Abgesagte Sitzungen/u);
    assert.match(text, /Treffen 2/u);
    assert.doesNotMatch(text, /Treffen 1/u);
  });

  for (const words of ['erledigte Absprachen', 'absprachen erledigt'])
    it(`show the agreements that are asked for: ${words}`, async () => {
      await round.say(COORDINATION, 'absprache erfassen: Liste der Träger; Zuständig: Haan; Frist: 17.10.2023');
      await round.say(COORDINATION, 'absprache erfassen: Vordruck; Zuständig: Haan; Frist: 17.10.2023');
      const all = await round.say(HAAN, 'meine absprachen');
      const open = buttonsOf(all).filter(({ verb }) => verb === 'agreements.show');
      const done = open.find((_, at) => at === 0) ?? assert.fail('nothing listed');
      await round.say(HAAN, `absprache ${Number(done.data?.['number'])} erledigt`);
      const { text } = await round.say(HAAN, words);
      assert.match(text, /Erledigte Absprachen/u);
      assert.equal(['Liste der Träger', 'Vordruck'].filter((one) => text.includes(one)).length, 1);
    });

  it('keep whose agreements are asked for', async () => {
    await round.say(COORDINATION, 'absprache erfassen: Vordruck; Zuständig: Haan; Frist: 17.10.2023');
    await round.say(COORDINATION, 'absprache erfassen: Aushang; Zuständig: Hilden; Frist: 17.10.2023');
    const { text } = await round.say(HAAN, 'meine absprachen offen im oktober 2023');
    assert.match(text, /Offene Absprachen: vereinbart oder fällig Oktober\s2023[\s\S]*Haan/u);
    assert.match(text, /Vordruck/u);
    assert.doesNotMatch(text, /Aushang/u);
  });

  for (const words of ['beantwortete Fragen', 'fragen ans mags beantwortet'])
    it(`say that there is no question of the kind that is asked for: ${words}`, async () => {
      await round.say(HAAN, 'frage ans mags: Zählt ein Kühlschrank als investiv?');
      const { text } = await round.say(HAAN, words);
      assert.match(text, /Beantwortete Fragen ans MAGS/u);
      assert.doesNotMatch(text, /Kühlschrank/u);
      assert.match(text, /\[Alle ansehen\]/u);
    });

  it('show the questions that are not yet with the ministry', async () => {
    await round.say(HAAN, 'frage ans mags: Zählt ein Kühlschrank als investiv?');
    const { text } = await round.say(HAAN, 'welche Fragen ans MAGS sind noch nicht eingereicht');
    assert.match(text, /Noch nicht eingereichte Fragen[\s\S]*Kühlschrank/u);
  });

  it('show the ideas that are asked for, by what they are and how far they have come', async () => {
    await round.say(HAAN, 'idee trotzdem einreichen: Wärmestube; Beschreibung: Offen am Abend; Themenfeld: Energie');
    await round.say(HAAN, 'idee trotzdem einreichen: Schulranzen; Beschreibung: Zum Schulstart; Themenfeld: Sonstiges');
    await round.say(HAAN, 'idee 1 umgesetzt');
    const { text } = await round.say(HAAN, 'umgesetzte Ideen');
    assert.match(text, /Ideen und Best Practice: umgesetzt[\s\S]*Wärmestube/u);
    assert.doesNotMatch(text, /Schulranzen/u);
  });

  it('turn their pages as they were asked for', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) await meeting(number, `${number + 5}.11.2023`);
    await meeting(7, '12.12.2023');
    const first = await round.say(HAAN, 'sitzungen im november 2023');
    const more = buttonsOf(first).find(({ title }) => /^(?:Weitere|Noch) \d/u.test(title)) ?? assert.fail('one page');
    const { text } = await round.click(HAAN, more.verb, more.data);
    assert.match(text, /Sitzungen: November 2023[\s\S]*Treffen 6/u);
    assert.doesNotMatch(text, /Treffen 7/u);
  });

  it('leave what cannot be a list alone', async () => {
    const { text } = await round.say(HAAN, 'sitzungen im keller');
    assert.doesNotMatch(text, /Sitzungen: /u);
  });
});
