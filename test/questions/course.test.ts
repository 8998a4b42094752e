import assert from 'node:assert/strict';
import { readSheets } from '../../src/documents/index.ts';
import { courseWords, type Followed, isOpen, isWaiting, stateOf, stateWords } from '../../src/questions/course.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const HAAN = 'Sozialamt Haan';
const K = 'Koordination';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

describe('how far a question has come', () => {
  const sent = (events: Followed['events']): Followed => ({ submittedAt: '2023-02-14', askers: [{}], events });
  const INQUIRED = { kind: 'inquired', on: '2023-04-03' } as const;
  const INTERIM = { kind: 'interim', on: '2023-04-20' } as const;
  const CLOSED = { kind: 'closed', on: '2023-09-01', text: 'überholt' } as const;
  const REOPENED = { kind: 'reopened', on: '2023-09-01' } as const;

  it('is what was heard of it last, by its day and not by when it was recorded', () => {
    assert.equal(stateWords(sent([])), 'beim MAGS (14.02.2023)');
    assert.equal(stateWords(sent([INQUIRED])), 'nachgefragt (03.04.2023)');
    assert.equal(stateWords(sent([INTERIM, INQUIRED])), 'Zwischennachricht (20.04.2023)');
    assert.equal(
      stateWords(sent([INTERIM, { kind: 'partly', on: '2023-05-02' }])),
      'teilweise beantwortet (02.05.2023)',
    );
  });

  it('is closed with its day and reason, until it is opened again', () => {
    assert.equal(stateWords(sent([INQUIRED, CLOSED])), 'ohne Antwort abgeschlossen (01.09.2023, überholt)');
    assert.equal(isOpen(sent([CLOSED])), false);
    assert.equal(stateOf(sent([INQUIRED, CLOSED, REOPENED])), 'inquired');
    assert.equal(isWaiting(sent([CLOSED, REOPENED])), true);
  });

  it('tells its course in the order of the days', () => {
    assert.equal(
      courseWords(sent([INTERIM, INQUIRED])).replaceAll('\u00a0', ' '),
      'beim MAGS seit 14.02.2023 · nachgefragt am 03.04.2023 · Zwischennachricht vom 20.04.2023',
    );
  });

  it('tells of an answer once, recorded or only known by its source', () => {
    const answer = { at: '2023-05-02', reference: 'Az. 12' };
    const told = 'beim MAGS seit 14.02.2023 · beantwortet am 02.05.2023 (Az. 12)';
    assert.equal(courseWords({ ...sent([]), answer }).replaceAll('\u00a0', ' '), told);
    const recorded = sent([{ kind: 'answered', on: '2023-05-02', text: 'Az. 12' }]);
    assert.equal(courseWords({ ...recorded, answer }).replaceAll('\u00a0', ' '), told);
  });
});

onEveryDatabase('a question that the ministry has', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say('sammlung anlegen: Fragen; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say('sammlung 1 veröffentlichen');
    await say('sammlung 1 schließen: Alle sind da');
    await say('mail-entwurf 1 gesendet am 02.10.2023: MAGS NRW');
  });
  afterEach(() => round.close());
  const say = async (text: string, office = K) => (await round.say(office, text)).text;
  const listed = async (narrowed: string) => (await say(`fragen ans mags ${narrowed}`)).match(/Frage\u00a0\d/gu) ?? [];

  it('shows its course, each step kept once', async () => {
    await say('frage 1 zwischennachricht vom 05.10.2023: MAGS NRW prüft noch');
    await say('frage 1 nachgefragt am 04.10.2023');
    await say('frage 1 nachgefragt am 04.10.2023');
    assert.match(
      (await say('frage 1', HAAN)).replaceAll('\u00a0', ' '),
      /Zwischennachricht\n[\s\S]*Verlauf: beim MAGS seit 02\.10\.2023 · nachgefragt am 04\.10\.2023 · Zwischennachricht vom 05\.10\.2023 \(MAGS NRW prüft noch\)\n/u,
    );
  });

  it('stands in the lists by what was heard of it last, and in the one of all that wait', async () => {
    await say('frage 1 nachgefragt am 04.10.2023');
    await say('frage 2 zwischennachricht vom 04.10.2023');
    await say('frage 3 ohne antwort abschließen: überholt');
    assert.deepEqual(await listed('nachgefragt'), ['Frage\u00a01']);
    assert.deepEqual(await listed('zwischennachricht'), ['Frage\u00a02']);
    assert.deepEqual(await listed('abgeschlossen'), ['Frage\u00a03']);
    assert.deepEqual(await listed('beim mags'), ['Frage\u00a01', 'Frage\u00a02']);
    assert.deepEqual(await listed('eingereicht'), ['Frage\u00a01', 'Frage\u00a02']);
    assert.deepEqual(await listed('offen'), ['Frage\u00a01', 'Frage\u00a02']);
  });

  it('is closed without an answer, with the reason, and opened again; those who ask are told both', async () => {
    await round.openChat(HAAN);
    await round.say(HAAN, 'frage ans mags: Zählen gebrauchte Geräte?');
    await round.say(HAAN, 'frage 1 betrifft uns auch');
    await say('frage 1 ohne antwort abschließen: Die Neufassung regelt es');
    await say('frage 1 ohne antwort abschließen: Die Neufassung regelt es');
    assert.match(
      await say('frage 1', HAAN),
      /keine, abgeschlossen am 5\.\u00a0Oktober 2023: Die Neufassung regelt es/u,
    );
    assert.match(
      await say('frage 1 betrifft uns auch', 'Sozialamt Hilden'),
      /ohne Antwort abgeschlossen[\s\S]*neue frage/u,
    );
    await say('frage 1 wieder offen');
    assert.match(await say('frage 1', HAAN), /beim MAGS offen\n/u);
    await round.settle();
    const told = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.deepEqual(
      told.map(({ shown }) => /abgeschlossen\n|wieder offen\n/u.exec(shown.text)?.[0]),
      ['abgeschlossen\n', 'wieder offen\n'],
    );
  });

  it('takes an answer that comes after all, and neither asks for one nor waits then', async () => {
    await say('frage 1 ohne antwort abschließen: Die Neufassung regelt es');
    await say('frage 1 beantwortet: MAGS NRW, E-Mail vom 05.10.2023');
    assert.deepEqual(await listed('beantwortet'), ['Frage\u00a01']);
    assert.match(await say('frage 1 nachgefragt am 04.10.2023'), /schon beantwortet/u);
    await say('frage 1 wieder offen');
    assert.match(await say('frage 1', HAAN), /beim MAGS offen\n/u);
  });

  it('takes no day before the letter and none that is still to come, and keeps what was typed', async () => {
    assert.match(
      await say('frage 1 nachgefragt am 01.10.2023: Referat'),
      /liegt erst seit 02\.10\.2023[\s\S]*Referat/u,
    );
    assert.match(await say('frage 1 nachgefragt am 06.10.2023'), /liegt noch nicht zurück/u);
    assert.match(await say('frage 1 ohne antwort abschließen'), /Grund/u);
  });

  it('is said to lie with the ministry, and what was heard of it last, to who asks the same again', async () => {
    const ask = () => say('Ist ein „Ringtausch“ möglich, also die einmalige Übernahme von Sachkosten?', HAAN);
    assert.match(await ask(), /Antwort: steht aus, liegt seit 02\.10\.2023 beim MAGS\n/u);
    await say('frage 3 nachgefragt am 04.10.2023');
    assert.match(await ask(), /Antwort: steht aus, liegt seit 02\.10\.2023 beim MAGS, nachgefragt am 04\.10\.2023\n/u);
    await say('frage 3 ohne antwort abschließen: überholt');
    assert.doesNotMatch(await ask(), /seit \d\d\.\d\d\.\d{4} beim MAGS/u);
  });

  it('stands in an Excel file, dates as dates, and what was typed as text', async () => {
    await round.say(HAAN, 'frage ans mags: =1+1 zählt das auch?');
    await say('frage 1 nachgefragt am 04.10.2023');
    await say('frage 2 beantwortet: MAGS NRW, E-Mail vom 12.10.2023');
    await say('frage 3 ohne antwort abschließen: überholt');
    assert.match(await say('fragen ans mags'), /\[Als Excel-Datei laden\]/u);
    const { reply } = await round.say(HAAN, 'fragen ans mags excel');
    const [, signed = ''] = /\/files\/([^"]+)/u.exec(JSON.stringify(reply.data)) ?? [];
    const file = (await round.bot.file(signed)) ?? assert.fail();
    const read = await readSheets(file.body, file.name);
    const [{ rows } = assert.fail()] = read.kind === 'sheets' ? read.sheets : [];
    assert.equal(rows.length, 5);
    const shown = rows.map((row) => row.join('|'));
    assert.match(
      shown[0] ?? '',
      /^Nr\.\|Frage\|Themenfeld\|Gestellt von\|Aufgenommen am\|Stand\|Beim MAGS seit\|Gesendet an\|/u,
    );
    assert.match(shown[1] ?? '', /nachgefragt\|02\.10\.2023\|MAGS NRW\|04\.10\.2023\|/u);
    assert.match(shown[2] ?? '', /beantwortet\|.*\|MAGS NRW, E-Mail vom 12\.10\.2023\|/u);
    assert.match(shown[3] ?? '', /abgeschlossen\|.*\|05\.10\.2023\|überholt\|/u);
    assert.match(shown[4] ?? '', /^4\|=1\+1 zählt das auch\?\|\|Haan\|05\.10\.2023\|gesammelt\|\|\|/u);
  });

  it('has come that far only once it was sent', async () => {
    await round.say(HAAN, 'frage ans mags: Zählen gebrauchte Geräte?');
    for (const typed of ['nachgefragt am 04.10.2023', 'ohne antwort abschließen: überholt', 'stand vermerken'])
      assert.match(await say(`frage 4 ${typed}`), /liegt noch nicht beim MAGS[\s\S]*gesendet/u);
  });
});
