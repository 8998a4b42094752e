/** The end of a round: its last files, and the line in its channel. */
import { answerRequest } from '../../case-files/request/answering.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import type { Feature, MadeFile } from '../../conversation/feature.ts';
import type { Member } from '../../conversation/turn.ts';
import { leaveUnsaid } from '../../delivery/closing.ts';
import { post } from '../../delivery/outbox.ts';
import { caseSources } from '../../filing.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { longDay } from '../../german/write.ts';
import { endClosing } from '../../municipalities/closures.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { merged } from '../../wiring.ts';

/** Who reads as the Koordination does, and speaks for no municipality. */
const READER: Member = {
  personId: '',
  office: 'Abschluss (Befehlszeile)',
  municipality: { id: '', name: '' },
  roles: ['coordinator'],
};

/** The registers that features hand out whole, by the names of their files. */
const REGISTERS = [
  ...['decisions.word', 'decisions.excel', 'votes.excel', 'ideas.excel', 'questions.excel'],
  ...['responsibilities.excel', 'topics.word', 'topics.excel'],
];

/** What is handed over when a round ends: its registers, a case file of each matter, and apart what is confidential in them. */
export interface LastFiles {
  readonly open: readonly MadeFile[];
  readonly apart: readonly MadeFile[];
}

/** Makes the last files of a round, as it stands. */
export async function lastFiles(
  db: Db,
  features: readonly Feature[],
  { roundId, now }: { readonly roundId: string; readonly now: Instant },
): Promise<LastFiles> {
  const makers = merged(features.map(({ files }) => files));
  const registers: MadeFile[] = [];
  for (const name of REGISTERS) {
    const file = await makers[name]?.(db, { roundId, subject: '', member: READER, now });
    if (file) registers.push(file);
  }
  const { open, apart } = await answerRequest(db, caseSources, { roundId, about: '', reader: READER, now });
  return { open: [...registers, ...open.filter(isMatter)], apart: apart.filter(isMatter) };
}

function isMatter({ name }: MadeFile): boolean {
  return !name.startsWith('Liste');
}

/** What reminds, by how its posts are named. */
const REMINDERS = ['reminders.', 'meetings.reminder:'];

/** Ends the closing of a round: reminders stay unsaid, and the channel is told; false where another has ended it. */
export async function tellClosing(
  db: Db,
  { id: roundId, channel, contact }: RoundPlan,
  { readUntil, at }: { readonly readUntil: Day; readonly at: Instant },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await endClosing(tx, roundId, readUntil))) return false;
    await leaveUnsaid(tx, roundId, REMINDERS);
    const text = `Nachlesen können Sie bis ${longDay(readUntil)}; geschrieben und erinnert wird nicht mehr. Fragen dazu beantwortet: ${contact}.`;
    const reply = notice({ kind: 'Runde', title: 'Diese Runde ist geschlossen', text });
    await post(tx, { roundId, conversationId: channel, at, reply });
    return true;
  });
}
