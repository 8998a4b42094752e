import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import { tellChannel } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { dayOf } from '../../german/time.ts';
import { longDayTime, NBSP } from '../../german/write.ts';
import { silent } from '../../responses/asking.ts';
import type { Close } from '../../responses/kind.ts';
import { minutesOf } from '../circulation-store.ts';
import { heldMinutes, notNow } from '../finding.ts';
import {
  isCirculating,
  kindLine,
  type Minutes,
  OF,
  openRemarks,
  type Remarked,
  refOf,
  statusOf,
  which,
} from '../minutes.ts';
import type { KnownMinutes, MinutesNeeds } from '../needs.ts';
import { afterChange } from '../showing.ts';
import { findMinutesOrThrow, holdMinutes, setState } from '../store.ts';
import { readWhich } from '../which.ts';
import { touchMinutes } from '../writing.ts';
import { agreeingSaid } from './agreeing-sayings.ts';

const AGREED = new RegExp(`${OF} (?:als )?abgestimmt(?: feststellen)?`, 'u');

/** At the end without a remark that is open they are agreed: the only place where silence counts. Else the Koordination decides first. */
export function ended(needs: MinutesNeeds): Close<Remarked> {
  return async (db, { roundId, asking: { number: circulation }, now }) => {
    const number = (await minutesOf(db, roundId, [circulation])).get(circulation);
    if (number === undefined) return;
    await holdMinutes(db, roundId, number);
    const minutes = await findMinutesOrThrow(db, roundId, number);
    if (minutes.state !== 'circulating' || minutes.circulation?.number !== circulation) return;
    if (openRemarks(minutes).length === 0) return settle(needs, db, { roundId, minutes, now });
    await touchMinutes(db, roundId, minutes);
    await tellChannel(db, { roundId, at: now, reply: toDecideCard(minutes, now) });
  };
}

/** Minutes are agreed: said in the channel, and known from then on. */
async function settle(
  { keep }: MinutesNeeds,
  db: Db,
  { roundId, minutes, now }: { roundId: string; minutes: Minutes; now: Instant },
): Promise<void> {
  await setState(db, roundId, { number: minutes.number, state: 'agreed', at: now });
  const agreed = await findMinutesOrThrow(db, roundId, minutes.number);
  await keep(db, roundId, knownOf(agreed), now);
  await touchMinutes(db, roundId, agreed);
  await tellChannel(db, { roundId, at: now, reply: agreedCard(agreed) });
}

/** What becomes knowledge: what was consulted. Decisions and agreements are entries of their registers, names are in no text. */
export function knownOf({ number, heldOn, content, corrections }: Minutes): KnownMinutes {
  const corrected = corrections[0];
  return {
    minutes: number,
    heldOn,
    ...(corrected ? { correctedOn: dayOf(corrected.at) } : {}),
    items: content.items.filter(({ text }) => text !== '').map(({ place, title, text }) => ({ place, title, text })),
  };
}

/** Says that minutes are agreed, and who stayed silent. */
export function agreedCard(minutes: Minutes): Reply {
  const { circulation, content, agreedAt = '' } = minutes;
  const quiet = circulation ? silent(circulation).map(({ name }) => name) : [];
  const without = quiet.length === 0 ? [] : [`Ohne Rückmeldung: ${enumerate(quiet)}.`];
  return notice({
    kind: kindLine(minutes),
    status: 'abgestimmt',
    title: content.title,
    text: [`Die Niederschrift ist seit ${longDayTime(agreedAt)} abgestimmt.`, ...without].join('\n'),
    ways: [{ title: 'Niederschrift ansehen', verb: 'minutes.show', data: refOf(minutes) }],
  });
}

/** Says that remarks are still to be decided before minutes are agreed. */
export function toDecideCard(minutes: Minutes, now: Instant): Reply {
  const open = openRemarks(minutes).length;
  const count = open === 1 ? `Eine Anmerkung ist` : `${open}${NBSP}Anmerkungen sind`;
  return notice({
    kind: kindLine(minutes),
    status: statusOf(minutes, now),
    title: minutes.content.title,
    text: `Der Umlauf ist beendet. ${count} noch zu entscheiden. Danach stellt die Koordination die Niederschrift als abgestimmt fest.`,
    ways: [{ title: 'Anmerkungen ansehen', verb: 'minutes.remarks', data: refOf(minutes) }],
  });
}

/** States that minutes are agreed, once their round is over and every remark is decided. */
export function agree(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.agree',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: AGREED, example: 'protokoll 3 abgestimmt' }],
    asked: agreeingSaid,
    input: z.object(which),
    reads: readWhich,
    run: async (turn, wanted, db) => {
      const { roundId, at } = turn;
      const minutes = await heldMinutes(db, turn, wanted);
      if (minutes.state !== 'agreed') {
        refuseTooEarly(minutes, at);
        await settle(needs, db, { roundId, minutes, now: at });
      }
      return { ...(await afterChange(needs, turn, { number: minutes.number, db })), replaces: mayReplace(turn) };
    },
  });
}

function refuseTooEarly(minutes: Minutes, now: Instant): void {
  const refused = (code: string, title: string, text: string) => notNow(minutes, { now, code, title, text });
  if (minutes.state === 'draft')
    throw refused(
      'not-gone-round',
      'Diese Niederschrift ist noch nicht umgelaufen',
      'Bitte geben Sie sie zuerst in Abstimmung.',
    );
  if (isCirculating(minutes, now))
    throw refused(
      'still-circulating',
      'Der Umlauf läuft noch',
      'Ohne Anmerkung gilt die Niederschrift an seinem Ende als abgestimmt. Früher endet er, wenn Sie ihn mit einem Grund schließen.',
    );
  if (openRemarks(minutes).length > 0)
    throw refused(
      'remarks-open',
      'Über Anmerkungen ist noch zu entscheiden',
      'Jede wird übernommen, abgedruckt oder ein TOP. Danach stellen Sie die Niederschrift als abgestimmt fest.',
    );
}
