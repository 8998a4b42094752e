import { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import { type Ballot, wordOf } from '../ballot.ts';
import { givenAt, takenBackWords } from '../ballot-parts.ts';
import { itemPolls, type Poll, showsObjections, showsResults } from '../vote.ts';
import { isOfEarlier, wordingName } from '../wordings.ts';

const COLUMNS = [
  { name: 'Nr.', width: 6 },
  { name: 'Punkt', width: 8 },
  { name: 'Kommune', width: 20 },
  { name: 'Antwort', width: 26 },
  { name: 'Begründung', width: 60 },
  { name: 'Fassung', width: 12 },
  { name: 'Gegeben', width: 50 },
  { name: 'Stand', width: 40 },
];

/** A ballot, and whether it counts. */
interface Told {
  readonly ballot: Ballot;
  readonly counts: boolean;
}

/**
 * The ballots that all may see, of each municipality the latest first: those that were replaced or taken back stand below.
 * While they are hidden, only what stands on the card at once: objections where consent is asked, and who wants it dealt
 * with in a meeting.
 */
export function toldOf({ vote, entitled, ballots, replaced }: Poll): Told[] {
  const all = entitled.flatMap(({ id }) => [
    ...ofMunicipality(ballots, id).map((ballot) => ({ ballot, counts: true })),
    ...ofMunicipality(replaced, id).map((ballot) => ({ ballot, counts: false })),
  ]);
  if (showsResults(vote)) return all;
  return all.filter(
    ({ ballot: { choice } }) => choice === 'referral' || (choice === 'objection' && showsObjections(vote)),
  );
}

function ofMunicipality(ballots: readonly Ballot[], wanted: string): readonly Ballot[] {
  return ballots.filter(({ municipality }) => municipality.id === wanted);
}

function rowsOf(poll: Poll, item?: string): ExcelCell[][] {
  const { vote } = poll;
  return toldOf(poll).map(({ ballot, counts }) => [
    new Decimal(vote.number),
    item,
    ballot.municipality.name,
    wordOf(vote, ballot.choice),
    ballot.reason,
    wordingName(ballot.wording ?? 1),
    givenAt(ballot),
    standingOf(poll, ballot, counts),
  ]);
}

/** *gilt*; *ersetzt*; *zurückgenommen am …*; *galt Fassung 1, zählt nicht*. */
export function standingOf({ vote, replaced }: Poll, ballot: Ballot, counts: boolean): string {
  if (counts) return 'gilt';
  const back = takenBackWords(ballot);
  if (back !== undefined) return back;
  const latest = ofMunicipality(replaced, ballot.municipality.id)[0] === ballot;
  return latest && isOfEarlier(vote, ballot) ? `galt ${wordingName(ballot.wording ?? 1)}, zählt nicht` : 'ersetzt';
}

/** Who answered what, and what each had answered before: of many items, to each. */
export function ballotSheet(polls: readonly Poll[]): ExcelSheet {
  const rows = polls.flatMap((poll) =>
    poll.items ? itemPolls(poll).flatMap((one) => rowsOf(one.poll, one.item.number)) : rowsOf(poll),
  );
  return { name: 'Stimmen', columns: COLUMNS, rows };
}
