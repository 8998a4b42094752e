import { overtake } from './acknowledgements/index.ts';
import { owing as ofAttachments } from './attachments/tables.ts';
import { adoptGuideline } from './common-guideline/index.ts';
import { comparing } from './comparing.ts';
import type { Clock } from './conversation/clock.ts';
import { type Db, type Invariant, type Owing, RETENTION, settled } from './conversation/database.ts';
import { openGlance } from './conversation/dispatch/glance.ts';
import type { Feature, Found, Sought } from './conversation/feature.ts';
import { owing as ofConversations } from './conversation/tables.ts';
import type { MemberTurn } from './conversation/turn.ts';
import { known } from './decisions/index.ts';
import { findConversation } from './delivery/conversations.ts';
import { owing as ofDelivery } from './delivery/tables.ts';
import { aloneAs } from './delivery/viewers.ts';
import { owing as ofDownloads } from './downloads/tables.ts';
import { owing as ofErrands } from './errands/tables.ts';
import type { Instant } from './german/berlin.ts';
import { dayOf } from './german/time.ts';
import { knowledgeChanged } from './grants/index.ts';
import {
  answeredIn,
  correctDecisions,
  keepDecision,
  keepMinutes,
  openGaps,
  type Shelf,
  sectionsFound,
  sectionsHolding,
  validityDays,
} from './guidelines/index.ts';
import { differences } from './guidelines/sharing/differing.ts';
import { keepImported, nameOf, versionsOf } from './guidelines/sharing/imported.ts';
import { keepReplies } from './guidelines/sharing/reply.ts';
import type { Knowing } from './imports/adopting.ts';
import { owing as ofIntake } from './intake/tables.ts';
import { owing as ofMunicipalities } from './municipalities/tables.ts';
import { pendingOf } from './offers/index.ts';
import { welcomeOf } from './onboarding/index.ts';
import { findOpenQuestion, unansweredQuestions } from './questions/index.ts';
import { owing as ofResponses } from './responses/tables.ts';
import { cutText } from './text/clean.ts';
import { decidedVotes, draftVote, type TakeDecision, voteOf } from './votes/index.ts';

/** Where unanswered questions go on to the ministry, and where an answer is recorded. */
export const ministry = {
  record: 'imports.answer-form',
  add: 'questions.add',
  form: 'questions.form',
  show: 'questions.show',
  join: 'questions.join',
  find: findOpenQuestion,
};

/** What is looked at before a turn is answered: whether something waits for its author, and whether they are welcomed. */
export const glance = openGlance({ offers: pendingOf, welcomed: welcomeOf });

/** What measures of the grant rest on. */
export function knowledgeOf(shelf: Shelf) {
  return { holding: sectionsHolding, found: sectionsFound(shelf), changing: validityDays };
}

/** What is owed, answered, told besides in the day's post, lies ahead and waits for the Koordination, of all features. */
export function collected(features: () => readonly Feature[]) {
  type List<T> = (db: Db, roundId: string, now: Instant) => Promise<readonly T[]>;
  const all =
    <T>(of: (feature: Feature) => List<T> | undefined): List<T> =>
    async (...args) =>
      (await Promise.all(features().map((feature) => of(feature)?.(...args) ?? []))).flat();
  return {
    owed: all(({ owed }) => owed),
    answered: all(({ answered }) => answered),
    notices: all(({ notices }) => notices),
    ahead: all(({ ahead }) => ahead),
    waiting: all(({ waiting }) => waiting),
  };
}

type Keep<Known> = (db: Db, roundId: string, known: Known, now: Instant) => Promise<void>;

/** What is new in the knowledge may touch measures: their municipalities are told in the same transaction. */
function telling<Known>(keep: Keep<Known>, shelf: Shelf): Keep<Known> {
  const tell = knowledgeChanged(knowledgeOf(shelf));
  return async (db, roundId, document, now) => {
    await keep(db, roundId, document, now);
    await tell(db, roundId, now);
  };
}

/** A vote that was carried becomes knowledge; one on a guideline makes its next version, of which each section is cited. */
export function taking(keep: ReturnType<typeof keepersOf>['decision']): TakeDecision {
  return async (db, roundId, decided, now) =>
    keep(db, roundId, { ...known(decided), ...(await adoptGuideline(db, roundId, decided, now)) }, now);
}

/** What takes documents, decisions and replies into the knowledge, and tells those whose measures they touch. */
export function keepersOf(shelf: Shelf) {
  return {
    imported: telling(keepImported, shelf),
    decision: telling(keepDecision, shelf),
    replies: telling(keepReplies, shelf),
    minutes: telling(keepMinutes, shelf),
  };
}

/** How a guideline is put to the vote. */
export const putting = { draftVote, voteOf };

/**
 * Once at the start: what an earlier version made of the decisions of a round is kept anew, from the votes that took
 * them; and those whose measures are touched by what is new are told.
 */
export function settleKnowledge(db: Db, roundId: string, { shelf, now }: { shelf: Shelf; now: Instant }) {
  return db.transaction().execute(async (tx) => {
    const decided = async () => (await decidedVotes(tx, roundId)).map(known);
    await correctDecisions(tx, roundId, { shelf, decided, now });
    await knowledgeChanged(knowledgeOf(shelf))(tx, roundId, now);
  });
}

/** What imports need of the knowledge base; a new version can go round, and ends what goes round of earlier ones. */
export function knowingOf(shelf: Shelf): Knowing {
  const { imported } = keepersOf(shelf);
  const keep: Knowing['keep'] = async (db, roundId, document, now) => {
    await imported(db, roundId, document, now);
    await overtake(db, roundId, { document: nameOf(document.title), validFrom: document.validFrom });
  };
  return { versionsOf, nameOf, differences, keep, lettingKnow, comparing, answers: answersOf(shelf) };
}

/** What has become knowledge can go round for all to take note of. */
function lettingKnow({ title, validFrom }: { title: string; validFrom: string }) {
  const data = { title: cutText(`Neue Fassung: ${title}`, 140), document: nameOf(title), validFrom };
  return { title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form', data };
}

/** What is asked and open, of which a document may answer something; so many gaps, the latest. */
const GAPS = 60;

/** Which questions to the ministry and which gaps a document answers, and what can be done about each. */
function answersOf(shelf: Shelf) {
  const answered = answeredIn(shelf);
  return async (db: Db, roundId: string, { document, source }: { document: string; source: string }, now: Instant) => {
    const listed = await unansweredQuestions(db, roundId);
    const gaps = (await openGaps(db, roundId)).slice(0, GAPS);
    const questions = [...new Set([...listed.map(({ title }) => title), ...gaps])];
    const found = new Set(await answered(db, roundId, { document, questions, day: dayOf(now) }));
    const ofMinistry = listed
      .filter(({ title }) => found.has(title))
      .map(({ number, title: question }) => ({
        ...{ name: `Frage ${number}`, question },
        done: { verb: 'questions.answered', data: { number: String(number), source, document } },
      }));
    const known = new Set(ofMinistry.map(({ question }) => question));
    const ofGaps = gaps
      .filter((question) => found.has(question) && !known.has(question))
      .map((question, at) => ({
        ...{ name: `Lücke ${at + 1}`, question },
        done: { verb: 'guidelines.settle-gap', data: { question, beside: 'ja' } },
      }));
    return [...ofMinistry, ...ofGaps].map((one) => ({
      ...one,
      passage: { verb: 'guidelines.ask', data: { question: one.question, alone: 'ja' } },
    }));
  };
}

/** The best of each feature first, then the second ones: no register hides another. */
export async function findOfEach(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  features: readonly Feature[],
  sought: Omit<Sought, 'now'>,
): Promise<readonly Found[]> {
  const now = clock.now();
  const asked = sought.elsewhere === true ? features.filter((feature) => feature.findsElsewhere) : features;
  const lists = await Promise.all(asked.map(async (feature) => (await feature.find?.(db, { ...sought, now })) ?? []));
  const ranks = Array.from({ length: sought.limit }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1)));
  return ranks.flat().slice(0, sought.limit);
}

/** What the features know by name, as one: no name stands twice. */
export function merged<T>(all: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> {
  return Object.assign({}, ...all);
}

/** How the features call what they number, by their names: *Abstimmung* of `votes`; and what goes by another name. */
export function calledBy(features: () => readonly Feature[]): (name: string) => string | undefined {
  return (name) => {
    const all = features();
    const things = all.find((one) => one.name === name)?.things ?? {};
    return Object.values(things)[0]?.called ?? all.flatMap(({ called = {} }) => called[name] ?? [])[0];
  };
}

/** Rooms that are no features, and have tables. */
export const ROOMS: readonly Owing[] = [
  ofMunicipalities,
  ofConversations,
  ofDelivery,
  ofResponses,
  ofErrands,
  ofIntake,
  ofDownloads,
  ofAttachments,
];

/** What is owed for all tables of the house, by what is set. */
export function owingOf(features: readonly Feature[], retention = RETENTION): Owing {
  const rooms = [...ROOMS, ...features.flatMap(({ owing }) => owing ?? [])];
  const all = [...rooms, { tables: {}, invariants: handled(features) }];
  const tables = settled(merged(all.map((one) => one.tables)), retention);
  return { tables, invariants: all.flatMap(({ invariants }) => invariants) };
}

/** Whatever is planned or posted has a feature that knows it. */
function handled(features: readonly Feature[]): readonly Invariant[] {
  const work = merged(features.map((feature) => feature.work));
  const live = merged(features.map((feature) => feature.live));
  const unknown = (known: object, name: string, subject: string) => (name in known ? undefined : subject);
  return [
    {
      says: 'Alles, was geplant ist, kann getan werden',
      none: {
        table: 'work',
        columns: ['kind', 'subject'],
        where: { state: 'waiting' },
        as: (kind, subject) => unknown(work, kind, `${kind}/${subject}`),
      },
    },
    {
      says: 'Jede Karte, die der Datenbank folgt, kann gezeigt werden',
      none: {
        table: 'live_cards',
        columns: ['subject'],
        as: (subject) => unknown(live, subject.split(':')[0] ?? '', subject),
      },
    },
  ];
}

/** Whether the platform shows the asker an answer in a channel so that nobody else sees it. */
export async function showsAlone(
  reaches: ((serviceUrl: string) => boolean) | undefined,
  db: Db,
  { roundId, place, member, at: now }: MemberTurn,
): Promise<boolean> {
  const { conversationId } = place;
  const found = await findConversation(db, roundId, conversationId);
  if (!found || reaches?.(found.service_url) !== true) return false;
  return (await aloneAs(db, { roundId, conversationId, personId: member.personId, now })) !== undefined;
}
