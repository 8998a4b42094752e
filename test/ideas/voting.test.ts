import assert from 'node:assert/strict';
import { openNeeds } from '../../src/ideas/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM, posted, submitted } from './book.ts';

onEveryDatabase('an entry as a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
    await round.say('Sozialamt Hilden', 'idee 1 unterstützen');
  });
  afterEach(() => round.close());

  it('becomes a draft with question and background, of which the Koordination is told', async () => {
    await round.openChat('Koordination');
    const { text } = await round.click('Sozialamt Haan', 'ideas.vote', { number: '1' });
    assert.match(text, /Abstimmung\u00a01[\s\S]*\[Entwurf ansehen\]/u);
    const { text: draft } = await round.say('Sozialamt Haan', 'abstimmung 1');
    assert.match(draft, /Soll „Wärmestube im Bürgerhaus“ umgesetzt werden\?/u);
    assert.match(draft, /warmem Mittagessen\.\nKosten: rund 4\.800\u00a0€\.\nUnterstützt von Hilden\./u);
    await round.settle();
    const told = round.arrived.filter(({ conversationId }) => conversationId === 'chat-person-Koordination');
    assert.match(told.map(({ shown }) => shown.text).join(), /Soll „Wärmestube[\s\S]*\[Veröffentlichen\]/u);
  });

  it('is linked both ways', async () => {
    await round.say('Koordination', 'idee 1 zur abstimmung');
    assert.match(await posted(round), /\[Abstimmung 1 ansehen\]/u);
    assert.match((await round.say('Koordination', 'abstimmung 1')).text, /\[Eintrag 1 ansehen\]/u);
    assert.match(
      (await round.say('Sozialamt Haan', 'idee 1 verlauf')).text,
      /Koordination: Abstimmung\u00a01 vorbereitet/u,
    );
  });

  it('becomes one draft only', async () => {
    await round.say('Koordination', 'idee 1 zur abstimmung');
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 abstimmen');
    assert.match(text, /Abstimmung\u00a01/u);
    assert.doesNotMatch((await round.say('Koordination', 'abstimmungen')).text, /Abstimmung\u00a02/u);
    assert.equal((await round.say('Sozialamt Haan', 'idee 1 verlauf')).text.match(/vorbereitet/gu)?.length, 1);
  });

  it('is offered to those who may draft a vote', async () => {
    assert.match((await round.say('Sozialamt Hilden', 'idee 1')).text, /\[Abstimmung vorbereiten\]/u);
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'idee 1');
    assert.doesNotMatch(text, /\[Abstimmung vorbereiten\]/u);
    const refused = await round.say('Sozialamt Haan, Sachbearbeitung', 'idee 1 zur abstimmung');
    assert.match(refused.text, /Das ist Ihnen hier nicht möglich/u);
  });

  it('does not come of a withdrawn one', async () => {
    await round.say('Sozialamt Haan', 'idee 1 zurückziehen');
    assert.match((await round.say('Koordination', 'idee 1 zur abstimmung')).text, /wurde zurückgezogen/u);
  });
});

onEveryDatabase('an entry as a TOP', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
  });
  afterEach(() => round.close());

  const announce = async () => {
    await round.say('Koordination', 'sitzung anlegen: Austausch; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Kreishaus');
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
  };

  it('stands on the agenda of the next meeting, linked both ways', async () => {
    await announce();
    const { text } = await round.click('Sozialamt Velbert', 'ideas.table', { number: '1' });
    assert.match(text, /TOP auf der Tagesordnung der Sitzung\u00a01\./u);
    const agenda = await round.say('Sozialamt Haan', 'tagesordnung');
    assert.match(agenda.text, /TOP\u00a01: Wärmestube im Bürgerhaus[\s\S]*\[Eintrag 1 ansehen\]/u);
    assert.match((await round.say('Sozialamt Haan', 'idee 1')).text, /\[Tagesordnung ansehen\]/u);
    const { text: history } = await round.say('Sozialamt Haan', 'idee 1 verlauf');
    assert.match(history, /Sozialamt Velbert: als TOP vorgeschlagen/u);
  });

  it('waits for a meeting where none is announced', async () => {
    const { text } = await round.say('Sozialamt Haan, Sachbearbeitung', 'idee 1 als TOP');
    assert.match(text, /als TOP vorgemerkt/u);
    await announce();
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1')).text, /TOP\u00a01 · Wärmestube im Bürgerhaus/u);
  });

  it('becomes one TOP only, until that meeting is over', async () => {
    await announce();
    await round.say('Koordination', 'idee 1 als top');
    await round.say('Sozialamt Haan', 'idee 1 auf die tagesordnung');
    assert.doesNotMatch((await round.say('Sozialamt Haan', 'sitzung 1')).text, /TOP\u00a02/u);
    round.clock.set('2023-10-12T16:00');
    assert.match((await round.say('Sozialamt Haan', 'idee 1 als top')).text, /vorgemerkt/u);
  });
});

onEveryDatabase('entries for other registers', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
    const need = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96441',
      'kind~1': 'need',
      'title~1': 'Abrechnung mit der Tafel',
    };
    await round.click('Sozialamt Velbert', 'ideas.submit', { ...FORM, ...need, despite: 'yes' });
  });
  afterEach(() => round.close());

  it('are the open coordination needs, with who has them and what about', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Öffnungszeiten');
    await round.say('Sozialamt Hilden', 'absprachebedarf 2 absprachebedarf: Stichtag');
    assert.deepEqual(await openNeeds(round.db, round.plan.id), [
      {
        number: 1,
        name: 'Idee\u00a01',
        title: 'Wärmestube im Bürgerhaus',
        municipalities: ['Hilden'],
        about: ['Öffnungszeiten'],
      },
      {
        number: 2,
        name: 'Absprachebedarf\u00a02',
        title: 'Abrechnung mit der Tafel',
        municipalities: ['Velbert', 'Hilden'],
        about: ['Stichtag'],
      },
    ]);
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf erledigt');
    await round.say('Sozialamt Velbert', 'idee 2 umgesetzt');
    assert.deepEqual(await openNeeds(round.db, round.plan.id), []);
  });

  it('are found from the compose box and inserted as everyone sees them', async () => {
    const member = { personId: 'x', office: 'Sozialamt Haan', municipality: { id: 'haan', name: 'Haan' }, roles: [] };
    const find = (words: string) => round.bot.find({ roundId: round.plan.id, member, words, limit: 5 });
    const [found] = (await find('wärmestube')).filter(({ reply }) => reply.card === 'ideas/idea');
    assert.equal(found?.title, 'Wärmestube im Bürgerhaus');
    assert.match(found?.subtitle ?? '', /Idee\u00a01\u00a0· Energie\u00a0· Haan\u00a0· neu/u);
    const newest = (await find('')).filter(({ reply }) => reply.card === 'ideas/idea');
    assert.deepEqual(
      newest.map(({ title }) => title),
      ['Abrechnung mit der Tafel', 'Wärmestube im Bürgerhaus'],
    );
  });
});
