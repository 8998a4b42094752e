import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import { heldMinutes, notNow } from '../finding.ts';
import { kindLine, type Minutes, OF, refOf, which } from '../minutes.ts';
import { setState } from '../store.ts';
import { discreet, readWhich } from '../which.ts';
import { discardingSaid } from './drafting-sayings.ts';

/** Discards a draft after it has asked; another one can be drafted then. */
export const discard: Command = command({
  verb: 'minutes.discard',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${OF} verwerfen`, 'u'), example: 'protokoll 3 verwerfen' }],
  asked: discardingSaid,
  input: z.object({ ...which, sure: z.boolean().optional() }),
  reads: readWhich,
  run: async (turn, { sure, ...wanted }, db) => {
    const minutes = await heldMinutes(db, turn, wanted);
    if (minutes.state !== 'draft')
      throw notNow(minutes, {
        ...{ now: turn.at, code: 'not-discarded', title: 'Verwerfen lässt sich nur ein Entwurf' },
        text: 'Was umläuft, kann die Koordination mit einem Grund abbrechen; was abgestimmt ist, wird berichtigt.',
      });
    if (sure !== true) return discreet(turn, minutes, questionCard(minutes));
    await setState(db, turn.roundId, { number: minutes.number, state: 'discarded', at: turn.at });
    return { ...discardedCard(minutes), replaces: mayReplace(turn) };
  },
});

/** Asks whether a draft is to be discarded. */
export function questionCard(minutes: Minutes): Reply {
  const data = refOf(minutes);
  return notice({
    kind: kindLine(minutes),
    status: 'Entwurf',
    title: 'Diesen Entwurf verwerfen?',
    text: 'Was zu den TOPs geschrieben wurde, ist danach nicht mehr zu sehen. Das lässt sich nicht zurücknehmen.',
    ways: [
      { title: 'Entwurf verwerfen', verb: 'minutes.discard', data: { ...data, sure: true } },
      { title: 'Entwurf ansehen', verb: 'minutes.show', data },
    ],
  });
}

/** Says that it was. */
export function discardedCard(minutes: Minutes): Reply {
  const { meeting } = minutes;
  return notice({
    kind: kindLine(minutes),
    status: 'verworfen',
    title: 'Der Entwurf ist verworfen',
    text: 'Eine neue Niederschrift lässt sich aus der Sitzung entwerfen.',
    ways: meeting === undefined ? [] : [{ title: 'Niederschrift entwerfen', verb: 'minutes.draft', data: { meeting } }],
  });
}
