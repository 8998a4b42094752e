import { z } from 'zod';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import { thumbsOf } from '../../delivery/record.ts';
import { cutText } from '../../text/clean.ts';
import { cleanData } from '../../text/data.ts';
import type { Activity } from '../activities.ts';
import { findRoundFor } from './rounds.ts';
import { keyOf, type Meaning, placeOf, strangerIn } from './turns.ts';

const THUMB = 'message/submitAction';
const LONGEST_WORDS = 2000;
/** What comes of a thumb; the words beside it stand in a text of JSON. */
const thumb = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(100_000).optional().catch(undefined),
  }),
});
const beside = z.object({ feedbackText: z.string() });

/** Whether somebody has judged a message with the thumbs below it. */
export function isThumb({ type, name }: Activity): boolean {
  return type === 'invoke' && name === THUMB;
}

/** A thumb is a click on the buttons that it stands for; nothing where the message can be judged no more. */
export async function thumbMeaning({ db, clock }: { db: Db; clock: Clock }, activity: Activity): Promise<Meaning> {
  const judged = thumb.safeParse(activity.value).data?.actionValue;
  const { replyToId: messageId } = activity;
  const spoken = await findRoundFor(db, activity);
  if (!spoken) return { kind: 'foreign' };
  const { round, member } = spoken;
  const thumbs = messageId === undefined ? undefined : await thumbsOf(db, round.id, messageId);
  if (!judged || !thumbs) return { kind: 'nothing' };
  const words = wordsBeside(judged.feedback);
  const data = { ...(judged.reaction === 'like' ? thumbs.up : thumbs.down), ...(words === '' ? {} : { words }) };
  const input = { kind: 'click', verb: thumbs.verb, data: cleanData(data) as typeof data, messageId } as const;
  const said = {
    ...(member ? { member } : strangerIn(activity)),
    place: await placeOf(db, activity, { round }),
    input,
  };
  const turn = { roundId: round.id, activity: keyOf(activity), at: clock.now(), ...said, answer: 'returned' } as const;
  return { kind: 'turn', turn };
}

function wordsBeside(feedback = ''): string {
  try {
    return cutText(beside.safeParse(JSON.parse(feedback)).data?.feedbackText.trim() ?? '', LONGEST_WORDS);
  } catch {
    return '';
  }
}
