import assert from 'node:assert/strict';
import { FORM as MEETING } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { inputsOf } from '../support/inputs.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, posts, QUESTION } from './poll.ts';

const RECORD = `beschluss in der sitzung: ${QUESTION}; Abwesend: Monheim am Rhein, Hilden; Frist: 12.10.2023 12:00`;

onEveryDatabase('a decision in a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };

  it('asks the absent in the channel, until a date', async () => {
    assert.match(await say(RECORD), /Gefragt werden bis Donnerstag, 12\.[^\n]*: Hilden und Monheim am Rhein\./u);
    await round.settle();
    const posted = posts(round)[0] ?? '';
    assert.match(
      posted,
      /9\u00a0von\u00a011\u00a0Kommunen haben abgestimmt[\s\S]*Es fehlen: Hilden, Monheim am Rhein/u,
    );
    assert.match(posted, /Haan: Zustimmung \(Koordination, in der Sitzung, 5\./u);
  });

  it('is decided when the last of the absent has answered', async () => {
    await say(RECORD);
    await say('abstimmen 1 zustimmung', 'Sozialamt Hilden');
    assert.match(
      await say('abstimmen 1 enthaltung', 'Sozialamt Monheim am Rhein'),
      /Beschluss\u00a02023\/01 · angenommen/u,
    );
    await round.settle();
    await comes('2023-10-12T12:00');
    assert.equal(posts(round).filter((text) => /Die Runde verständigt sich/u.test(text)).length, 1);
  });

  it('is decided when the date has passed; who stayed silent is named', async () => {
    await say(RECORD);
    await say('abstimmen 1 zustimmung', 'Sozialamt Hilden');
    await round.settle();
    await comes('2023-10-12T12:00');
    assert.match(posts(round)[1] ?? '', /angenommen[\s\S]*Ohne Rückmeldung: 1 \(Monheim am Rhein\)/u);
  });

  it('is not carried when one of the absent objects', async () => {
    await say(RECORD);
    await say('abstimmen 1 einwand: Zu teuer.', 'Sozialamt Hilden');
    await round.settle();
    await comes('2023-10-12T12:00');
    assert.match(posts(round)[1] ?? '', /nicht angenommen/u);
  });

  it('is decided at once when nobody was absent', async () => {
    const text = await say(`beschluss in der sitzung: ${QUESTION}`);
    assert.match(text, /Beschluss\u00a02023\/01 · angenommen/u);
    assert.match(await say('beschlüsse'), /1\u00a0Beschluss/u);
  });

  it('is recorded through a form, once', async () => {
    assert.match(await say('beschluss in der sitzung'), /Abwesende Kommunen/u);
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      attempt: 1,
      'question~1': QUESTION,
      'absent~1': 'Hilden',
      'closesOn~1': '2023-10-12',
      'closesTime~1': '12:00',
    };
    await round.click(COORDINATION, 'votes.record', form);
    await round.click(COORDINATION, 'votes.record', form);
    await round.settle();
    assert.equal(posts(round).length, 1);
  });

  it('ticks those who had not said that they come to the meeting, silence included', async () => {
    await round.click(COORDINATION, 'meetings.draft', MEETING);
    await round.click(COORDINATION, 'meetings.announce', { number: '1' });
    await round.say('Sozialamt Haan', 'sitzung 1 zusage');
    await round.say('Sozialamt Hilden', 'sitzung 1 vertretung');
    await round.say('Sozialamt Velbert', 'sitzung 1 absage');
    round.clock.set('2023-10-12T15:00');
    const { card, text } = await round.say(COORDINATION, 'beschluss in der sitzung');
    const ticked =
      inputsOf(card)
        .find(({ name }) => name === 'absent')
        ?.value.split(',') ?? [];
    assert.equal(ticked.length, 9);
    assert.ok(ticked.includes('velbert') && ticked.includes('erkrath'));
    assert.ok(!ticked.includes('haan') && !ticked.includes('hilden'));
    assert.match(text, /Angekreuzt ist, wer zur Sitzung\u00a01 nicht zugesagt hatte\./u);
  });

  it('ticks nobody where no meeting was', async () => {
    const { card } = await round.say(COORDINATION, 'beschluss in der sitzung');
    assert.equal(inputsOf(card).find(({ name }) => name === 'absent')?.value, '');
  });

  it('takes the absent as they are ticked', async () => {
    const { text } = await round.click(COORDINATION, 'votes.record', {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      attempt: 1,
      'question~1': QUESTION,
      'absent~1': 'hilden,monheim',
      'closesOn~1': '2023-10-12',
      'closesTime~1': '12:00',
    });
    assert.match(text, /Gefragt werden bis [^\n]*: Hilden und Monheim am Rhein\./u);
  });

  it('knows the absent as people write them, and the Kreis from the city of its name', async () => {
    const text = await say(RECORD.replace('Monheim am Rhein, Hilden', 'Monheim, Stadt Mettmann und der Kreis'));
    assert.match(text, /Gefragt werden bis [^:]*:\d\d[^:]*: Mettmann, Monheim am Rhein und Kreis Mettmann\./u);
  });

  it('names a municipality that it does not know, and keeps what was typed', async () => {
    const text = await say(RECORD.replace('Hilden', 'Solingen'));
    assert.match(text, /Bitte Kommunen der Runde eingeben: Erkrath/u);
    assert.match(text, new RegExp(QUESTION.replace('?', '\\?'), 'u'));
  });

  it('is recorded by the Koordination alone', async () => {
    assert.match(await say(RECORD, 'Sozialamt Haan'), /ist die Koordination zuständig/u);
  });
});
