import assert from 'node:assert/strict';
import { FORM } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const VOTE = 'abstimmung stellen: Soll die Wärmestube bleiben?; Regel: Konsent; Frist: 20.10.2023 12:00';
const EARLY = ['Erkrath', 'Haan', 'Heiligenhaus', 'Hilden', 'Langenfeld', 'Mettmann'];

onEveryDatabase('who is missing in a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say('Koordination', VOTE);
    await round.click('Koordination', 'votes.open', { vote: 1 });
  });
  afterEach(() => round.close());

  const consent = (city: string) => round.say(`Sozialamt ${city}`, 'abstimmen 1 zustimmung');
  const posted = async () => {
    round.clock.advance(5000);
    await round.settle();
    return round.channel().find(({ shown }) => shown.text.includes('Soll die Wärmestube bleiben?'))?.shown.text ?? '';
  };

  it('stands in the order of the round, with a square and a word for each', async () => {
    await consent('Velbert');
    await consent('Haan');
    assert.match(
      await posted(),
      /2\u00a0von\u00a011\u00a0Kommunen haben abgestimmt\n□\u00a0Erkrath fehlt\n■\u00a0Haan\n□\u00a0Heiligenhaus fehlt\n(?:.*\n){3}□\u00a0Monheim am Rhein fehlt\n□\u00a0Ratingen fehlt\n■\u00a0Velbert\n/u,
    );
  });

  it('is named in a line once no more than four are', async () => {
    for (const city of EARLY) await consent(city);
    assert.match(await posted(), /□\u00a0Velbert fehlt/u);
    await consent('Velbert');
    assert.match(
      await posted(),
      /7\u00a0von\u00a011\u00a0Kommunen haben abgestimmt\nEs fehlen: Monheim am Rhein, Ratingen, Wülfrath, Kreis Mettmann\n/u,
    );
  });

  it('stands on an invitation too', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
    const { text } = await round.say('Sozialamt Haan', 'sitzung 1 zusage');
    assert.match(text, /1\u00a0von\u00a011\u00a0Kommunen haben geantwortet\n□\u00a0Erkrath fehlt\n■\u00a0Haan\n/u);
  });
});
