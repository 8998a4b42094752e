import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM, posts, QUESTION } from './poll.ts';

onEveryDatabase('drafting and publishing a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('opens the form with the question that was typed, Konsent and a deadline in seven days', async () => {
    const { text, card } = await round.say('Sozialamt Haan', `Abstimmung: ${QUESTION}`);
    assert.match(text, new RegExp(`Frage: ${QUESTION.replace('?', '\\?')}`, 'u'));
    assert.match(text, /Regel: Konsent/u);
    assert.match(text, /Frist \(Datum\): 2023-10-12\nFrist \(Uhrzeit\): 12:00/u);
    assert.match(JSON.stringify(card), /mehr als die Hälfte \(6 von 11\)/u);
  });

  it('keeps a question too long for a title as the background', async () => {
    const long = `${'Soll die Runde sich darauf verständigen, dass '.repeat(5)}es so ist?`;
    const { text } = await round.say('Sozialamt Haan', `abstimmung: ${long}`);
    assert.match(text, new RegExp(`Hintergrund: ${long.slice(0, 60)}`, 'u'));
  });

  it('shows a submitted vote as a draft and posts nothing yet', async () => {
    const { text } = await round.click(COORDINATION, 'votes.submit', FORM);
    await round.settle();
    assert.match(text, /Abstimmung\u00a01 · Entwurf/u);
    assert.match(text, /Frist: Donnerstag, 12\.\u00a0Oktober 2023, 12:00\u00a0Uhr/u);
    assert.match(text, /\[Veröffentlichen\] \[Entwurf ändern …\]/u);
    assert.equal(round.channel().length, 0);
  });

  it('takes the typed twin with its rule, deadline and quorum', async () => {
    const typed = `abstimmung stellen: ${QUESTION}; Regel: einfache Mehrheit; Frist: 21.11.2023 10:30; Quorum: 8`;
    const { text } = await round.say(COORDINATION, typed);
    assert.match(text, /Regel: Einfache Mehrheit/u);
    assert.match(text, /21\.\u00a0November 2023, 10:30/u);
    assert.match(text, /Quorum: mindestens 8\u00a0von\u00a011\u00a0Kommunen/u);
  });

  it('makes one draft of a form that is sent twice', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    const { text } = await round.click(COORDINATION, 'votes.submit', FORM);
    assert.match(text, /Abstimmung\u00a01 /u);
  });

  it('names the error at the field and keeps what was typed', async () => {
    const wrong = { ...FORM, 'closesOn~1': '2023-10-04', 'quorum~1': '5' };
    const first = await round.click(COORDINATION, 'votes.submit', wrong);
    assert.match(first.text, /Quorum: 5\nBitte eine Zahl von 6 bis 11/u);
    assert.match(first.text, new RegExp(QUESTION.replace('?', '\\?'), 'u'));
    const second = await round.click(COORDINATION, 'votes.submit', { ...wrong, attempt: 2, 'quorum~1': '6' });
    assert.match(second.text, /Frist \(Datum\): 2023-10-04\nDie Frist liegt schon zurück/u);
    assert.match(JSON.stringify(second.card), /"closesOn~3"/u);
  });

  it('names an unreadable deadline of the typed twin', async () => {
    const { text } = await round.say(COORDINATION, `abstimmung stellen: ${QUESTION}; Frist: bald`);
    assert.match(text, /Bitte das Datum der Frist eingeben/u);
    assert.match(text, /nicht gespeichert/u);
  });

  it('sends the draft of a head to the personal chat of the Koordination, who publishes it', async () => {
    await round.openChat(COORDINATION);
    const { text } = await round.click('Sozialamt Haan', 'votes.submit', FORM);
    await round.settle();
    assert.doesNotMatch(text, /\[Veröffentlichen\]/u);
    assert.match(round.arrived[0]?.conversationId ?? '', /^chat-person-Koordination/u);
    assert.match(round.arrived[0]?.shown.text ?? '', /\[Veröffentlichen\]/u);
    assert.equal(round.channel().length, 0);
  });

  it('puts the draft as a line into the channel where the Koordination has no personal chat', async () => {
    await round.click('Sozialamt Haan', 'votes.submit', FORM);
    await round.settle();
    assert.match(posts(round)[0] ?? '', /Sozialamt Haan hat eine Abstimmung vorbereitet/u);
    assert.match(posts(round)[0] ?? '', /abstimmung 1 veröffentlichen/u);
  });

  it('brings the draft to the personal chat when it came from a dialog, which ends without showing it', async () => {
    await round.openChat(COORDINATION);
    await round.click(COORDINATION, 'votes.submit', FORM, { place: 'channel', dialog: true });
    await round.settle();
    assert.match(round.arrived[0]?.shown.text ?? '', /\[Veröffentlichen\]/u);
  });

  it('changes a draft under its number', async () => {
    await round.click('Sozialamt Haan', 'votes.submit', FORM);
    const form = await round.say('Sozialamt Haan', 'abstimmung 1 ändern');
    assert.match(form.text, /Entwurf ändern/u);
    const changed = { ...FORM, operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', draft: 1, 'rule~1': 'simple' };
    const { text } = await round.click('Sozialamt Haan', 'votes.submit', changed);
    assert.match(text, /Abstimmung\u00a01 · Entwurf/u);
    assert.match(text, /Einfache Mehrheit/u);
  });

  it('lets no other municipality change a draft', async () => {
    await round.click('Sozialamt Haan', 'votes.submit', FORM);
    const { text } = await round.click('Sozialamt Velbert', 'votes.submit', { ...FORM, draft: 1 });
    assert.match(text, /Diesen Entwurf können Sie nicht ändern/u);
  });

  it('changes nothing that is published', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    const { text } = await round.click(COORDINATION, 'votes.submit', { ...FORM, draft: 1, 'rule~1': 'simple' });
    assert.match(text, /ist schon veröffentlicht/u);
  });

  it('posts a published vote to the channel with everyone missing', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    await round.say(COORDINATION, 'Abstimmung 1 veroeffentlichen');
    await round.settle();
    const [post] = posts(round);
    assert.match(post ?? '', /Abstimmung\u00a01 · läuft bis 12\.10\./u);
    assert.match(post ?? '', /0\u00a0von\u00a011\u00a0Kommunen haben abgestimmt/u);
    assert.match(post ?? '', /□\u00a0Erkrath fehlt\n□\u00a0Haan fehlt\n[\s\S]*□\u00a0Kreis Mettmann fehlt/u);
    assert.match(post ?? '', /\[Zustimmung\] \[Enthaltung\] \[Einwand …\]/u);
    assert.ok((round.arrived.at(-1)?.reply.summary.length ?? 99) <= 80);
  });

  it('publishes once on a double click', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    const both = await Promise.all([
      round.click(COORDINATION, 'votes.open', { vote: 1 }),
      round.click(COORDINATION, 'votes.open', { vote: 1 }),
    ]);
    await round.settle();
    assert.equal(round.channel().length, 1);
    for (const { text } of both) assert.match(text, /läuft bis 12\.10\./u);
  });

  it('leaves publishing to the Koordination', async () => {
    await round.click('Sozialamt Haan', 'votes.submit', FORM);
    const { text } = await round.click('Sozialamt Haan', 'votes.open', { vote: 1 });
    assert.match(text, /Hierfür ist die Koordination zuständig/u);
  });

  it('does not publish what would close at once, and the draft stays', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    round.clock.set('2023-10-12T11:50');
    const { text } = await round.say(COORDINATION, 'abstimmung 1 veröffentlichen');
    await round.settle();
    assert.match(text, /Die Frist ist zu nah oder schon vorbei/u);
    assert.match((await round.say(COORDINATION, 'abstimmung 1')).text, /Entwurf/u);
    assert.ok(posts(round).every((text) => !text.includes(QUESTION)));
  });

  it('leaves drafting to heads, deputies and the Koordination', async () => {
    const staff = await round.click('Sozialamt Haan, Sachbearbeitung', 'votes.submit', FORM);
    assert.match(staff.text, /Das ist Ihnen hier nicht möglich/u);
    const stranger = await round.click('Fremdes Amt', 'votes.submit', FORM);
    assert.match(stranger.text, /Koordination der Runde, Kreissozialamt/u);
  });
});
