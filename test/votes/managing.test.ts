import assert from 'node:assert/strict';
import { draftVote, voteOf } from '../../src/votes/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish, QUESTION } from './poll.ts';

/** A programme that asks for nothing, so that votes alone are reminded of. */
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('managing an open vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    round.clock.advance(30_000);
    await round.settle();
  };

  it('moves the deadline, and says why on the card', async () => {
    await publish(round);
    assert.match(
      await say('abstimmung 1 verlängern bis 19.10.2023 12 Uhr: Zwei Ausschüsse tagen später.'),
      /Die Frist ist jetzt Donnerstag, 19\.\u00a0Oktober 2023, 12:00/u,
    );
    await comes('2023-10-12T12:00');
    assert.equal(posts(round).filter((text) => /geschlossen/u.test(text)).length, 0);
    assert.match(
      posts(round)[0] ?? '',
      /läuft bis 19\.10\.[\s\S]*Verlängert: am 5\.[^\n]*\(Koordination\): Zwei Ausschüsse/u,
    );
    assert.match((await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes' })).text, /abgestimmt/u);
    await comes('2023-10-19T12:00');
    assert.match(posts(round)[0] ?? '', /geschlossen/u);
  });

  it('does not shorten the time', async () => {
    await publish(round);
    assert.match(
      await say('abstimmung 1 verlängern bis 11.10.2023 12 Uhr: Eile.'),
      /Bitte eine spätere Frist als bisher/u,
    );
  });

  it('closes early with the ballots that there are, and says why with the result', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.slice(0, 7));
    assert.match(await say('abstimmung 1 schließen: Alle Städte haben geantwortet.'), /angenommen/u);
    await round.settle();
    const result = posts(round)[1] ?? '';
    assert.doesNotMatch(result, /Geschlossen am/u);
    assert.match(result, /Beschluss\u00a02023\/01 · angenommen/u);
    assert.match(
      result,
      /Vorzeitig geschlossen am 5\.[^\n]*\(Koordination\)\.\nGrund: Alle Städte haben geantwortet\./u,
    );
    await close(round);
    assert.equal(posts(round).length, 2);
  });

  it('cancels without a result; nobody can vote any more', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan');
    await say('abstimmung 1 abbrechen: Die Frage war falsch gestellt.');
    await close(round);
    assert.equal(posts(round).length, 1);
    assert.match(
      posts(round)[0] ?? '',
      /abgebrochen[\s\S]*Abgebrochen am 5\.[\s\S]*Grund: Die Frage war falsch gestellt\./u,
    );
    assert.doesNotMatch(posts(round)[0] ?? '', /\[Zustimmung\]/u);
    const { text } = await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes' });
    assert.match(text, /Die Abstimmung wurde abgebrochen/u);
    assert.match(await say('abstimmung 1', 'Sozialamt Haan'), /Grund: Die Frage war falsch gestellt/u);
  });

  it('asks for the reason in a form, and names a missing one at its field', async () => {
    await publish(round);
    assert.match(await say('abstimmung 1 abbrechen'), /Abstimmung abbrechen[\s\S]*Grund/u);
    const { text } = await round.click(COORDINATION, 'votes.cancel', { vote: 1, attempt: 1, 'reason~1': '' });
    assert.match(text, /Bitte den Grund nennen\./u);
  });

  for (const typed of [
    'verlängern bis 19.10.2023 12 Uhr: Grund',
    'schließen: Grund',
    'abbrechen: Grund',
    'verwalten',
  ]) {
    it(`is for the Koordination alone: ${typed}`, async () => {
      await publish(round);
      assert.match(await say(`abstimmung 1 ${typed}`, 'Sozialamt Haan'), /ist die Koordination zuständig/u);
    });
  }

  it('reminds those who have not answered, and only them, on the working day before', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.filter((city) => city !== 'Haan' && city !== 'Hilden'));
    await round.click(COORDINATION, 'votes.cast', { vote: 1, choice: 'yes' });
    await comes('2023-10-11T07:59');
    assert.equal(posts(round).length, 1);
    await comes('2023-10-11T08:00');
    const reminders = posts(round).filter((text) => text.startsWith('Erinnerung'));
    assert.equal(reminders.length, 1);
    assert.match(
      reminders[0] ?? '',
      /Abstimmung\u00a01: Soll der Entwurf[\s\S]*Es fehlen 2\u00a0von\u00a011: Haan und Hilden\n/u,
    );
  });

  it('reminds before the new deadline alone', async () => {
    await publish(round);
    await say('abstimmung 1 verlängern bis 19.10.2023 12 Uhr: Zwei Ausschüsse tagen später.');
    await comes('2023-10-11T12:00');
    assert.equal(posts(round).length, 1);
    await comes('2023-10-18T08:00');
    assert.equal(posts(round).filter((text) => text.startsWith('Erinnerung')).length, 1);
  });

  it('reminds nobody of a cancelled vote', async () => {
    await publish(round);
    await say('abstimmung 1 abbrechen: Die Frage war falsch gestellt.');
    await comes('2023-10-11T12:00');
    assert.equal(posts(round).length, 1);
  });

  it('is corrected by a new vote that cites the old', async () => {
    await publish(round);
    const { card, text } = await round.say(COORDINATION, 'abstimmung 1 berichtigen');
    assert.match(text, new RegExp(`Frage: ${QUESTION.replace('?', '\\?')}`, 'u'));
    assert.match(JSON.stringify(card), /"corrects":1/u);
    const operation = '9f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    await round.click(COORDINATION, 'votes.submit', { ...FORM, operation, corrects: 1 });
    assert.match(await say('abstimmung 2'), /Berichtigt: Abstimmung\u00a01/u);
  });
});

onEveryDatabase('a ballot given by telephone', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await publish(round);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = COORDINATION) => (await round.say(office, text)).text;

  it('is entered by the Koordination, marked, and told to the municipality', async () => {
    await round.openChat('Sozialamt Hilden');
    assert.match(
      await say('abstimmen 1 für die Stadt Hilden: zustimmung'),
      /telefonisch gegebene Stimme für Hilden eingetragen/u,
    );
    await round.settle();
    const told = round.arrived.find(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(told?.shown.text ?? '', /Hilden hat abgestimmt: Zustimmung\nKoordination, telefonisch, 5\./u);
  });

  it('is known to the municipality and the Koordination until the end, and says so', async () => {
    await say('abstimmen 1 für Langenfeld: zustimmung');
    const entered = await say('abstimmung 1', 'Sozialamt Langenfeld');
    assert.match(entered, /Diese Stimme kennen bis zur Frist nur Langenfeld und die Koordination\./u);
    const own = await say('abstimmen 1 enthaltung', 'Sozialamt Langenfeld');
    assert.match(own, /Diese Stimme sieht bis zur Frist nur Langenfeld\./u);
  });

  it('asks for a reason only where an answer needs one', async () => {
    assert.match(await say('abstimmung 1 telefonisch'), /Begründung/u);
    await say('abstimmung stellen: Wie weiter?; Regel: Meinungsbild; Frist: 12.10.2023 12:00');
    await say('abstimmung 2 veröffentlichen');
    const form = await say('abstimmung 2 telefonisch');
    assert.match(form, /Mitgeteilte Stimme eintragen/u);
    assert.doesNotMatch(form, /Begründung/u);
  });

  it('says nothing of the answer where it is told in the channel', async () => {
    await say('abstimmen 1 für Hilden: zustimmung');
    await round.settle();
    assert.match(posts(round)[1] ?? '', /telefonisch gegebene Stimme für Hilden/u);
    assert.doesNotMatch(posts(round).join('\n'), /Zustimmung(?!\])/u);
  });

  it('is replaced by the municipality itself', async () => {
    await say('abstimmen 1 für Hilden: zustimmung');
    assert.match(await say('abstimmen 1 enthaltung', 'Sozialamt Hilden'), /Ersetzt die Zustimmung vom/u);
  });

  it('needs a reason for an objection, and an entitled municipality', async () => {
    assert.match(await say('abstimmen 1 für Hilden: einwand'), /Bitte begründen: Einwand/u);
    assert.match(await say('abstimmen 1 für Hilden: einwand: Zu teuer.'), /eingetragen/u);
    assert.match(await say('abstimmen 1 für Solingen: zustimmung'), /Bitte eine stimmberechtigte Kommune wählen/u);
  });

  it('is entered by nobody else', async () => {
    assert.match(await say('abstimmen 1 für Hilden: zustimmung', 'Sozialamt Haan'), /ist die Koordination zuständig/u);
  });
});

onEveryDatabase('a vote that another register puts', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('is one draft for one origin, also while it runs, and another one once that was cancelled', async () => {
    const member = { personId: 'p', office: COORDINATION, municipality: { id: 'kreis', name: 'Kreis' }, roles: [] };
    const turn = {
      roundId: round.plan.id,
      activity: 'a',
      at: round.clock.now(),
      member,
      place: { kind: 'personal', conversationId: 'c' },
      input: { kind: 'text', text: '' },
      answer: 'returned',
    } as const;
    const motion = { question: 'Soll die Wärmestube kreisweit kommen?', background: 'Idee 3', origin: 'ideas:3' };
    assert.equal(await draftVote(turn, motion, round.db), 1);
    assert.equal(await draftVote(turn, motion, round.db), 1);
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    assert.equal((await voteOf(round.db, round.plan.id, 'ideas:3'))?.state, 'open');
    await round.say(COORDINATION, 'abstimmung 1 abbrechen: Die Frage war falsch gestellt.');
    assert.equal(await draftVote(turn, motion, round.db), 2);
  });
});
