import {
  bar,
  bold,
  disclosure,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  type Run,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { dotted, longDayTime } from '../german/write.ts';
import { toldWords } from '../responses/told.ts';
import { type Ballot, givenBy, needsReason, wordOf, wordWithArticle } from './ballot.ts';
import { countAnswers } from './tally.ts';
import { type Poll, referralsIn, replacedOf, showsObjections, silentIn, type Vote } from './vote.ts';
import { wordingName } from './wordings.ts';

/** How many objections and ballots a card shows; all of them stand on pages of their own. */
const OBJECTIONS = 5;
const BALLOTS = 20;

/** Whether a card shows not all of them. */
export function isCut({ ballots }: Poll): boolean {
  return ballots.filter(({ choice }) => needsReason(choice)).length > OBJECTIONS || ballots.length > BALLOTS;
}

/** A bar for each answer; the total is the whole electorate, so silence stays visible. */
export function resultBars(poll: Poll) {
  const referrals = referralsIn(poll).length;
  const given = referrals === 0 ? [] : [{ choice: 'referral' as const, count: referrals }];
  return [...countAnswers(poll.vote, poll.ballots), ...given].map(({ choice, count }) => {
    const sentence = paragraph(words(`${wordOf(poll.vote, choice)}: `), bold(String(count)));
    return bar(sentence, count, poll.entitled.length);
  });
}

/**
 * The objections where all may see them, with municipality and reason: one that is raised no more stays, and says so; and
 * always who wants it dealt with in a meeting.
 */
export function objectionParts(poll: Poll): {
  objections: readonly Paragraph[];
  objectionQuotes: readonly ReturnType<typeof quote>[];
} {
  const raised = showsObjections(poll.vote) ? poll.ballots.filter(({ choice }) => choice === 'objection') : [];
  const objecting = showsObjections(poll.vote) ? [...raised, ...objectionsBefore(poll)] : [];
  const referring = referralsIn(poll);
  if (objecting.length + referring.length === 0) return { objections: [], objectionQuotes: [] };
  const title = objecting.length === 1 ? 'Einwand' : 'Einwände';
  const said = [
    ...(objecting.length === 0 ? [] : [title]),
    ...(referring.length === 0 ? [] : [objecting.length === 0 ? REFERRED : 'Wunsch nach der Sitzung']),
  ];
  const settledOnes = new Set(objecting.filter((ballot) => !raised.includes(ballot)));
  const lead = (ballot: Ballot) => {
    const more = objecting.length > 0 && ballot.choice === 'referral' ? `: ${REFERRED}` : '';
    return paragraph(bold(`${ballot.municipality.name}${settledOnes.has(ballot) ? settled(ballot) : more}`));
  };
  return {
    objections: [paragraph(bold(said.join(' und ')))],
    objectionQuotes: [...objecting, ...referring]
      .slice(0, OBJECTIONS)
      .map((ballot) =>
        quote([lead(ballot)], reasonLines(ballot), [
          paragraph(
            small(subtle(dotted(`${givenAt(ballot)}${ofWording(poll, ballot)}`, takenBackWords(ballot) ?? ''))),
          ),
        ]),
      ),
  };
}

/** The last objection of each municipality that raises none any more. */
function objectionsBefore({ ballots, replaced }: Poll): readonly Ballot[] {
  const raising = new Set(
    ballots.flatMap(({ choice, municipality }) => (choice === 'objection' ? municipality.id : [])),
  );
  const before = replaced.filter(({ choice, municipality }) => choice === 'objection' && !raising.has(municipality.id));
  return before.filter(
    (one, at) => before.findIndex(({ municipality }) => municipality.id === one.municipality.id) === at,
  );
}

function settled({ withdrawn }: Ballot): string {
  return withdrawn === undefined ? ': Einwand behoben' : ': Einwand zurückgenommen';
}

const REFERRED = 'In der Sitzung behandeln';

/** What a municipality gave as its reason; beyond twelve lines they run on, so that no text can blow up a card. */
export function reasonLines(ballot: Ballot): Paragraph[] {
  const lines = (ballot.reason ?? '').split(/\n+/u);
  return paragraphs([...lines.slice(0, 12), lines.slice(12).join(' ')].join('\n'));
}

/** *Sozialamt Haan, 18. April 2023, 09:12 Uhr*. */
export function givenAt(ballot: Ballot): string {
  return toldWords(ballot) ?? `${givenBy(ballot)}, ${longDayTime(ballot.castAt)}`;
}

/** *zurückgenommen am 18. April 2023, 09:12 Uhr (Sozialamt Haan)*; undefined of what was not. */
export function takenBackWords({ withdrawn }: Ballot): string | undefined {
  return withdrawn && `zurückgenommen am ${longDayTime(withdrawn.at)} (${withdrawn.office})`;
}

/** *Ersetzt die Enthaltung vom 17. April 2023, 16:40 Uhr*. */
export function replacesLine(vote: Vote, before: Ballot): string {
  const back = takenBackWords(before);
  if (back !== undefined) return `Zuvor ${wordOf(vote, before.choice)}, ${back}`;
  return `Ersetzt ${wordWithArticle(vote, before.choice)} vom ${longDayTime(before.castAt)}`;
}

/** Who answered what, closed up below the card. */
export function ballotDisclosure(poll: Poll): ReturnType<typeof disclosure>[] {
  if (poll.items || poll.ballots.length + poll.replaced.length === 0) return [];
  const content = [
    ...poll.ballots.slice(0, BALLOTS).flatMap((ballot) => ballotLines(poll, ballot)),
    ...earlierAlone(poll).map((ballot) =>
      paragraph(words(`${ballot.municipality.name}: ${earlierAnswer(poll.vote, ballot)}`)),
    ),
  ];
  return [disclosure('ballots', 'Stimmen der Kommunen', { content })];
}

/** To which Fassung a ballot was given, where there are several. */
function ofWording({ vote }: Pick<Poll, 'vote'>, ballot: Ballot): string {
  return vote.wording === undefined ? '' : `, zu ${wordingName(ballot.wording ?? 1)}`;
}

/** The last ballots of those who are silent now: given to an earlier Fassung alone, or taken back. */
export function earlierAlone(poll: Poll): readonly Ballot[] {
  return silentIn(poll).flatMap(({ id }) => replacedOf(poll, id).slice(0, 1));
}

/** *Zustimmung zu Fassung 1, zählt nicht*; of what was taken back, that it was. */
export function earlierAnswer(vote: Vote, ballot: Ballot): string {
  const back = takenBackWords(ballot);
  if (back !== undefined) return `${wordOf(vote, ballot.choice)}, ${back}`;
  return `${wordOf(vote, ballot.choice)} zu ${wordingName(ballot.wording ?? 1)}, zählt nicht`;
}

function ballotLines(poll: Poll, ballot: Ballot): Paragraph[] {
  const [before, ...earlier] = replacedOf(poll, ballot.municipality.id);
  const line = paragraph(
    words(`${ballot.municipality.name}: `),
    bold(wordOf(poll.vote, ballot.choice)),
    small(subtle(` (${givenAt(ballot)}${ofWording(poll, ballot)})`)),
  );
  if (!before) return [line];
  const more = earlier.length === 0 ? '' : `, davor ${earlier.length} weitere`;
  return [line, paragraph(small(subtle(`${replacesLine(poll.vote, before)}${more}`)))];
}

/** Who has answered, closed up below the card of a municipality that is to read a change first. */
export function standingDisclosure(
  progress: readonly {
    readonly runs: readonly Run[];
    readonly squares: readonly { readonly runs: readonly Run[] }[];
    readonly names: readonly Paragraph[];
  }[],
) {
  const content = progress.flatMap(({ runs, squares, names }) => [
    paragraph(...runs),
    ...squares.map((line) => paragraph(...line.runs)),
    ...names,
  ]);
  return disclosure('standing', 'Stand der Kommunen', { content });
}

/** All earlier ballots of a municipality, where the strip cannot hold them. */
export function earlierBallots(poll: Poll, { id, name }: Ballot['municipality']) {
  const earlier = replacedOf(poll, id);
  if (poll.items || earlier.length < 2) return [];
  const content = earlier
    .slice(0, 10)
    .map((ballot) =>
      paragraph(
        bold(wordOf(poll.vote, ballot.choice)),
        small(words(` (${[givenAt(ballot), takenBackWords(ballot)].filter(Boolean).join('; ')})`)),
      ),
    );
  return [disclosure('earlier', `Frühere Stimmen aus ${name}`, { content })];
}
