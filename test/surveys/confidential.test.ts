import assert from 'node:assert/strict';
import { membersOf } from '../../src/municipalities/members.ts';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { PUBLIC_URL } from '../support/sample.ts';
import { COORDINATION, HAAN, HILDEN, openSurveys } from './asked.ts';

const ASK =
  'rundfrage anlegen: Wie viel ist noch frei?; Felder: Betrag: Betrag; Frist: 13.10.2023 12:00; Antworten sehen: nur die Koordination';
const VALUE = /17\.150|17150/u;

onEveryDatabase('a confidential survey', (database) => {
  let round: TestRound;
  let said: Awaited<ReturnType<typeof openSurveys>>;
  const logged: string[] = [];
  const note = (...facts: unknown[]) => void logged.push(JSON.stringify(facts));
  beforeEach(async () => {
    logged.length = 0;
    said = await openSurveys(database, { log: { info: note, warn: note, error: note } });
    round = said.round;
    await said.publish(ASK);
  });
  afterEach(() => round.close());

  const fileOf = async (office: string, text: string) => {
    const { card } = await round.say(office, text);
    const [, signed] = new RegExp(`${PUBLIC_URL}/files/([^"]+)`, 'u').exec(JSON.stringify(card)) ?? [];
    return signed === undefined ? undefined : round.bot.file(signed);
  };

  it('is not answered by what is typed in the channel, and says so without a value', async () => {
    const { text } = await round.say(HAAN, 'rundfrage 1: 17.150', { place: 'channel', answer: 'queued' });
    assert.match(text, /Nicht gespeichert[\s\S]*für alle lesbar\. Bitte löschen Sie sie/u);
    assert.doesNotMatch(text, VALUE);
    const wrong = await round.say(HAAN, 'rundfrage 1: etwa so viel', { place: 'channel', answer: 'queued' });
    assert.match(wrong.text, /für alle lesbar/u);
    assert.match(await said.say('rundfrage 1'), /Die Antwort für Haan fehlt noch/u);
  });

  it('shows no value in the channel, to another municipality, in a file of theirs, in a search or in logs', async () => {
    await said.say('rundfrage 1: 17.150');
    await said.comes('2023-10-13T12:00');
    for (const shown of said.posts()) assert.doesNotMatch(shown, VALUE);
    assert.match(
      said.posts().at(-1) ?? '',
      /1\u00a0von\u00a011[\s\S]*Gesetzliche Auskunfts- und Prüfungsrechte bleiben unberührt/u,
    );
    for (const text of ['rundfrage 1', 'rundfrage 1 excel', 'Wie viel ist noch frei?'])
      assert.doesNotMatch(await said.say(text, HILDEN), VALUE);
    assert.equal(await fileOf(HILDEN, 'rundfrage 1 csv'), undefined);
    const inChannel = await round.say(COORDINATION, 'rundfrage 1', { place: 'channel', answer: 'queued' });
    assert.doesNotMatch(inChannel.text, VALUE);
    assert.doesNotMatch(logged.join('\n'), VALUE);
    const found = await round.bot.find({
      roundId: round.plan.id,
      member: await memberOf(round, HILDEN),
      words: '17.150',
      limit: 5,
    });
    assert.doesNotMatch(JSON.stringify(found), VALUE);
  });

  it('shows its own answer to a municipality, in private', async () => {
    assert.match(await said.say('rundfrage 1: 17.150'), VALUE);
    assert.match(await said.say('rundfrage 1 beantworten'), VALUE);
  });

  it('shows the values to the Koordination once its own municipality has answered, or after the end', async () => {
    await said.say('rundfrage 1: 17.150');
    assert.doesNotMatch(await said.say('rundfrage 1', COORDINATION), VALUE);
    assert.match(await said.say('rundfrage 1 excel', COORDINATION), /nach der Frist, oder sobald ihre eigene Kommune/u);
    await said.say('rundfrage 1: 5', COORDINATION);
    assert.match(await said.say('rundfrage 1', COORDINATION), VALUE);
    assert.match(Buffer.from((await fileOf(COORDINATION, 'rundfrage 1 csv'))?.body ?? []).toString(), /"17150,00"/u);
  });

  it('shows no value where the Koordination closes it and ends it for good in the channel', async () => {
    await said.say('rundfrage 1: 17.150');
    const inChannel = async (text: string) => (await round.say(COORDINATION, text, { place: 'channel' })).text;
    const closed = await inChannel('rundfrage 1 schließen: Alle haben geantwortet');
    assert.match(closed, /^Rundfrage\u00a01 · geschlossen/u);
    assert.doesNotMatch(closed, VALUE);
    assert.doesNotMatch(await inChannel('rundfrage 1 abschließen'), VALUE);
    assert.match(await said.say('rundfrage 1', COORDINATION), VALUE);
  });

  it('shows the values to the Koordination after the end, though its municipality is silent', async () => {
    await said.say('rundfrage 1: 17.150');
    await said.comes('2023-10-13T12:00');
    assert.match(await said.say('rundfrage 1', COORDINATION), VALUE);
  });
});

async function memberOf(round: TestRound, office: string) {
  const member = (await membersOf(round.db, round.plan.id)).find((one) => one.office === office);
  assert.ok(member);
  return member;
}
