import assert from 'node:assert/strict';
import type { MemberTurn } from '../../src/conversation/turn.ts';
import { municipalityNames, namesHeard } from '../../src/municipalities/store.ts';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

onEveryDatabase('the municipalities that a turn is heard with', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  const turn = () => ({ roundId: samplePlan.id }) as MemberTurn;

  it('are read once, however often a turn is read for them', async () => {
    const said = turn();
    const before = counters.statements;
    const names = await namesHeard(round.db, said);
    const folded = await municipalityNames(round.db, said);
    assert.deepEqual([names.length, folded.has('monheim'), await namesHeard(round.db, said)], [11, true, names]);
    assert.equal(counters.statements - before, 1);
  });

  it('are read anew for the next turn', async () => {
    await namesHeard(round.db, turn());
    const before = counters.statements;
    await namesHeard(round.db, turn());
    assert.equal(counters.statements - before, 1);
  });
});
