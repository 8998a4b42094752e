import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { asOwner } from '../../responses/finding.ts';
import type { Meeting } from '../meeting.ts';
import { MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { changeMeeting, findMeetingOrThrow, holdMeeting } from '../store.ts';
import { formCard, valuesOf } from './draft-form.ts';
import { changingDraft } from './planning-sayings.ts';

/** Opens the form of a draft with what stands in it. */
export const openChange = command({
  verb: 'meetings.change',
  may: 'draft',
  writes: false,
  typed: [{ pattern: new RegExp(`${MEETING} aendern`, 'u'), example: 'sitzung 3 ändern' }],
  asked: changingDraft,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => formCard({ values: valuesOf(await ownDraft(turn, number, db)) }, number),
});

/** Changes what a draft says beside its TOPs and what is attached; gives it as it is then. */
export async function change(
  turn: MemberTurn,
  { number, draft }: { number: number; draft: Parameters<typeof changeMeeting>[2] },
  db: Db,
): Promise<Meeting> {
  await ownDraft(turn, number, db);
  await changeMeeting(db, { roundId: turn.roundId, number }, draft);
  return findMeetingOrThrow(db, turn.roundId, number);
}

/** A draft, held, that its municipality and the Koordination change. */
async function ownDraft(turn: MemberTurn, number: number, db: Db): Promise<Meeting> {
  await holdMeeting(db, turn.roundId, number);
  const meeting = await meetingFor(db, asOwner(turn), number);
  if (meeting.municipality.id !== turn.member.municipality.id && !coordinates(turn.member)) throw notYours(meeting);
  if (meeting.state !== 'draft') throw isNoDraft(meeting);
  return meeting;
}

function notYours({ number, municipality }: Meeting): Refusal {
  return new Refusal({
    code: 'meetings.not-yours',
    kind: 'Sitzungen',
    title: 'Diesen Entwurf können Sie nicht ändern',
    text: `Den Entwurf der Sitzung ${number} ändern die Kommune, die ihn vorbereitet hat (${municipality.name}), und die Koordination. Bitte wenden Sie sich dorthin.`,
  });
}

function isNoDraft({ number }: Meeting): Refusal {
  return new Refusal({
    code: 'meetings.no-draft',
    kind: 'Sitzungen',
    title: `Sitzung ${number} ist kein Entwurf mehr`,
    text: `Termin und Ort einer Einladung verlegt die Koordination mit „sitzung ${number} verschieben“, TOPs und Anlagen ändern Sie an der Sitzung.`,
    ways: [{ title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
  });
}
