import { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { clockTime, longDayTime } from '../../german/write.ts';
import { isOpen } from '../../responses/asking.ts';
import { allChoicesOf, wordOf } from '../ballot.ts';
import { countAnswers, quorumOf } from '../tally.ts';
import { missingFrom, type Poll, RULES, referralsIn, showsResults, type Vote } from '../vote.ts';
import { citation, decisionName, followedWords, grounds, outcomeStatus, verdict } from '../wording.ts';
import { wordingName, wordingOf } from '../wordings.ts';

/** A column: its name, its width, and what of a vote stands in it at a time. */
interface Column {
  readonly name: string;
  readonly width: number;
  readonly cell: (poll: Poll, now: Instant) => ExcelCell;
}

const HIDDEN = 'verdeckt';

const COLUMNS: readonly Column[] = [
  { name: 'Nr.', width: 6, cell: ({ vote }) => new Decimal(vote.number) },
  { name: 'Frage', width: 50, cell: ({ vote }) => vote.question },
  { name: 'Beschlusstext', width: 60, cell: ({ vote }) => vote.text },
  { name: 'Hintergrund', width: 60, cell: ({ vote }) => vote.background },
  { name: 'Regel', width: 20, cell: ({ vote }) => RULES[vote.rule] },
  { name: 'Antworten', width: 30, cell: ({ vote }) => choicesIn(vote) },
  { name: 'Fassung', width: 12, cell: ({ vote }) => wordingName(wordingOf(vote)) },
  { name: 'Stand', width: 24, cell: ({ vote }, now) => stateOf(vote, now) },
  { name: 'Beschluss', width: 18, cell: ({ vote }) => decisionName(vote) },
  { name: 'Ergebnis', width: 50, cell: resultOf },
  { name: 'Stimmen gezählt', width: 40, cell: countsOf },
  { name: 'Abgestimmt', width: 12, cell: ({ ballots }) => new Decimal(ballots.length) },
  { name: 'Stimmberechtigt', width: 16, cell: ({ entitled }) => new Decimal(entitled.length) },
  { name: 'Quorum', width: 10, cell: quorumIn },
  { name: 'Ohne Rückmeldung', width: 30, cell: (poll) => missingFrom(poll).join(', ') },
  { name: 'In die Sitzung', width: 40, cell: referralOf },
  { name: 'Veröffentlicht am', width: 16, cell: ({ vote }) => dayCell(vote.openedAt) },
  { name: 'Frist', width: 14, cell: ({ vote }) => dayCell(vote.closesAt) },
  { name: 'Frist (Uhrzeit)', width: 14, cell: ({ vote }) => clockTime(vote.closesAt) },
  { name: 'Beendet am', width: 14, cell: ({ vote }) => dayCell(vote.closedAt) },
  { name: 'Verlauf', width: 50, cell: actsOf },
  { name: 'Bezug', width: 30, cell: relationOf },
  { name: 'Vorbereitet von', width: 30, cell: ({ vote }) => vote.office },
];

/** *Zustimmung; Enthaltung; Einwand*. */
export function choicesIn(vote: Vote): string {
  return allChoicesOf(vote)
    .map((choice) => wordOf(vote, choice))
    .join('; ');
}

function dayCell(at: Instant | undefined): ExcelCell {
  return at === undefined ? undefined : { day: dayOf(at) };
}

/** *läuft*, *angenommen*, *nicht angenommen*, *ohne Quorum*, *in die Sitzung verwiesen*, *abgebrochen*. */
export function stateOf(vote: Vote, now: Instant): string {
  if (vote.state === 'open') return isOpen(vote, now) ? 'läuft' : 'Frist abgelaufen, Ergebnis folgt';
  return outcomeStatus(vote);
}

function resultOf(poll: Poll): string | undefined {
  return poll.vote.state === 'closed' ? `${verdict(poll)} ${grounds(poll)}` : undefined;
}

/** *Zustimmung: 7; Enthaltung: 1; Einwand: 1*; before all may see them, that they are hidden. */
export function countsOf(poll: Poll): string {
  const { vote, ballots } = poll;
  if (!showsResults(vote)) return HIDDEN;
  if (poll.items) return 'je Punkt';
  const counts = countAnswers(vote, ballots).map(({ choice, count }) => `${wordOf(vote, choice)}: ${count}`);
  const referrals = referralsIn(poll).length;
  return [...counts, ...(referrals === 0 ? [] : [`${wordOf(vote, 'referral')}: ${referrals}`])].join('; ');
}

function quorumIn({ vote, entitled }: Poll): ExcelCell {
  const needed = quorumOf(vote.rule, entitled.length, vote.quorum);
  return needed === 0 ? undefined : new Decimal(needed);
}

/** Who wants it dealt with in a meeting, and the TOP that it has become. */
export function referralOf(poll: Poll): string {
  const wanted = referralsIn(poll).map(({ municipality, reason = '' }) => `${municipality.name}: ${reason}`);
  return [...wanted, ...(poll.vote.item === undefined ? [] : [`TOP-Vorschlag ${poll.vote.item}`])].join('\n');
}

const ACTED = { extended: 'verlängert', 'closed-early': 'vorzeitig geschlossen', cancelled: 'abgebrochen' } as const;

function actsOf({ acts }: Poll): string {
  return acts
    .toReversed()
    .map(({ kind, at, office, reason }) => `${ACTED[kind]} am ${longDayTime(at)} (${office}): ${reason}`)
    .join('\n');
}

function relationOf(poll: Poll): string {
  const cited = citation(poll.vote);
  return [...(cited ? [`${cited.as} ${cited.name}.`] : []), ...followedWords(poll)].join(' ');
}

/** All votes, one a row: how far each has come, and of its answers only what all may see at that time. */
export function voteSheet(polls: readonly Poll[], now: Instant): ExcelSheet {
  const rows = polls.map((poll) => COLUMNS.map(({ cell }) => cell(poll, now)));
  return { name: 'Abstimmungen', columns: COLUMNS, rows };
}
