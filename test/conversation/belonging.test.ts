import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';

onEveryDatabase('what is offered to one person', (database) => {
  let round: TestRound;
  let haan: string;
  beforeEach(async () => {
    round = await openRound(database);
    haan = String(round.plan.people.find(({ office }) => office === HAAN)?.objectId);
  });
  afterEach(() => round.close());

  const commands = () => [...round.bot.features.flatMap((feature) => feature.commands)];

  it('does nothing when another office clicks it, whatever it offers', async () => {
    await publish(round);
    await round.say(COORDINATION, 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00');
    const before = await storedRows(round.db);
    const wrong: string[] = [];
    for (const { verb } of commands()) {
      for (const office of [VELBERT, COORDINATION]) {
        const data = { number: '1', vote: 1, meeting: '1', answer: 'excused', choice: 'yes', offeredTo: haan };
        const { reply, text } = await round.click(office, verb, data);
        if (!/Er richtet sich an das Sozialamt Haan\. Für Sie ist nichts geändert\./u.test(text) || !reply.beside)
          wrong.push(`${verb} by ${office}: ${text}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await storedRows(round.db), before);
  });

  it('is done when that person clicks it', async () => {
    await publish(round);
    const { text } = await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'yes', offeredTo: haan });
    assert.match(text, /Haan hat abgestimmt|Ihre Stimme|Stimme für Haan/u);
  });

  it('does nothing for a person whom the round does not know', async () => {
    const { text } = await round.click('Gast aus Bonn', 'access.request', { offeredTo: haan });
    assert.match(text, /Er richtet sich an das Sozialamt Haan/u);
  });

  it('names no office where its owner is none of the round', async () => {
    for (const owner of ['somebody', 7, { id: haan }, null]) {
      const { text } = await round.click(HAAN, 'help.show', { offeredTo: owner });
      assert.match(text, /Er richtet sich an eine andere Person der Runde/u);
    }
  });

  it('is a form that others cannot send, where what was typed stands in it', async () => {
    const dialogs = await openRound(database, { dialogs: true });
    try {
      const opener = await dialogs.say(HAAN, 'idee: Wärmestube im Bürgerhaus', { place: 'channel' });
      const [open] = buttonsOf(opener.card);
      assert.ok(open);
      const others = await dialogs.click(VELBERT, open.verb, open.data, { place: 'channel', dialog: true });
      assert.match(others.text, /Er richtet sich an das Sozialamt Haan/u);
      const form = await dialogs.click(HAAN, open.verb, open.data, { place: 'channel', dialog: true });
      assert.match(form.text, /Wärmestube/u);
      const [send] = buttonsOf(form.card);
      assert.ok(send);
      const typed = {
        'title~1': 'Wärmestube',
        'description~1': 'Für alle',
        'kind~1': 'idea',
        'topicArea~1': 'Energie',
      };
      const sent = await dialogs.click(VELBERT, send.verb, { ...send.data, ...typed }, { place: 'channel' });
      assert.match(sent.text, /Er richtet sich an das Sozialamt Haan/u);
      assert.match((await dialogs.click(HAAN, send.verb, { ...send.data, ...typed })).text, /gespeichert/u);
    } finally {
      await dialogs.close();
    }
  });

  it('is what a message that is no command could have been, where it changes something', async () => {
    await publish(round);
    const { card } = await round.say(HAAN, 'abstimmen 1 bitte ja', { place: 'channel' });
    const acts = buttonsOf(card).filter(({ verb }) => verb === 'votes.cast');
    assert.ok(acts.length > 0);
    for (const { verb, data } of acts)
      assert.match(
        (await round.click(VELBERT, verb, data, { place: 'channel' })).text,
        /Er richtet sich an das Sozialamt/u,
      );
  });
});
