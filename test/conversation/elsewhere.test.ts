import assert from 'node:assert/strict';
import { keepDecision } from '../../src/guidelines/index.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';

const ELSEWHERE = { place: 'elsewhere' } as const;
const HAAN = 'Sozialamt Haan';
const MINUTES = 'Welche Stadt fehlte beim Austausch am 07.02.2023 entschuldigt?';
const GAP = 'Was haben wir zum SharePoint ausgemacht?';
const MEETING =
  'sitzung anlegen: Austausch zur Einzelfallhilfe; Datum: 17.10.2023; Uhrzeit: 9 Uhr; Dauer: 60; Ort: Rathaus Haan';
const DECISION = {
  year: 2023,
  number: 4,
  question: 'Soll eine Einzelfallhilfe bei Energieschulden bis 512 Euro gelten?',
  wording: 'Die Runde verständigt sich auf 512 Euro je Haushalt bei Energieschulden.',
  support: 'Konsent, 11 von 11',
  decidedOn: '2023-08-21',
};

/** The verbs of the buttons on a card. */
function verbs({ card }: Pick<Answer, 'card'>): string[] {
  return [...JSON.stringify(card).matchAll(/"verb":"([^"]+)"/gu)].map(([, verb]) => verb ?? '');
}

onEveryDatabase('in another channel or a group chat, a round', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('answers what the rules say with its source, and offers nothing that does not work there', async () => {
    const answer = await round.say(HAAN, 'Sind Personalkosten förderfähig?', ELSEWHERE);
    assert.match(answer.text, /Personalausgaben[\s\S]*Übach-Palenberg/u);
    assert.deepEqual(verbs(answer), ['guidelines.feedback', 'guidelines.feedback']);
  });

  it('says of every other command where it belongs, typed and clicked, and does nothing', async () => {
    const commands = round.bot.features.flatMap((feature) => feature.commands);
    const inside = commands.filter(({ anywhere }) => anywhere !== true);
    for (const { verb, typed } of inside) {
      const said = await round.say('Koordination', typed[0]?.example ?? '', ELSEWHERE);
      assert.match(said.text, /Das gehört in den Kanal der Runde[\s\S]*„Testrunde“[\s\S]*persönlichen Chat/u, verb);
      assert.deepEqual(verbs(said), []);
      const { reply } = await round.click('Koordination', verb, {}, ELSEWHERE);
      assert.deepEqual([reply.beside, reply.summary], [true, said.reply.summary], verb);
    }
    await round.settle();
    assert.deepEqual(round.arrived, []);
    assert.deepEqual(
      commands.filter((command) => !inside.includes(command)).map(({ verb }) => verb),
      ['guidelines.ask', 'guidelines.feedback', 'help.show'],
    );
  });

  it('says the same to an act that would be refused', async () => {
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'abstimmen 1 zustimmung', ELSEWHERE);
    assert.match(text, /Das gehört in den Kanal der Runde/u);
  });

  it('explains what is answered there, without a button', async () => {
    const answer = await round.say(HAAN, 'hilfe', ELSEWHERE);
    assert.match(answer.text, /Fragen zur Richtlinie[\s\S]*wählen Sie @Kreisrunde aus der Liste/u);
    assert.deepEqual(verbs(answer), []);
  });

  it('shows nothing of its minutes, and counts them as no gap of the sources', async () => {
    assert.match((await round.say(HAAN, MINUTES)).text, /Monheim/u);
    const { text } = await round.say(HAAN, MINUTES, ELSEWHERE);
    assert.doesNotMatch(text, /Monheim|Niederschrift/u);
    assert.match(text, /Was die Runde selbst festgehalten hat, steht in ihrem Kanal/u);
    assert.match((await round.say('Koordination', 'wissenslücken')).text, /blieb keine Frage zu den Regeln offen/u);
  });

  it('tells nothing of itself in what the sources do not say', async () => {
    assert.match((await round.say(HAAN, GAP)).text, /SharePoint prüfen/u);
    assert.doesNotMatch((await round.say(HAAN, GAP, ELSEWHERE)).text, /SharePoint wird|SharePoint:|die Runde am/u);
  });

  it('still notes what no source answers', async () => {
    await round.say(HAAN, 'Wie hoch ist die Flughöhe von Zeppelinen?', ELSEWHERE);
    assert.match((await round.say('Koordination', 'wissenslücken')).text, /Zeppelinen/u);
  });

  it('shows nothing of its decisions', async () => {
    await keepDecision(round.db, round.plan.id, DECISION, round.clock.now());
    const question = 'Gilt die Einzelfallhilfe bei Energieschulden bis 512 Euro?';
    assert.match((await round.say(HAAN, question)).text, /512 Euro je Haushalt/u);
    assert.doesNotMatch((await round.say(HAAN, question, ELSEWHERE)).text, /512 Euro je Haushalt|Beschluss/u);
  });

  it('answers for its registers in the same words, whether they have something to say or not', async () => {
    const question = 'Wann treffen wir uns wieder?';
    const before = await round.say(HAAN, question, ELSEWHERE);
    await round.say('Koordination', MEETING);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
    assert.match((await round.say(HAAN, question)).text, /Rathaus Haan/u);
    assert.equal((await round.say(HAAN, question, ELSEWHERE)).text, before.text);
    assert.match(before.text, /Was die Runde selbst festgehalten hat/u);
  });

  it('takes a word close to a command for a question there', async () => {
    const { text } = await round.say(HAAN, 'abstimung', ELSEWHERE);
    assert.match(text, /Richtlinienfrage/u);
    assert.doesNotMatch(text, /Meinten Sie/u);
  });

  it('names to strangers whom to ask, and takes no request for access there', async () => {
    for (const answer of [
      await round.say('Gast', 'Sind Personalkosten förderfähig?', ELSEWHERE),
      await round.say('Gast', 'zugang anfragen', ELSEWHERE),
      await round.click('Gast', 'access.request', {}, ELSEWHERE),
    ]) {
      assert.match(answer.text, /noch nicht eingetragen[\s\S]*persönlichen Chat/u);
      assert.deepEqual(verbs(answer), []);
    }
    assert.match((await round.say('Koordination', 'zugang')).text, /keine Anfrage um Zugang/u);
  });

  it('finds from the compose box what the rules say, and nothing of its own', async () => {
    await keepDecision(round.db, round.plan.id, DECISION, round.clock.now());
    await round.say('Koordination', MEETING);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
    const member = await findMember(round.db, round.plan.id, `person-${HAAN}`);
    assert.ok(member);
    const find = async (words: string, elsewhere: boolean) =>
      JSON.stringify(await round.bot.find({ roundId: round.plan.id, member, words, limit: 10, elsewhere }));
    assert.match(await find('Einzelfallhilfe', false), /Rathaus Haan/u);
    assert.match(await find('Monheim entschuldigt', false), /Niederschrift/u);
    for (const words of ['Einzelfallhilfe', 'Energieschulden', 'Monheim entschuldigt'])
      assert.doesNotMatch(await find(words, true), /Rathaus Haan|512 Euro je Haushalt|Niederschrift der Runde/u);
    assert.match(await find('Personalkosten', true), /Personal/u);
  });
});
