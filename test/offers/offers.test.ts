import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { buttonsOf, type CardButton } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { COORDINATION, FORM, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const SUPPORT = 'Idee 1 unterstützen wir auch';

function first({ card }: Answer): CardButton {
  const [found] = buttonsOf(card);
  assert.ok(found);
  return found;
}

onEveryDatabase('plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say(COORDINATION, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie');
    await round.settle();
  });
  afterEach(() => round.close());

  const supporters = async () => (await round.say(VELBERT, 'idee 1')).text.match(/\d+(?=\svon\s11\sKommunen)/u)?.[0];

  it('show at once what somebody wants to see, and say how they were understood', async () => {
    const { text, reply } = await round.say(HAAN, 'Zeig mir bitte alle Ideen');
    assert.equal(reply.card, 'ideas/list');
    assert.match(text, /^Verstanden als „ideen“/u);
    assert.match(text, /Wärmestube/u);
  });

  it('show the register to a question about it, and the passages below', async () => {
    const { text, reply } = await round.say(HAAN, 'Wie viel Geld haben wir noch?');
    assert.equal(reply.card, 'grants/funds');
    assert.match(text, /^Verstanden als „mittel“[\s\S]*Haan: Mittel[\s\S]*Dazu in den Quellen/u);
  });

  it('leave a question about the rules one', async () => {
    const { reply, text } = await round.say(HAAN, 'Sind Personalkosten förderfähig?');
    assert.equal(reply.card, 'guidelines/answer');
    assert.match(text, /Personalausgaben/u);
  });

  it('offer what somebody wants to do, with what it is about in full, and do nothing', async () => {
    const before = await storedRows(round.db);
    const answer = await round.say(HAAN, SUPPORT);
    assert.equal(answer.reply.card, 'offers/understood');
    assert.match(answer.text, /^Verstanden · noch nicht gespeichert\nHaan unterstützt Idee\s1\n/u);
    assert.match(answer.text, /Wärmestube/u);
    assert.deepEqual(
      buttonsOf(answer.card).map(({ title }) => title),
      ['Idee unterstützen', 'Etwas anderes …'],
    );
    assert.deepEqual(await storedRows(round.db), before);
  });

  it('name each value as its form does, and guess no topic from a word of the wording', async () => {
    const { text } = await round.say(COORDINATION, 'Bitte stelle eine Abstimmung: Sollen wir SharePoint nutzen?');
    assert.match(text, /Frage[: \n]+Sollen wir SharePoint nutzen\?/u);
    assert.doesNotMatch(text, /Thema|Text:/u);
  });

  it('look for nothing but words that say something, and show one register where one is meant', async () => {
    const { text, reply } = await round.say(
      HAAN,
      'Ich bräuchte mal eine Übersicht, was die Runde schon beschlossen hat',
    );
    assert.equal(reply.card, 'decisions/list');
    assert.doesNotMatch(text, /bräuchte|Sitzungen ansehen/u);
  });

  it('name the button of a ballot as the vote calls the answer; under consent a no is an objection', async () => {
    await publish(round);
    await round.click(COORDINATION, 'votes.submit', {
      ...FORM,
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96401',
      'rule~1': 'simple',
    });
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    const buttonFor = async (text: string) => first(await round.say(HAAN, text)).title;
    assert.deepEqual(
      [
        await buttonFor('Wir stimmen bei Abstimmung 1 zu'),
        await buttonFor('Bei Abstimmung 1 stimmen wir nicht zu'),
        await buttonFor('Wir stimmen bei Abstimmung 2 zu'),
        await buttonFor('Bei Abstimmung 2 stimmen wir nicht zu'),
      ],
      ['Zustimmung', 'Einwand begründen …', 'Ja', 'Nein'],
    );
  });

  it('name a vote by what it is about where several are open', async () => {
    await publish(round);
    const other = { operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96400', 'question~1': 'Bleibt es beim Wärmebus?' };
    await round.click(COORDINATION, 'votes.submit', { ...FORM, ...other });
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    const { text, card } = await round.say(
      COORDINATION,
      'Bitte die Abstimmung über den Wärmebus abbrechen, Auftrag entfällt',
    );
    assert.match(text, /Abstimmung\s2/u);
    assert.equal(buttonsOf(card).filter(({ title }) => title.startsWith('Abstimmung abbrechen')).length, 1);
  });

  it('are done by the click of the one to whom they were offered, and of nobody else', async () => {
    const { verb, data } = first(await round.say(HAAN, SUPPORT, { place: 'channel' }));
    const others = await round.click(VELBERT, verb, data, { place: 'channel' });
    assert.match(others.text, /Er richtet sich an das Sozialamt Haan/u);
    assert.equal(await supporters(), undefined);
    await round.click(HAAN, verb, data, { place: 'channel' });
    assert.equal(await supporters(), '1');
  });

  it('tell who may where their author may not, before any button', async () => {
    const { text, card } = await round.say(HAAN, 'Bitte Wissenslücken anzeigen');
    assert.match(text, /Hierfür ist die Koordination zuständig/u);
    assert.deepEqual(
      buttonsOf(card).filter(({ verb }) => verb === 'guidelines.gaps'),
      [],
    );
  });

  it('never act for another municipality', async () => {
    const { text } = await round.say(VELBERT, 'Haan unterstützt Idee 1');
    assert.match(text, /Für Haan handelt Haan selbst/u);
    assert.equal(await supporters(), undefined);
  });

  it('get one short sentence where they are small talk, and nothing of them is kept', async () => {
    const { text, card } = await round.say(HAAN, 'Vielen Dank!');
    assert.match(text, /Gern geschehen/u);
    assert.equal(buttonsOf(card).length, 1);
    assert.ok(text.length < 160);
    const { text: gaps } = await round.say(COORDINATION, 'wissenslücken');
    assert.match(gaps, /blieb keine Frage zu den Regeln offen/u);
    assert.doesNotMatch((await round.say(HAAN, 'und für Honorarkräfte?')).text, /Bezogen auf/u);
  });

  it('that are not understood become no question about the rules', async () => {
    const { text, card, reply } = await round.say(HAAN, 'Bitte die Idee etwas pfiffiger hinbiegen');
    assert.notEqual(reply.card, 'guidelines/answer');
    assert.match(text, /Das habe ich nicht sicher verstanden/u);
    assert.doesNotMatch(text, /MAGS/u);
    const rules = buttonsOf(card).find(({ title }) => title === 'Als Frage an die Regeln');
    assert.equal(rules?.verb, 'guidelines.ask');
    assert.match((await round.say(COORDINATION, 'wissenslücken')).text, /blieb keine Frage zu den Regeln offen/u);
  });

  it('show the next readings and the form on Etwas anderes, and count the words that no group knows', async () => {
    const offer = await round.say(HAAN, 'Idee 1 unterstützen wir flugs');
    const other = buttonsOf(offer.card).find(({ title }) => title === 'Etwas anderes …');
    assert.ok(other);
    const { text, reply } = await round.click(HAAN, other.verb, other.data);
    assert.equal(reply.asks, true);
    assert.match(text, /Als Frage an die Regeln/u);
    assert.match((await round.say(COORDINATION, 'wissenslücken')).text, /Idee unterstützen: flugs\s\(1\)/u);
  });

  it('tell by the command that follows within two minutes which words were not understood', async () => {
    await round.say(HAAN, 'Idee 1 unterstützen wir flugs mit Kurowski');
    round.clock.advance(60_000);
    await round.say(HAAN, 'idee 1 unterstützen');
    await round.say(HAAN, 'Idee 1 unterstützen wir zackig');
    round.clock.advance(180_000);
    await round.say(HAAN, 'idee 1 unterstützen');
    const { text } = await round.say(COORDINATION, 'wissenslücken');
    assert.match(text, /flugs/u);
    assert.doesNotMatch(text, /zackig/u);
  });

  it('are read as commands are where they begin as one and are surely understood', async () => {
    const { text } = await round.say(HAAN, 'idee 1 finden wir gut und unterstützen sie');
    assert.doesNotMatch(text, /beginnt wie ein Befehl/u);
    assert.match(text, /Haan unterstützt Idee\s1/u);
  });

  it('are not read where others than the round read along', async () => {
    const { text } = await round.say(HAAN, SUPPORT, { place: 'elsewhere' });
    assert.doesNotMatch(text, /Verstanden|Wärmestube/u);
  });

  it('stand in the help in one line', async () => {
    assert.match((await round.say(STAFF, 'hilfe')).text, /schreiben Sie, was Sie vorhaben/u);
  });
});

onEveryDatabase('a typed yes', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say(COORDINATION, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie');
    await publish(round);
  });
  afterEach(() => round.close());

  const supporters = async () => (await round.say(VELBERT, 'idee 1')).text.match(/\d+(?=\svon\s11\sKommunen)/u)?.[0];

  for (const word of ['ja', 'Ja, bitte.', '1', 'die erste'])
    it(`stands for the click on the one act of the last card: ${word}`, async () => {
      await round.say(HAAN, SUPPORT);
      await round.say(HAAN, word);
      assert.equal(await supporters(), '1');
    });

  it('is used once, and a redelivery gets the first answer', async () => {
    await round.say(HAAN, SUPPORT);
    const done = await round.say(HAAN, 'ja', { activity: 'yes' });
    const again = await round.say(HAAN, 'ja', { activity: 'yes' });
    assert.deepEqual(again.reply, done.reply);
    assert.match((await round.say(HAAN, 'ja')).text, /wartet nichts auf Ihre Bestätigung/u);
  });

  it('does the act once when it comes twice at the same time', async () => {
    await round.say(HAAN, SUPPORT);
    const answers = await Promise.all(['a', 'b'].map((activity) => round.say(HAAN, 'ja', { activity })));
    assert.equal(answers.filter(({ text }) => /wartet nichts/u.test(text)).length, 1);
  });

  it('does nothing after a quarter of an hour', async () => {
    await round.say(HAAN, SUPPORT);
    round.clock.advance(15 * 60_000 + 1);
    assert.match((await round.say(HAAN, 'ja')).text, /wartet nichts/u);
    assert.equal(await supporters(), undefined);
  });

  it('does nothing after any later answer there, a refusal included', async () => {
    for (const later of [
      'hilfe',
      'Sind Personalkosten förderfähig?',
      'idee 99 unterstützen',
      'IBAN DE89 3704 0044 0532 0130 00',
    ]) {
      await round.say(HAAN, SUPPORT);
      await round.say(HAAN, later);
      assert.match((await round.say(HAAN, 'ja')).text, /wartet nichts/u, later);
    }
    assert.equal(await supporters(), undefined);
  });

  it('does nothing after something else was sent there', async () => {
    await round.openChat(HAAN);
    await round.say(HAAN, SUPPORT);
    round.clock.advance(1000);
    await round.say(HAAN, 'idee', { place: 'channel' });
    round.clock.advance(1000);
    assert.match((await round.say(HAAN, 'ja')).text, /wartet nichts/u);
  });

  it('is the word of the person to whom the offer was made alone', async () => {
    await round.say(HAAN, SUPPORT);
    assert.match((await round.say(VELBERT, 'ja')).text, /wartet nichts/u);
    assert.equal(await supporters(), undefined);
  });

  it('is asked for as a click in the channel', async () => {
    await round.say(HAAN, SUPPORT, { place: 'channel' });
    const answer = await round.say(HAAN, 'ja', { place: 'channel' });
    assert.match(answer.text, /Bitte auf der Karte bestätigen/u);
    assert.equal(await supporters(), undefined);
    const { verb, data } = first(answer);
    await round.click(HAAN, verb, data, { place: 'channel' });
    assert.equal(await supporters(), '1');
  });

  it('drops what was offered when it is a no', async () => {
    for (const no of ['nein', 'abbrechen', 'vergiss es']) {
      await round.say(HAAN, SUPPORT);
      assert.match((await round.say(HAAN, no)).text, /Verworfen/u);
      assert.match((await round.say(HAAN, 'ja')).text, /wartet nichts/u);
    }
    assert.equal(await supporters(), undefined);
  });

  it('is forgotten with the rest that is kept for a time', async () => {
    await round.say(HAAN, SUPPORT);
    round.clock.advance(16 * 60_000);
    await round.bot.tidy();
    const { rows } = await sql`select * from pending`.execute(round.db);
    assert.deepEqual(rows, []);
  });
});
