import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { type Member, type MemberTurn, memberships } from '../../conversation/turn.ts';
import { enumerate } from '../../german/list.ts';
import { type Received, type Taker, taker } from '../../intake/taker.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { cutText } from '../../text/clean.ts';
import { measuresOf } from '../measure-store.ts';
import { showFile } from './adopting.ts';
import { keepFile } from './file-store.ts';
import { type Filled, measuresIn, readFilled } from './filled-file.ts';

/** Takes a filled-in report that somebody sends back; other Excel files turn out to be none when they are read. */
export const filledReports: Taker = taker({
  form: 'sheets',
  takes: async (_db, { member }, [file, ...more]) =>
    file !== undefined && more.length === 0 && /\.xlsx$/iu.test(file.name) && !may(member, 'speak'),
  keep: async (db, turn, [file]) => {
    const filled = file && (await filledIn(db, turn, file));
    if (!file || !filled) return undefined;
    const { roundId, member, at: now } = turn;
    const origin = `${turn.activity}#0`;
    const name = cutText(file.name, 200);
    return showFile(db, turn, await keepFile(db, { roundId, member, origin, file: name, filled, now }));
  },
});

/** What the file says of the municipality's measures; undefined when it is no report. */
async function filledIn(db: Db, turn: MemberTurn, { examined }: Received<'sheets'>): Promise<Filled | undefined> {
  if (examined.kind === 'refused' && examined.why !== 'kind' && !coordinates(turn.member))
    throw unread(examined.reason);
  const sheet = examined.kind === 'sheets' ? measuresIn(examined) : undefined;
  if (!sheet) return undefined;
  if (turn.member.also) throw ofWhichMunicipality(turn.member);
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  return readFilled(sheet, { measures: await measuresOf(db, turn.roundId, turn.member.municipality.id), topicAreas });
}

/** Who speaks for several says it beside the file. */
function ofWhichMunicipality(member: Member): Refusal {
  const names = memberships(member).map(({ municipality }) => municipality.name);
  return new Refusal({
    code: 'grants.file-of-which',
    kind: 'Mittel',
    status: 'nicht gespeichert',
    title: 'Für welche Kommune?',
    text: `Sie vertreten: ${enumerate(names)}. Bitte senden Sie die Datei noch einmal und schreiben Sie dazu: „für ${names[0]}“.`,
  });
}

/** Whoever brings in knowledge is told by the imports, as what else the file could be. */
function unread(text: string): Refusal {
  return new Refusal({
    code: 'grants.file-unread',
    kind: 'Mittel',
    status: 'nicht gelesen',
    title: 'Die Datei wurde nicht gelesen',
    text,
  });
}
