import { acknowledgementsFeature, notedFiles } from './acknowledgements/index.ts';
import { agreements, responsibleFor } from './agreements/index.ts';
import { becoming, tabling } from './becoming.ts';
import { collections, sentTo } from './collections/index.ts';
import { commonGuideline } from './common-guideline/index.ts';
import { charting, versionsKept } from './comparing.ts';
import { comparisons } from './comparisons/index.ts';
import type { Clock } from './conversation/clock.ts';
import { type Db, RETENTION, type Retention } from './conversation/database.ts';
import { openBegun } from './conversation/dispatch/begun.ts';
import { type Commands, commandsOf, commandWords } from './conversation/dispatch/commands.ts';
import { answer, type Needs } from './conversation/dispatch/dispatch.ts';
import { edited } from './conversation/dispatch/editing.ts';
import type {
  Feature,
  FileMaker,
  Found,
  LiveCard,
  MadeFile,
  MessageAction,
  Sought,
  WorkHandler,
} from './conversation/feature.ts';
import { help } from './conversation/guide/help.ts';
import { unbuilt } from './conversation/guide/unbuilt.ts';
import { once } from './conversation/once.ts';
import type { Reply } from './conversation/reply.ts';
import type { OpenedChat, Turn } from './conversation/turn.ts';
import { datePolls } from './date-polls/index.ts';
import { dates } from './dates/index.ts';
import { queueAnswer, sentSince, whisperAnswer } from './delivery/outbox.ts';
import { type Links, openDownloads } from './downloads/index.ts';
import { deciding, editedMinutes, filing, inviting, minuting, papering, takingDecisions } from './filing.ts';
import { filledReports, grants } from './grants/index.ts';
import { guidelines, openShelf, type Shelf, withoutCourtesy } from './guidelines/index.ts';
import { ideas } from './ideas/index.ts';
import { type FileNeeds, type Intake, openIntake } from './intake/index.ts';
import {
  attachedFiles,
  LASTING_FILES,
  lineLedTo,
  nextMeeting,
  planMeeting,
  proposeItem,
  topics,
  votedIn,
} from './meetings/index.ts';
import { isRoundOver } from './municipalities/closures.ts';
import { findMember } from './municipalities/members.ts';
import { may } from './municipalities/rights.ts';
import { allRounds, closedHeard, municipalityMeant, municipalityNames } from './municipalities/store.ts';
import { notUnderstood, openOffers } from './offers/index.ts';
import { arrive, onboarding, refuseElsewhere, refuseStranger, welcome } from './onboarding/index.ts';
import { mailingOf } from './outside/mailing.ts';
import { importing } from './outside/watching.ts';
import { holdBack } from './privacy/guard.ts';
import { isAsked, questionList, questions } from './questions/index.ts';
import { answeringOnce, reminders } from './reminders/index.ts';
import { knowledgeFiles, replying, shownReplies } from './replying.ts';
import { filledTables, responsibilities, whoDoes } from './responsibilities/index.ts';
import { surveysFeature } from './surveys/index.ts';
import { cleanText } from './text/clean.ts';
import { openUnderstanding } from './understanding/index.ts';
import { load, type Operating, tidy, upkeeping } from './upkeep.ts';
import { draftVote, pastVotes, takenDecisions, voteFiles, votes } from './votes/index.ts';
import {
  calledBy,
  collected,
  findOfEach,
  glance,
  knowledgeOf,
  merged,
  ministry,
  putting,
  showsAlone,
} from './wiring.ts';

/** What the bot stands on. */
export interface BotNeeds extends FileNeeds, Operating {
  readonly db: Db;
  readonly clock: Clock;
  /** The address under which users reach the bot, without a slash at its end: links to files begin with it. */
  readonly publicUrl: string;
  /** How long things are kept, where it is set. */
  readonly retention?: Retention;
  /** Buttons open forms as Teams dialogs. */
  readonly dialogs?: boolean;
  /** Whether what is reached there shows a message to one person alone; without it, nothing does. */
  readonly showsAlone?: (serviceUrl: string) => boolean;
}

/** The assistant: it answers turns; its due work and posted cards are handed to the deliveries. */
export interface Bot {
  readonly features: readonly Feature[];
  /** What all rounds know: whoever else needs it takes this, so that it lies in memory once. */
  readonly shelf: Shelf;
  readonly work: Readonly<Record<string, WorkHandler>>;
  readonly live: Readonly<Record<string, LiveCard>>;
  answer(turn: Turn): Promise<Reply>;
  /** A message that was said before has been edited. */
  edited(turn: Turn): Promise<void>;
  /** The app has been installed in the team of a round, or has come into a personal chat. */
  installed(roundId: string, chat?: OpenedChat): Promise<void>;
  /** What can be inserted from the compose box, of each feature the best first. */
  find(sought: Omit<Sought, 'now'>): Promise<readonly Found[]>;
  /** What features offer on a message. */
  readonly messageActions: readonly MessageAction[];
  /** The file behind a signed link; undefined when it does not hold (any more). */
  file(signed: string): Promise<MadeFile | undefined>;
  /** Makes ready what the first plain words need, before somebody waits for it. */
  prepare(): void;
  /** Loads the knowledge of all rounds, and what signs links. */
  load(): Promise<void>;
  /** Whether the database answers and the knowledge is loaded. */
  ready(): Promise<boolean>;
  /** Forgets what is kept for a time only. */
  tidy(): Promise<void>;
  /** The files that are being read: to be started, and closed at the end. */
  readonly intake: Intake;
}

type Wired = Operating & Pick<BotNeeds, 'retention' | 'publicUrl'> & { readonly commands: () => Commands };

/** The features, in the order in which help lists them; what one needs of another is wired here. */
function featuresOf(
  shelf: Shelf,
  links: Links,
  { commands, publicUrl, retention = RETENTION, ...needs }: Wired,
): readonly Feature[] {
  const { owed, answered, notices, ahead, waiting } = collected(() => features);
  const words = once(() => commandWords(all, commands()));
  const collecting = collections({ list: questionList, links, mailing: mailingOf(needs) });
  const features: Feature[] = [
    guidelines({
      shelf,
      commandWords: words,
      ministry,
      registers: [nextMeeting, pastVotes, whoDoes(responsibleFor)],
      notUnderstood: (db, roundId) => notUnderstood(commands(), db, roundId),
    }),
    ideas({ links, draftVote, proposeItem }),
    questions({ taken: collecting.taken, made: lineLedTo, replied: shownReplies, sentTo, links }),
    replying(shelf, links),
    collecting.feature,
    votes({ take: takingDecisions(shelf), ...votedIn, links, asked: isAsked }),
    deciding(shelf, links),
    inviting({ owed, everythingAhead: ahead, links, mailbox: needs.mailbox }),
    minuting(shelf, links),
    datePolls(planMeeting),
    surveysFeature({ links, becoming }),
    acknowledgementsFeature({ tabling, links }),
    filing(links),
    comparisons({ sources: versionsKept(shelf), links }),
    commonGuideline({ ...putting, links }),
    agreements({ next: { title: 'Terminfindung vorbereiten …', verb: 'date-polls.form' }, topics, made: lineLedTo }),
    responsibilities({ decisions: takenDecisions, links }),
    charting(shelf, links),
    papering(shelf, links),
    dates(ahead),
    reminders({ owed, answered, notices, waiting, called: calledBy(() => features) }),
    grants({ knowledge: knowledgeOf(shelf), links }),
    ...importing(shelf),
    onboarding,
    ...upkeeping(() => features, { links, retention, ...needs }),
  ];
  const all = [...features, unbuilt, help(features, publicUrl)].map(answeringOnce({ owed, answered, notices }));
  return all;
}

/** Makes the bot. */
export function createBot(needs: BotNeeds): Bot {
  const shelf = openShelf();
  const files: () => Readonly<Record<string, FileMaker>> = () => merged(features.map((feature) => feature.files));
  const downloads = openDownloads({ ...needs, files, lasting: LASTING_FILES });
  const offers = openOffers({
    log: needs.log,
    named: (verb) => commands.named(verb),
    typed: (text) => commands.typed(text),
    withoutCourtesy,
    things: once(() => merged(features.map((feature) => feature.things))),
    understanding: () => understanding(),
    knows: (roundId, stem) => shelf.holds(roundId, stem),
    sentSince: (db, { roundId, place }, since) =>
      sentSince(db, { roundId, conversationId: place.conversationId, since }),
  });
  const features = [...featuresOf(shelf, downloads, { ...needs, commands: () => commands }), offers.feature];
  const commands = commandsOf(features);
  const understanding = once(() => openUnderstanding(features));
  const takers = [
    attachedFiles(downloads),
    notedFiles(downloads),
    voteFiles(downloads),
    filledReports,
    filledTables(takenDecisions),
    editedMinutes,
    ...knowledgeFiles(shelf, downloads),
  ];
  const intake = openIntake({ ...needs, takers, refuseStranger });
  const dispatch: Needs = {
    ...needs,
    features,
    commands,
    glance,
    begun: openBegun(features),
    names: municipalityNames,
    named: municipalityMeant,
    ask: 'guidelines.ask',
    may,
    closed: closedHeard,
    officeOf: async (db, roundId, personId) => (await findMember(db, roundId, personId))?.office,
    guard: holdBack,
    refuseStranger,
    refuseElsewhere,
    plainWords: offers.plainWords,
    welcome,
    files: intake,
    queue: queueAnswer,
    whisper: whisperAnswer,
    showsAlone: (db, turn) => showsAlone(needs.showsAlone, db, turn),
    dialogs: needs.dialogs ?? false,
  };
  return {
    features,
    shelf,
    work: merged(features.map((feature) => feature.work)),
    live: merged(features.map((feature) => feature.live)),
    answer: (turn) => answer(dispatch, turn),
    edited: (turn) => edited(dispatch, turn),
    installed: (roundId, chat) => arrive(needs, roundId, chat),
    find: async (sought) =>
      (await isRoundOver(needs.db, sought.roundId, needs.clock.now()))
        ? []
        : findOfEach(needs, features, { ...sought, words: cleanText(sought.words) }),
    messageActions: features.flatMap((feature) => feature.messageActions ?? []),
    file: downloads.open,
    prepare: () => void understanding(),
    load: async () => {
      await downloads.load(needs.db);
      await load(needs, shelf);
    },
    ready: async () => (await allRounds(needs.db)).length > 0 && shelf.isLoaded(),
    tidy: () => tidy(needs),
    intake: downloads.alongside(intake),
  };
}
