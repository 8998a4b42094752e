import assert from 'node:assert/strict';
import type { Owed } from '../../src/conversation/feature.ts';
import { ownPostCard, type PostView, postCard } from '../../src/reminders/day/post-card.ts';
import { CARD_CHARACTERS } from '../../src/teams/render.ts';
import { member } from '../cards/samples/votes.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { ASK } from '../surveys/asked.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const IN_CHANNEL = { place: 'channel' } as const;

onEveryDatabase('answering from a reminder', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const thePost = () => round.channel().find(({ reply }) => reply.card === 'reminders/day') ?? assert.fail('no post');
  const remind = async () => {
    round.clock.set('2023-10-11T08:00');
    await round.settle();
  };
  const press = (office: string, title: string, card: unknown = thePost().shown.card) => {
    const { verb, data } = buttonsOf(card).find((one) => one.title === title) ?? assert.fail(title);
    return round.click(office, verb, data, IN_CHANNEL);
  };

  it('is one click, and shows the post with what was answered', async () => {
    await publish(round);
    await remind();
    const { text } = await press(HAAN, 'Zustimmung');
    assert.match(
      text,
      /Abstimmung\u00a01: [\s\S]*Es fehlen 10\u00a0von\u00a011:[^\n]*\nHaan: Zustimmung\n\[Ändern …\]/u,
    );
    assert.match((await round.say(HAAN, 'abstimmung 1')).text, /Haan hat abgestimmt: Zustimmung/u);
    for (const card of ['the vote', 'the post']) {
      round.clock.advance(5000);
      await round.settle();
      assert.equal(round.arrived.at(-1)?.kind, 'update', card);
    }
    assert.match(thePost().shown.text, /Es fehlen 10\u00a0von\u00a011/u);
    assert.equal(thePost().kind, 'update');
  });

  it('does nothing for a municipality that has answered, and shows its answer', async () => {
    await publish(round);
    await remind();
    await press(HAAN, 'Zustimmung');
    const { text, card } = await press(HAAN, 'Enthaltung');
    assert.match(text, /Haan: Zustimmung\n\[Ändern …\]/u);
    assert.match((await round.say(HAAN, 'abstimmung 1')).text, /Haan hat abgestimmt: Zustimmung/u);
    const changed = await press(HAAN, 'Ändern …', card);
    assert.match(changed.text, /\[In Enthaltung ändern\]/u);
  });

  it('answers an invitation too, once', async () => {
    await round.say(COORDINATION, 'sitzung anlegen: Treffen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Haan');
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    await remind();
    assert.match((await press(HAAN, 'Zusage')).text, /Haan: Zusage/u);
    assert.match((await press(HAAN, 'Absage')).text, /Haan: Zusage/u);
    assert.match((await press('Sozialamt Hilden', 'Absage')).text, /Hilden: Absage/u);
  });

  it('answers a Rundfrage and a Kenntnisnahme too, and shows what was answered', async () => {
    await round.say(COORDINATION, ASK.replace('13.10.2023', '12.10.2023'));
    await round.say(COORDINATION, 'rundfrage 1 veröffentlichen');
    await round.say(COORDINATION, 'kenntnisnahme anlegen: Erlass; Text: Bitte lesen; Frist: 12.10.2023 12:00');
    await round.say(COORDINATION, 'kenntnisnahme 1 veröffentlichen');
    await remind();
    assert.match(thePost().shown.text, /\[Antwort geben …\] \[Fehlanzeige\]/u);
    assert.match(thePost().shown.text, /\[Kenntnis genommen\] \[Ansehen\]/u);
    assert.match((await press(HAAN, 'Fehlanzeige')).text, /Haan: Fehlanzeige\n\[Ändern …\]/u);
    const { text } = await press(HAAN, 'Kenntnis genommen');
    assert.match(text, /Haan: Kenntnis genommen/u);
    assert.match((await round.say(HAAN, 'offen')).text, /Für Haan ist nichts mehr offen/u);
  });

  it('takes an objection by its form', async () => {
    await publish(round);
    await remind();
    const { verb, data } = buttonsOf(thePost().shown.card).find(({ title }) => title === 'Einwand …') ?? assert.fail();
    const form = await round.click(HAAN, verb, data, { ...IN_CHANNEL, dialog: true });
    assert.match(form.text, /Einwand begründen/u);
  });

  it('reads a long text first', async () => {
    await publish(round, { 'background~1': 'Die Runde hat es vereinbart. '.repeat(20) });
    await remind();
    assert.match(thePost().shown.text, /\[Lesen und abstimmen\]/u);
    assert.doesNotMatch(thePost().shown.text, /\[Zustimmung\]/u);
    assert.match((await press(HAAN, 'Lesen und abstimmen')).text, /\[Zustimmung\] \[Enthaltung\]/u);
  });

  it('is refused to who may not vote, as anywhere', async () => {
    await publish(round);
    await remind();
    const before = (await round.say(HAAN, 'abstimmung 1')).text;
    await press('Sozialamt Haan, Sachbearbeitung', 'Zustimmung');
    assert.equal((await round.say(HAAN, 'abstimmung 1')).text, before);
  });

  it('is offered under „offen“ with the same buttons, and leaves the list shorter', async () => {
    await publish(round);
    const { text, card } = await round.say(HAAN, 'offen');
    assert.match(
      text,
      /\[Zustimmung\] \[Enthaltung\] \[Schwerwiegender Einwand …\]|\[Zustimmung\] \[Enthaltung\] \[Einwand …\]/u,
    );
    const { verb, data } = buttonsOf(card).find(({ title }) => title === 'Zustimmung') ?? assert.fail();
    const after = await round.click(HAAN, verb, data);
    assert.match(after.text, /Für Haan ist nichts mehr offen/u);
    assert.match((await round.say(HAAN, 'abstimmung 1')).text, /Haan hat abgestimmt: Zustimmung/u);
  });
});

describe('the post of a day on which much is owed', () => {
  const LONG = 'Soll die gemeinsame Richtlinie für Einzelfallhilfen in allen Städten gleich angewendet werden? '.repeat(
    4,
  );
  const owed = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((number) =>
    samplePlan.municipalities.map(
      ({ id }): Owed => ({
        key: `votes:${number}`,
        municipalityId: id,
        sentence: LONG,
        until: '2023-10-12T10:00:00.000Z',
        ways: ['Zustimmung', 'Enthaltung', 'Einwand …'].map((title) => ({
          title,
          verb: 'votes.cast',
          data: { vote: number },
        })),
        matter: { name: `Abstimmung\u00a0${number}`, title: LONG, asked: 11 },
      }),
    ),
  );
  const view: PostView = {
    post: { roundId: 'r', day: '2023-10-11', number: 1, kind: 'day', dueAt: '2023-10-11T06:00:00.000Z', late: false },
    placed: Array.from({ length: 12 }, (_, at) => {
      const { key, until, ways, matter } = owed[at * samplePlan.municipalities.length] ?? assert.fail();
      const shown = { ...(matter ?? assert.fail()), lines: [], ways };
      return { key, until, named: samplePlan.municipalities.map(({ id }) => id), shown };
    }),
    owed,
    answered: [],
    municipalities: samplePlan.municipalities.map(({ id, name }) => ({ id, name, personId: `person-${id}` })),
    now: '2023-10-11T06:00:00.000Z',
  };

  it('stays within what Teams takes, with the buttons of three matters', () => {
    for (const reply of [postCard(view), ownPostCard(view, member('haan'))]) {
      const { card } = render(reply);
      assert.ok(JSON.stringify(card).length <= CARD_CHARACTERS, String(JSON.stringify(card).length));
      assert.equal(buttonsOf(card).filter(({ verb }) => verb === 'votes.cast').length, 9);
      assert.equal(buttonsOf(card).filter(({ title }) => title === 'Meine offenen Punkte').length, 1);
    }
  });

  it('gives what is told besides buttons only where fewer than three matters have them', () => {
    const shown = { title: 'Neues', lines: [], ways: [{ title: 'Ideen ansehen', verb: 'ideas.list' }] };
    const told = { key: 'ideas:digest', named: [], shown };
    const verbs = (count: number) => {
      const some = { ...view, placed: [told, ...view.placed.slice(0, count)] };
      return buttonsOf(render(postCard(some)).card).map(({ verb }) => verb);
    };
    assert.ok(verbs(2).includes('ideas.list'));
    assert.ok(!verbs(3).includes('ideas.list'));
  });

  it('tells the buttons of several votes apart', () => {
    const titles = buttonsOf(render(postCard(view)).card).map(({ title }) => title);
    assert.ok(titles.includes('Abstimmung 2: Zustimmung'));
  });
});
