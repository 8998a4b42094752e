import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { agreementCard, listCard as agreementList } from '../../src/agreements/cards.ts';
import { pageOf } from '../../src/cards/page.ts';
import { neutral } from '../../src/cards/parts.ts';
import { keptCard as faultKeptCard, refusalCard } from '../../src/conversation/cards.ts';
import { Refusal } from '../../src/conversation/refusal.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { decisionCard, listCard as decisionList } from '../../src/decisions/cards.ts';
import { answerCard } from '../../src/guidelines/answers/answer-card.ts';
import { digestLines } from '../../src/ideas/digest/digest-card.ts';
import { commentsCard, historyCard, versionCard } from '../../src/ideas/entries/record-card.ts';
import { fieldsOf } from '../../src/ideas/fields.ts';
import { changeForm, commentForm, formCard as ideaForm, needForm } from '../../src/ideas/form.ts';
import { ideaCard } from '../../src/ideas/idea-card.ts';
import { draftedCard, savedCard, tabledCard } from '../../src/ideas/kept-card.ts';
import { listCard as ideaList } from '../../src/ideas/list/list-card.ts';
import { similarCard } from '../../src/ideas/submitting/similar-card.ts';
import { agendaCard, proposedCard, struckCard } from '../../src/meetings/agenda/agenda-card.ts';
import { reminderCard } from '../../src/meetings/invitation/reminder-card.ts';
import { invitationCard, ownInvitationCard } from '../../src/meetings/invitation-card.ts';
import * as meetings from '../../src/meetings/planning/cards.ts';
import { formCard as meetingForm } from '../../src/meetings/planning/draft-form.ts';
import { movedNotice, moveForm } from '../../src/meetings/planning/move-card.ts';
import { grantForm, requestsCard } from '../../src/onboarding/cards.ts';
import { postCard } from '../../src/reminders/day/post-card.ts';
import type { Shown } from '../../src/reminders/day/post-store.ts';
import { createSearchIndex } from '../../src/search/index.ts';
import { createRenderer } from '../../src/teams/render.ts';
import { objectionForm } from '../../src/votes/ballots/objection-form.ts';
import { baseCard, draftCard, keptCard } from '../../src/votes/base-card.ts';
import { draftForm } from '../../src/votes/drafting/draft-form.ts';
import { ballotsCard, listCard as voteList } from '../../src/votes/overview/list-card.ts';
import { ownCard } from '../../src/votes/own-card.ts';
import { resultCard } from '../../src/votes/result-card.ts';
import { amendForm, proposalCard, wordingCard } from '../../src/votes/wordings/amend-cards.ts';
import { samplePlan } from '../support/sample.ts';
import { NOW } from './commands.ts';
import { elements, ofType, texts } from './elements.ts';
import { libraryFaults } from './library.ts';
import { agreement } from './samples/agreements.ts';
import { decided } from './samples/decisions.ts';
import { commentOf, declare, entryOf, idea } from './samples/ideas.ts';
import { item, meeting } from './samples/meetings.ts';
import { request } from './samples/onboarding.ts';
import { ballot, member, poll, vote } from './samples/votes.ts';

const render = createRenderer('cards');
const markdown = new MarkdownIt();
const PLAIN = 'Wärmestube';

/** What people may type by mistake or on purpose, by what it tries. */
const HOSTILE: Readonly<Record<string, string>> = {
  Markdown: '**fett** _kursiv_ ~~weg~~ `Code` [Bonus](https://boese.example) ![Bild](x) a\\*b',
  'a list': '1. Punkt',
  'a date that Markdown takes for a list': '7. Februar 2023',
  'an amount that Markdown takes for a list': '+ 189 €',
  'a heading': '# Titel',
  'a quote': '> Zitat',
  'a line': '- - -',
  'a template': `$\{$root} $\{title} $\{count(buttons)}`,
  'a date function': '{{DATE(2023-10-05T09:00:00Z, LONG)}} {{TIME(2023-10-05T09:00:00Z)}} {{DATE()}}',
  'a mention': '<at>Alle</at>',
  HTML: '<b>fett</b><img src=x onerror=alert(1)> &lt;b&gt; &amp; &#8238;',
  'another direction': 'שלום \u202eredro \u2067nam',
  emoji: '🎉 Wärmestube 👩‍👩‍👧',
  'a very long word': 'Donaudampfschifffahrt'.repeat(143).slice(0, 3000),
  'quotation marks': `"}],"actions":[{"type":"Action.Execute"}] 'x'`,
};

/** Every builder that takes what users typed; each shows the text wherever users could have typed it. */
const BUILDERS: Readonly<Record<string, (text: string) => Reply>> = {
  ideaForm: (text) =>
    ideaForm(samplePlan.topicAreas, {
      values: { operation: '1', title: text, description: text, cost: text, link: text, contactOffice: text },
    }),
  ideaCard: (text) => ideaCard(entryWith(text)),
  ideaOwn: (text) => ideaCard(entryWith(text), member('haan')),
  ideaChange: (text) =>
    changeForm(entryWith(text).idea, samplePlan.topicAreas, { values: fieldsOf(entryWith(text).idea) }),
  ideaHistory: (text) => historyCard(entryWith(text), 1),
  ideaVersion: (text) => versionCard(idea(), { ...entryWith(text).idea, version: 2, at: NOW }),
  ideaComments: (text) => commentsCard(entryWith(text), 1),
  ideaCommentForm: (text) => commentForm(idea({ title: text }), { values: { text } }),
  ideaNeedForm: (text) => needForm(idea({ title: text }), { values: { text } }),
  ideaSimilar: (text) => similarCard(entryWith(text).idea, [entryWith(text)], member('haan')),
  ideaDrafted: (text) => draftedCard(idea({ title: text }), 4),
  ideaTabled: (text) => tabledCard(idea({ title: text }), { number: 12 }),
  ideaDigest: (text) =>
    postWith(
      digestLines(
        { since: NOW, entries: [entryWith(text)], moved: [entryWith(text)], adopted: [entryWith(text)] },
        { key: 'ideas:2023-W41', due: NOW },
      ),
    ),
  dayPost: (text) => postWith({ name: 'Abstimmung 4', title: text, lines: [text], ways: [] }),
  ideaSaved: (text) => savedCard(idea({ title: text })),
  ideaList: (text) => ideaList(pageOf([entryWith(text)], 1), { filter: { words: text }, raw: { words: text } }),
  voteForm: (text) =>
    draftForm({ values: { operation: '1', question: text, text, background: text, quorum: text } }, ROUND),
  objectionForm: (text) => objectionForm(vote({ question: text }), { values: { reason: text } }),
  voteDraft: (text) => draftCard(withText(text).vote, { member: member('haan'), entitled: 11, now: NOW }),
  voteBase: (text) => baseCard(withText(text)),
  voteAmended: (text) => baseCard(amendedWith(text)),
  voteAmendedOwn: (text) => ownCard(amendedWith(text), { member: member('velbert'), now: NOW }),
  voteWording: (text) => wordingCard(amendedWith(text), 2),
  amendForm: (text) => amendForm(vote({ question: text, text }), { values: {} }),
  proposal: (text) =>
    proposalCard(
      vote({ question: text, text: 'Vorher.' }),
      { number: 1, changes: 1, question: text, text, office: 'Sozialamt Haan' },
      { member: member('haan'), now: NOW },
    ),
  voteOwn: (text) => ownCard(withText(text), { member: member('haan'), now: NOW }),
  voteKept: (text) => keptCard(withText(text), member('haan')),
  voteResult: (text) =>
    resultCard({ ...withText(text), vote: vote({ question: text, text, state: 'closed', outcome: 'rejected' }) }),
  agreement: (text) =>
    agreementCard(agreement({ text, changes: [{ at: NOW, office: 'Sozialamt Haan', what: text, note: text }] })),
  agreementList: (text) => agreementList(pageOf([agreement({ text })], 1), { total: 1, open: 1 }),
  decision: (text) => decisionCard(decided({ question: text, wording: text, background: text }), { now: NOW }),
  decisionList: (text) => decisionList(pageOf([decided({ question: text })], 1), { total: 1, words: text, now: NOW }),
  voteList: (text) => voteList({ page: pageOf([withText(text)], 1), running: 1 }),
  ballots: (text) => ballotsCard(withText(text), pageOf(withText(text).ballots, 1)),
  meetingForm: (text) => meetingForm({ values: { operation: '1', title: text, place: text, agenda: text } }),
  invitation: (text) => invitationCard(meetingWith(text), NOW),
  ownInvitation: (text) => ownInvitationCard(meetingWith(text), { member: member('haan'), now: NOW }),
  meetingDraft: (text) =>
    meetings.draftCard(meetingWith(text), { coordinator: true, own: true, reminders: [], beside: besideWith(text) }),
  moveForm: (text) => moveForm(meetingWith(text), { values: { operation: '1', reason: text } }),
  moved: (text) => movedNotice(movedWith(text)),
  movedInvitation: (text) => ownInvitationCard(movedWith(text), { member: member('haan'), now: NOW }),
  agenda: (text) =>
    agendaCard({ meeting: meetingWith(text), ...besideWith(text), reader: member('haan', ['coordinator']), now: NOW }),
  proposed: (text) => proposedCard(item(1, text), meetingWith(text)),
  struck: (text) => struckCard(item(1, text), 'Koordination'),
  reminder: (text) => reminderCard(meetingWith(text), { now: NOW, late: false, owed: [owedWith(text)] }),
  cancelled: (text) => meetings.cancelledCard({ ...meetingWith(text), state: 'cancelled' }),
  announced: (text) => meetings.announcedCard(meetingWith(text), []),
  question: (text) =>
    answerCard(
      { question: text, today: '2023-10-05', programmeEnd: '2023-12-31', near: [] },
      { band: 'nothing', chunks: [], versions: [], searched: 21 },
      createSearchIndex([]),
    ),
  grantForm: (text) => grantForm(request(2, text), { municipalities: samplePlan.municipalities, foreign: true }),
  requests: (text) => requestsCard(pageOf([request(2, text)], 1)),
  faultKept: (text) => faultKeptCard('7F3A-21C9', { verb: 'ideas.submit', data: { 'description~1': text } }),
  refusal: (text) => refusalCard(new Refusal({ code: 'x', title: text, text })),
};

const ROUND = { entitled: 11, now: NOW };

function entryWith(text: string) {
  const transfer = { legalBasis: text.slice(0, 200), prerequisites: text.slice(0, 600), result: text.slice(0, 600) };
  const written = { title: text, description: text, contactOffice: text, link: `https://beispiel.de/${text}` };
  const one = idea({ ...written, ...transfer, kind: 'practice' });
  return entryOf(one, {
    declarations: declare('need', ['Haan'], text.slice(0, 200)),
    comments: [commentOf(text.slice(0, 500))],
  });
}

function withText(text: string) {
  const of = vote({ question: text, text, background: text.slice(0, 280), resultsVisible: true });
  return poll(of, [ballot('haan', 'objection', { reason: text })]);
}

function amendedWith(text: string) {
  const wordings = ['Vorher.', text].map((words, at) => ({
    ...{ number: at + 1, question: text, text: words, office: 'Sozialamt Haan', publishedAt: NOW },
  }));
  const of = vote({ question: text, text, wording: 2 });
  return { ...poll(of, [ballot('haan', 'objection', { reason: text })]), wordings };
}

function meetingWith(text: string) {
  const cancellation = { at: NOW, office: 'Koordination', reason: text };
  return meeting({ title: text, place: text, agenda: [item(1, text)], cancellation });
}

function movedWith(text: string) {
  const move = { at: NOW, office: 'Koordination', reason: text, startsBefore: NOW };
  return { ...meetingWith(text), cancellation: undefined, sequence: 1, move };
}

function besideWith(text: string) {
  const matters = [{ number: 1, name: 'Frage\u00a01', title: text, municipalities: ['Haan'] }];
  return { waiting: [item(1, text)], open: [{ kind: 'questions' as const, matters }] };
}

/** The day's post with something that stands in it. */
function postWith(shown: Shown): Reply {
  return postCard({
    post: { roundId: samplePlan.id, day: '2023-10-05', number: 1, kind: 'day', dueAt: NOW, late: false },
    placed: [{ key: 'votes:4', named: [], shown }],
    owed: [],
    answered: [],
    municipalities: samplePlan.municipalities,
    now: NOW,
  });
}

function owedWith(text: string) {
  return { key: 'votes:4', municipalityId: 'haan', sentence: text, ways: [] };
}

/** The types of all elements, in order: what a card is made of. */
function shape(reply: Reply): string[] {
  return elements(render(reply).card).map((element) => String(element['type']));
}

/** Text that Markdown turns into anything but one plain paragraph with the same words. */
function formatted(card: unknown): string[] {
  const read = texts(card).filter(({ by }) => ['TextBlock', 'FactTitle', 'FactValue'].includes(by));
  return read.map(({ text }) => text).filter((text) => markdown.render(text) !== `<p>${escaped(text)}</p>\n`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').trim();
}

/** The text without what only has an effect and no meaning. */
function meaning(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '').replaceAll('{{', '{ {');
}

describe('what users typed', () => {
  for (const [name, build] of Object.entries(BUILDERS)) {
    for (const [trick, text] of Object.entries(HOSTILE)) {
      it(`keeps its meaning and nothing more: ${trick} (${name})`, () => {
        const reply = build(text);
        const { card } = render(reply);
        const shown = texts(card).map((one) => one.text);
        assert.deepEqual(libraryFaults(card), []);
        assert.deepEqual(formatted(card), []);
        assert.ok(JSON.stringify(card).length <= 40_000);
        assert.ok(reply.summary.length <= (reply.beside ? 300 : 80), reply.summary);
        assert.doesNotMatch(shown.join('\n'), /\{\{|[\u202a-\u202e\u2066-\u2069]/u);
        if (text.length < 90) assert.deepEqual(shape(reply), shape(build(PLAIN)));
        const words = [...shown, ...ofType(card, 'Input.Text').map((input) => String(input['value']))].join('\n');
        assert.ok(
          [text, meaning(text), neutral(text)].some((one) => words.includes(one.slice(0, 200))),
          words,
        );
      });
    }
  }
});
