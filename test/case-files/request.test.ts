import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerRequest } from '../../src/case-files/request/answering.ts';
import type { Member } from '../../src/conversation/turn.ts';
import { caseSources } from '../../src/filing.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';
import { COORDINATION, close, FORM, publish } from '../votes/poll.ts';
import { wordsOf } from './filed.ts';

const READER: Member = {
  ...{ personId: '', office: 'Auskunft', roles: ['coordinator'] },
  municipality: { id: '', name: '' },
};
const SURVEY =
  'rundfrage anlegen: Was fehlt noch?; Felder: Hinweis: Text; Frist: 13.10.2023 12:00; Antworten sehen: nur die Koordination';

onEveryDatabase('the answer to a request for information', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round, { 'question~1': 'Sollen die Schuldnerberatungen gemeinsam werben?' });
    await close(round);
    await round.click(COORDINATION, 'votes.submit', { ...FORM, operation: '9f9619ff-8b86-4d01-b42d-00cf4fc964ff' });
    await round.say(COORDINATION, SURVEY);
    await round.say(COORDINATION, 'rundfrage 1 veröffentlichen');
    await round.say('Sozialamt Haan', 'rundfrage 1: Die Kleiderkammer braucht Regale.');
    round.clock.set('2023-10-13T12:00');
    await round.settle();
  });
  afterEach(() => round.close());
  const answers = (about: string, period: { from?: string; to?: string } = {}) =>
    answerRequest(round.db, caseSources, {
      ...{ roundId: round.plan.id, about, reader: READER, now: round.clock.now() },
      ...period,
    });

  it('holds each matter that speaks of it in another form of the word, a list, and the confidential parts apart', async () => {
    const { open, apart } = await answers('Schuldnerberatung');
    assert.deepEqual(
      [open.map(({ name }) => name), apart.map(({ name }) => name)],
      [['Liste.docx', 'Vorgang-Abstimmung-1.docx'], ['Vertraulicher-Teil-zum-Vorgang-Abstimmung-1.docx']],
    );
    const list = await wordsOf(open[0]);
    assert.match(list, /Vorgang: Abstimmung 1: Sollen die Schuldnerberatungen[\s\S]*Abstimmung: 1 veröffentlicht/u);
    assert.match(list, /Nicht durchsucht[\s\S]*Entwürfe[\s\S]*Angaben zu Personen/u);
  });

  it('names nothing that only confidential words speak of in what can be given out', async () => {
    const { open, apart } = await answers('Kleiderkammer');
    assert.deepEqual(
      open.map(({ name }) => name),
      ['Liste.docx'],
    );
    assert.match(await wordsOf(open[0]), /In diesem Zeitraum spricht kein Vorgang davon/u);
    assert.deepEqual(
      apart.map(({ name }) => name),
      [...['Liste-vertraulich.docx', 'Vorgang-Rundfrage-1.docx', 'Vertraulicher-Teil-zum-Vorgang-Rundfrage-1.docx']],
    );
  });

  it('takes what lay within the period alone', async () => {
    const { found } = await answers('Schuldnerberatung', { from: '2023-11-01', to: '2023-12-31' });
    assert.deepEqual(found.open, []);
    const { found: then } = await answers('Schuldnerberatung', { from: '2023-10-12', to: '2023-10-31' });
    assert.equal(then.open.length, 1);
  });
});

describe('cli export', () => {
  const shell = freshShell();

  it('writes the files into a folder', async () => {
    const out = join(shell.folder, 'auskunft');
    const first = await shell.cli(['export', '--about', 'Tafel', '--from', '2023-10-01', '--out', out]);
    assert.deepEqual([first.code, first.said], [0, '']);
    assert.match(first.out, /Kein Vorgang spricht davon/u);
    assert.deepEqual(readdirSync(out), ['Liste.docx']);
  });
});
