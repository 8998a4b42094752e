import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NBSP, weekdayTime } from '../../german/write.ts';
import { contentOf, heldOn } from '../content.ts';
import { heldMinutes, notNow, seenMinutes } from '../finding.ts';
import type { HeldMeeting } from '../held-meeting.ts';
import { type Minutes, OF, which } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { afterChange } from '../showing.ts';
import { findMinutesOrThrow, saveMinutes, saveVersion } from '../store.ts';
import { discreet, readWhich } from '../which.ts';
import { draftingSaid, refreshingSaid } from './drafting-sayings.ts';

const FRESHENED = new RegExp(`${OF} (?:auffrischen|neu uebernehmen)`, 'u');

const DRAFTED = new RegExp(`${OF} (?:entwerfen|schreiben|erstellen)`, 'u');

/** Drafts the minutes of a meeting from what is known, by itself of the last; those that are there stay as they are. */
export function draft(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.draft',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: DRAFTED, example: 'protokoll 3 entwerfen' }],
    asked: draftingSaid,
    input: z.object({ meeting: which.meeting }),
    run: async (turn, { meeting }, db) => {
      const { roundId, at, member } = turn;
      const held = await heldFor(needs, turn, { meeting, db });
      const before = await seenMinutes(db, turn, { meeting: held.number });
      const number =
        before?.number ??
        (await saveMinutes(db, roundId, {
          ...{ origin: `meeting:${held.number}`, meeting: held.number, heldOn: heldOn(held), state: 'draft' },
          ...{ what: 'Entwurf', office: member.office, at },
          content: contentOf(held, await registered(needs, db, { roundId, held })),
        }));
      const made = await findMinutesOrThrow(db, roundId, number);
      return discreet(turn, made, { ...(await afterChange(needs, turn, { number, db })), replaces: mayReplace(turn) });
    },
  });
}

async function registered(
  { decided, agreed }: MinutesNeeds,
  db: Db,
  { roundId, held }: { roundId: string; held: HeldMeeting },
) {
  const day = heldOn(held);
  return { decisions: await decided(db, roundId, day), agreements: await agreed(db, roundId, day) };
}

/** How the meeting went of which minutes are wanted; refuses what has not begun. */
async function heldFor(
  needs: MinutesNeeds,
  { roundId, at }: MemberTurn,
  { meeting, db }: { meeting?: number | undefined; db: Db },
): Promise<HeldMeeting> {
  const wanted = meeting ?? (await needs.past(db, roundId, at)).at(-1)?.number;
  const found = foundOr(wanted === undefined ? undefined : await needs.held(db, roundId, wanted), {
    code: 'minutes.no-meeting',
    kind: 'Niederschrift',
    what: wanted === undefined ? 'Eine Sitzung, die stattgefunden hat,' : `Eine Sitzung${NBSP}${wanted}`,
    text: 'Eine Niederschrift entsteht aus einer Sitzung, zu der eingeladen wurde.',
    way: { title: 'Sitzungen ansehen', verb: 'meetings.list' },
  });
  if (found.startsAt <= at || found.beganAt !== undefined) return found;
  throw new Refusal({
    code: 'minutes.not-held',
    kind: `Sitzung${NBSP}${found.number}`,
    title: 'Diese Sitzung hat noch nicht stattgefunden',
    text: `Sie beginnt am ${weekdayTime(found.startsAt)}. Die Niederschrift lässt sich entwerfen, sobald sie begonnen hat.`,
    ways: [{ title: `Sitzung ${found.number} ansehen`, verb: 'meetings.show', data: { number: found.number } }],
  });
}

/** Takes over once more what is known of the meeting; what was written to TOPs stays. */
export function refresh(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.refresh',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: FRESHENED, example: 'protokoll 3 auffrischen' }],
    asked: refreshingSaid,
    input: z.object(which),
    reads: readWhich,
    run: async (turn, wanted, db) => {
      const minutes = await heldMinutes(db, turn, wanted);
      if (minutes.state !== 'draft' || minutes.meeting === undefined) throw tooLate(minutes, turn);
      const held = await heldFor(needs, turn, { meeting: minutes.meeting, db });
      const content = contentOf(held, await registered(needs, db, { roundId: turn.roundId, held }), minutes.content);
      if (JSON.stringify(content) !== JSON.stringify(minutes.content))
        await saveVersion(db, turn.roundId, {
          ...{ minutes: minutes.number, content, what: 'Sitzung neu übernommen' },
          ...{ office: turn.member.office, at: turn.at },
        });
      const reply = await afterChange(needs, turn, { number: minutes.number, db });
      return discreet(turn, minutes, { ...reply, replaces: mayReplace(turn) });
    },
  });
}

function tooLate(minutes: Minutes, { at: now }: MemberTurn): Refusal {
  return notNow(minutes, {
    ...{ now, code: 'no-draft', title: 'Neu übernommen wird nur in einen Entwurf' },
    text: 'Anwesenheit, Beschlüsse und Absprachen stehen fest, sobald die Niederschrift umläuft. Den Text der TOPs können Sie bearbeiten.',
  });
}
