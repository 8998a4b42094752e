import assert from 'node:assert/strict';
import { freeze, removeAttachment } from '../../src/attachments/store.ts';
import { FORM } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const MATTER = { kind: 'meetings', number: 1 };

onEveryDatabase('what is attached and frozen', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(COORDINATION, 'meetings.draft', FORM);
    await round.say(COORDINATION, 'anlage sitzung 1: Entwurf https://www.beispiel.de/1');
    await freeze(round.db, round.plan.id, MATTER, round.clock.now());
    await round.say(COORDINATION, 'anlage sitzung 1: Nachtrag https://www.beispiel.de/2');
  });
  afterEach(() => round.close());

  it('is not removed, and its card offers no button for that', async () => {
    const { text } = await round.say(COORDINATION, 'sitzung 1 anlage 1 entfernen');
    assert.match(text, /Anlage 1 bleibt, wie sie ist\n[^\n]*bleibt nachlesbar\./u);
    const listed = (await round.say(COORDINATION, 'sitzung 1 anlagen')).text;
    assert.match(listed, /Anlage\u00a01: Entwurf/u);
    assert.doesNotMatch(listed, /\[Anlage 1 entfernen\]/u);
    assert.match(listed, /\[Anlage 2 entfernen\]/u);
  });

  it('stays in the database, whoever asks for its removal', async () => {
    const member = { personId: 'x', office: COORDINATION, municipality: { id: 'kreis', name: 'Kreis' }, roles: [] };
    const turn = { member, roundId: round.plan.id, at: round.clock.now() } as never;
    for (const attachment of [1, 2]) await removeAttachment(round.db, turn, { ...MATTER, attachment });
    const listed = (await round.say(COORDINATION, 'sitzung 1 anlagen')).text;
    assert.match(listed, /Anlage\u00a01: Entwurf/u);
    assert.doesNotMatch(listed, /Nachtrag/u);
  });
});
