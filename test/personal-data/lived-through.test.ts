import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { findMember } from '../../src/municipalities/members.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';

const HAAN = 'Sozialamt Haan';
const FORMER = 'ehemalige Person, Sozialamt Haan (Leitung)';

onEveryDatabase('what is kept of a person', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.openChat(HAAN);
  });
  afterEach(() => round.close());

  const office = async () =>
    (await sql<{ office: string }>`select office from ideas where number = 1`.execute(round.db)).rows[0]?.office;
  /** What is clicked twice, as the same activity, with all that is stored of it in between. */
  const twice = async (verb: string, data: Record<string, unknown>, activity: string) => {
    const first = await round.click(HAAN, verb, data, { activity });
    const { rows } = await sql<{ reply: string }>`
      select reply from inbox where reply is not null union all select reply from repeats`.execute(round.db);
    const stored = rows.map(({ reply }) => reply).join('\n');
    return { first, stored, again: await round.click(HAAN, verb, data, { activity }) };
  };

  it('is shown to them, and deleted by their second click, once', async () => {
    await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie');
    await round.say('Sozialamt Velbert', 'idee 1 kommentar: Frau Kallenbachs Team hat das erprobt.');
    const shown = await round.say(HAAN, 'meine daten');
    assert.match(shown.text, /Ideen: 1/u);
    const signed = /\/files\/(?<signed>[^"\s/]+)/u.exec(JSON.stringify(shown.card))?.groups?.['signed'] ?? '';
    const file = await round.bot.file(signed);
    const read = JSON.stringify(await readDocument('d.docx', file?.body ?? assert.fail('no file')));
    for (const said of ['Wärmestube', 'person-Sozialamt Haan', 'ideas.submit']) assert.ok(read.includes(said), said);
    const [opens] = buttonsOf(shown.card);
    const form = await round.click(HAAN, opens?.verb ?? '', {});
    assert.match(form.text, /statt „Sozialamt Haan“ steht dort „ehemalige Person, Sozialamt Haan \(Leitung\)“/u);
    const before = await twice('privacy.confirm', { name: 'Kallenbach' }, 'looking');
    const asked = before.first;
    assert.doesNotMatch(before.stored, /Kallenbach/u);
    assert.match(before.again.text, /Meine Daten löschen[\s\S]*Ihr Name/u);
    assert.match(asked.text, /Kommentare zu Ideen \(Idee 1, Nummer \d\): „Frau Kallenbachs Team/u);
    assert.equal(await office(), HAAN);
    const [deletes] = buttonsOf(asked.card);
    const done = await twice(deletes?.verb ?? '', { ...deletes?.data }, 'deleting');
    assert.match(done.first.text, /Ihre Daten sind gelöscht[\s\S]*Frau Kallenbachs Team[\s\S]*Rundendatei/u);
    assert.doesNotMatch(done.stored, /Kallenbach/u);
    assert.match(done.again.text, /Ihre Daten sind gelöscht[\s\S]*in Texten steht, hat die erste Antwort gezeigt/u);
    assert.equal(await office(), FORMER);
    assert.equal(await round.bot.file(signed), undefined);
    assert.match((await round.say(HAAN, 'offen')).text, /noch nicht eingetragen/u);
    assert.match(
      (await round.say('Sozialamt Velbert', 'idee 1')).text,
      /ehemalige Person, Sozialamt Haan \(Leitung\)/u,
    );
  });

  it('is shown where somebody asks in own words, and the form opens where they want to be gone; that alone forgets nothing', async () => {
    const asked = await round.say(HAAN, 'Was speichert der Bot eigentlich über mich?');
    assert.match(asked.text, /Zugang zur Runde/u);
    for (const said of [
      'Ich höre auf, bitte nehmt mich hier komplett raus',
      'Streicht mich bitte aus dem Verzeichnis',
    ]) {
      const offered = await round.say(HAAN, said);
      assert.ok(JSON.stringify(offered.card).includes('Meine Daten löschen'), said);
    }
    assert.ok(await findMember(round.db, round.plan.id, 'person-Sozialamt Haan'));
  });

  it('leaves no trace an hour after the last answer, and nothing of who has come back is swept away', async () => {
    await round.say(HAAN, 'meine daten endgültig löschen', { answer: 'queued' });
    await round.settle();
    const left = async () =>
      (
        await sql<{ count: number }>`select count(*) as count from outbox where queue like '%Sozialamt Haan'`.execute(
          round.db,
        )
      ).rows[0]?.count;
    assert.notEqual(Number(await left()), 0);
    round.clock.advance(61 * 60_000);
    await round.settle();
    assert.equal(Number(await left()), 0);
    const { rows } = await sql`select 1 from person_keys where person_id like '%Sozialamt Haan'`.execute(round.db);
    assert.equal(rows.length, 0);
    await round.say(HAAN, 'zugang anfragen');
    round.clock.advance(61 * 60_000);
    await round.settle();
    assert.match((await round.say('Koordination', 'zugang')).text, /Sozialamt Haan/u);
  });

  it('stays where the last of the Koordination would go', async () => {
    const refused = await round.say('Koordination', 'meine daten endgültig löschen');
    assert.match(refused.text, /Die Runde braucht eine Koordination/u);
    assert.ok(await findMember(round.db, round.plan.id, 'person-Koordination'));
  });

  it('is shown to nobody else in the channel', async () => {
    const { text } = await round.say(HAAN, 'meine daten', { place: 'channel', answer: 'queued' });
    assert.doesNotMatch(text, /Zugang zur Runde/u);
  });
});
