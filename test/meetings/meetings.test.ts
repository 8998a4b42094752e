import assert from 'node:assert/strict';
import { match } from '../../src/conversation/phrase.ts';
import { meetings } from '../../src/meetings/index.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM, TYPED } from './typed.ts';

const DOLLAR = '$';
onEveryDatabase('meetings', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const texts = () => round.channel().map((one) => one.shown.text);

  it('opens the form with what the round is used to', async () => {
    const { text } = await round.say('Koordination', 'Sitzung');
    assert.match(text, /Titel: Austausch der Sozialamtsleitungen/u);
    assert.match(text, /Dauer: 120 Minuten/u);
    assert.match(text, /Erinnerungen vor der Sitzung: 7\u00a0Tage, 1\u00a0Tag und 2\u00a0Stunden/u);
  });

  it('opens the form with the title after the colon', async () => {
    const { text } = await round.say('Sozialamt Haan', 'sitzung: Austausch zur Einzelfallhilfe');
    assert.match(text, /Titel: Austausch zur Einzelfallhilfe/u);
  });

  it('shows a draft as the invitation will look, and when reminders go out', async () => {
    const { text } = await round.click('Koordination', 'meetings.draft', FORM);
    await round.settle();
    assert.match(text, /^Sitzung\u00a01 · Entwurf\nAustausch der Sozialamtsleitungen\n/u);
    assert.match(text, /Donnerstag, 12\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr/u);
    assert.match(text, /Kreishaus Mettmann, Sitzungsraum 2\u00a0· online\u00a0teilnehmen/u);
    assert.match(text, /TOP\u00a01 · Niederschrift vom 7\. Februar 2023\nTOP\u00a02 · Antworten des MAGS/u);
    assert.match(text, /Erinnerungen in den Kanal: Donnerstag, 5\.\u00a0Oktober 2023, 14:00\u00a0Uhr\u00a0· Mittwoch/u);
    assert.match(text, /\[Einladung veröffentlichen\]/u);
    assert.deepEqual(texts(), []);
  });

  it('plans a meeting from one typed message', async () => {
    const { text } = await round.say('Koordination', TYPED);
    assert.match(text, /Dienstag, 17\.\u00a0Oktober 2023, 09:00–10:00\u00a0Uhr\nRathaus Haan\n/u);
    assert.match(text, /TOP\u00a01 · Höchstbeträge\nTOP\u00a02 · Verfahren/u);
    assert.match(text, /Kanal: Montag, 16\.\u00a0Oktober 2023, 09:00\u00a0Uhr$/mu);
  });

  it('takes the usual reminders where none are named, and none where „keine“ is said', async () => {
    const usual = await round.say('Koordination', TYPED.replace(/; Erinnerungen.*/u, ''));
    const none = await round.say('Koordination', TYPED.replace(/1 Tag$/u, 'keine'));
    assert.match(usual.text, /Dienstag, 10\.\u00a0Oktober 2023, 09:00\u00a0Uhr\u00a0· Montag, 16/u);
    assert.match(none.text, /geht keine Erinnerung/u);
  });

  describe('an input that does not hold', () => {
    const wrong: readonly [string, Record<string, string>, RegExp][] = [
      ['a date in the past', { 'date~1': '2023-10-04' }, /Datum: 2023-10-04\nDieser Tag liegt in der Vergangenheit/u],
      ['a time of today that is over', { 'date~1': '2023-10-05', 'time~1': '08:59' }, /Uhrzeit: 08:59\nDiese Uhrzeit/u],
      [
        'an hour that is left out',
        { 'date~1': '2024-03-31', 'time~1': '02:30' },
        /Uhrzeit: 02:30\nDiese Uhrzeit gibt/u,
      ],
      ['a length that is no choice', { 'minutes~1': '45' }, /Bitte 60, 90, 120 oder 180 Minuten wählen/u],
      ['a link without https', { 'link~1': 'teams.de/x' }, /teams\.de\/x\nBitte den ganzen Link/u],
      ['reminders that cannot be read', { 'reminders~1': 'bald' }, /bald\nBitte höchstens fünf Zeiten/u],
      ['neither place nor link', { 'place~1': '', 'link~1': '' }, /Bitte einen Ort oder einen Link eingeben/u],
      ['a title that is missing', { 'title~1': '' }, /Bitte einen Titel eingeben/u],
    ];
    for (const [what, change, expected] of wrong) {
      it(`is named at its field and nothing is lost: ${what}`, async () => {
        const { text, card } = await round.click('Koordination', 'meetings.draft', { ...FORM, ...change });
        assert.match(text, expected);
        assert.match(text, /nicht gespeichert/u);
        assert.match(text, /Niederschrift vom 7\. Februar 2023\nAntworten des MAGS/u);
        assert.match(JSON.stringify(card), /"agenda~2"/u);
        assert.match((await round.say('Koordination', 'sitzungen')).text, /Es ist noch keine Sitzung geplant/u);
      });
    }

    it('of a typed message fills the form with what was understood', async () => {
      const { text } = await round.say('Koordination', TYPED.replace('17.10.2023', 'bald'));
      assert.match(text, /„bald“ ist kein Datum/u);
      assert.match(text, /Uhrzeit: 09:00/u);
      assert.match(text, /Tagesordnung: Höchstbeträge\nVerfahren/u);
    });

    it('is said in the channel where there is no personal chat', async () => {
      const typed = TYPED.replace('17.10.2023', 'bald');
      const { text } = await round.say('Koordination', typed, { place: 'channel' });
      assert.match(text, /„bald“ ist kein Datum.*sitzung anlegen: Titel/u);
    });
  });

  it('lays the draft of a head before the Koordination in its personal chat', async () => {
    await round.openChat('Koordination');
    const { text } = await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.settle();
    assert.match(text, /liegt der Koordination vor/u);
    assert.doesNotMatch(text, /\[Einladung veröffentlichen\]/u);
    assert.equal(round.arrived.length, 1);
    assert.equal(round.arrived[0]?.conversationId, 'chat-person-Koordination');
    assert.match(round.arrived[0]?.shown.text ?? '', /Entwurf \(Sozialamt Haan\)[\s\S]*\[Einladung veröffentlichen\]/u);
  });

  it('brings the draft to the personal chat when it came from a dialog, which ends without showing it', async () => {
    await round.openChat('Koordination');
    await round.click('Koordination', 'meetings.draft', FORM, { place: 'channel', dialog: true });
    await round.settle();
    assert.match(round.arrived.at(-1)?.shown.text ?? '', /Entwurf[\s\S]*\[Einladung veröffentlichen\]/u);
  });

  it('keeps what was typed in a dialog without a personal chat', async () => {
    const change = { 'link~1': 'teams.de' };
    const where = { place: 'channel', dialog: true } as const;
    const { reply } = await round.click('Koordination', 'meetings.draft', { ...FORM, ...change }, where);
    assert.equal(reply.card, 'conversation/form');
  });

  it('says in the channel that a draft waits where no coordinator has a personal chat', async () => {
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.settle();
    assert.equal(round.channel().length, 1);
    assert.match(texts()[0] ?? '', /Sozialamt Haan hat einen Entwurf.*„sitzung 1 veröffentlichen“/u);
  });

  it('lets staff neither open the form nor draft', async () => {
    const staff = 'Sozialamt Haan, Sachbearbeitung';
    assert.match((await round.say(staff, 'sitzung')).text, /nicht möglich/u);
    assert.match((await round.click(staff, 'meetings.draft', FORM)).text, /nicht möglich/u);
    assert.match((await round.say(staff, TYPED)).text, /nicht möglich/u);
    assert.doesNotMatch((await round.say(staff, 'sitzungen')).text, /\[Sitzung vorbereiten/u);
  });

  it('lets a head neither announce nor cancel', async () => {
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    assert.match((await round.click('Sozialamt Haan', 'meetings.announce', { number: '1' })).text, /nicht möglich/u);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1 für alle absagen: Grund')).text, /nicht möglich/u);
    assert.match((await round.say('Koordination', 'sitzung 1')).text, /Entwurf/u);
  });

  it('keeps a draft from other municipalities', async () => {
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    assert.match((await round.say('Sozialamt Velbert', 'sitzung 1')).text, /Sitzung 1 ist noch nicht veröffentlicht/u);
    assert.match((await round.say('Sozialamt Velbert', 'sitzungen')).text, /Es ist noch keine/u);
    assert.match((await round.say('Sozialamt Haan', 'sitzungen')).text, /Entwürfe\nAustausch/u);
    const inChannel = await round.say('Sozialamt Haan', 'sitzungen', { place: 'channel' });
    assert.match(inChannel.text, /Es ist noch keine/u);
  });

  it('lists coming meetings first, the next one on top, then the last past ones', async () => {
    const dates = ['2023-10-06', '2023-10-27', '2023-10-09', '2023-10-20'];
    for (const [index, date] of dates.entries()) {
      const operation = FORM.operation.replace('6f', `${index}f`);
      const change = { operation, 'title~1': `Sitzung am ${date}`, 'date~1': date };
      await round.click('Koordination', 'meetings.draft', { ...FORM, ...change });
      await round.say('Koordination', `sitzung ${index + 1} veröffentlichen`);
    }
    round.clock.set('2023-10-10T09:00');
    const { text } = await round.say('Sozialamt Hilden', 'sitzungen');
    const order = [...text.matchAll(/^(Kommende|Vergangene|Sitzung am .*)/gmu)].map(([found]) => found);
    assert.deepEqual(order, [
      'Kommende',
      'Sitzung am 2023-10-20',
      'Sitzung am 2023-10-27',
      'Vergangene',
      'Sitzung am 2023-10-09',
      'Sitzung am 2023-10-06',
    ]);
    assert.match(text, /Freitag, 20\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr\nSitzung\u00a04\u00a0· Kreishaus/u);
  });

  it('shows five meetings a page', async () => {
    for (let number = 1; number <= 6; number += 1) {
      await round.say('Koordination', TYPED.replace('Einzelfallhilfe', `Thema ${number}`));
      await round.say('Koordination', `sitzung ${number} veröffentlichen`);
    }
    const first = await round.say('Koordination', 'sitzungen');
    const second = await round.say('Koordination', 'sitzungen seite 2');
    assert.match(first.text, /Thema 5[\s\S]*\[(?:Weitere|Noch) \d anzeigen \(Seite.2 von.\d\)\]/u);
    assert.doesNotMatch(first.text, /Thema 6/u);
    assert.match(second.text, /Thema 6/u);
  });

  it('shows one meeting by its number', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    assert.match((await round.say('Sozialamt Hilden', 'sitzung 1')).text, /^Einladung zur Sitzung\u00a01 · geplant/u);
    round.clock.set('2023-10-12T16:00');
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'sitzung 1')).text, /geplant/u);
    assert.match((await round.say('Sozialamt Hilden', 'sitzung 7')).text, /Eine Sitzung 7 gibt es nicht/u);
  });

  it('finds announced meetings from the compose box by title, place and agenda, the next first', async () => {
    const { plan, bot } = round;
    const member = await findMember(round.db, plan.id, 'person-Sozialamt Haan');
    assert.ok(member);
    const found = async (words: string) =>
      (await bot.find({ roundId: plan.id, member, words, limit: 5 }))
        .filter(({ reply }) => reply.card === 'meetings/meeting')
        .map(({ title }) => title);
    await round.say('Koordination', TYPED);
    await round.click('Koordination', 'meetings.draft', FORM);
    assert.deepEqual(await found(''), []);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.say('Koordination', 'sitzung 2 veröffentlichen');
    const [first, second] = ['Austausch der Sozialamtsleitungen', 'Austausch zur Einzelfallhilfe'];
    assert.deepEqual(await found(''), [first, second]);
    assert.deepEqual(await found('Höchstbetrag'), [second]);
    round.clock.set('2023-10-13T09:00');
    assert.deepEqual(await found('Austausch'), [second, first]);
  });

  it('takes no Markdown and no template from what users typed', async () => {
    const change = { 'title~1': `**Fett** ${DOLLAR}{operation}`, 'agenda~1': `[hier](https://x.de) ${DOLLAR}{title}` };
    const { card } = await round.click('Koordination', 'meetings.draft', { ...FORM, ...change });
    assert.match(JSON.stringify(card), /∗∗Fett∗∗ \$\{operation\}/u);
    assert.match(JSON.stringify(card), /"type":"TextRun","text":"\[hier\]\(https:\/\/x\.de\) \$\{title\}"/u);
  });
});

describe('the commands of meetings', () => {
  const none = async () => [];
  const open = { votes: none, needs: none, questions: none };
  const { commands } = meetings({
    minuted: async () => false,
    ...{ owed: none, everythingAhead: none, open },
    links: { file: () => '', lasting: () => '' },
  });

  it('have typed twins whose examples their own grammar matches', () => {
    for (const command of commands) {
      assert.ok(command.typed.length > 0, command.verb);
      for (const grammar of command.typed) assert.ok(match(grammar.example, grammar), grammar.example);
    }
  });

  it('are not mistaken for one another', () => {
    for (const command of commands) {
      for (const { example } of command.typed) {
        const first = commands.find((one) => one.typed.some((grammar) => match(example, grammar)));
        assert.equal(first?.verb, command.verb, example);
      }
    }
  });
});
