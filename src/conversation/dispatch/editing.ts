import { notice } from '../cards.ts';
import type { Db } from '../database.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import type { Needs } from './dispatch.ts';
import { hasChanged, storedReply, take } from './inbox.ts';

/**
 * A message that was edited, or taken back and restored, once it had been answered. Where it changed something, its
 * author is told once that this stands as it was; else nothing is said, and nothing is ever done again. `activity` is
 * that of the message.
 */
export async function edited(needs: Pick<Needs, 'db' | 'clock' | 'queue'>, turn: Turn): Promise<void> {
  await needs.db.transaction().execute(async (db) => {
    const person = turn.member?.personId;
    if (person === undefined || !(await hasChanged(db, turn, person))) return;
    const at = await needs.clock.inside(db);
    const edit: Turn = { ...turn, at, answer: 'queued', activity: `${turn.activity}|edited` };
    if (await take(db, edit, { person, input: '' })) await needs.queue(db, edit, await standsCard(db, turn));
  });
}

async function standsCard(db: Db, turn: Turn): Promise<Reply> {
  const told = (await storedReply(db, { turn, taken: 'before' }))?.summary;
  const what = told === undefined ? '' : ` Die Antwort darauf war: „${told}“.`;
  return notice({
    kind: 'Hinweis',
    title: 'Was aufgenommen ist, bleibt',
    text: `Sie haben eine Nachricht geändert, die schon ausgeführt ist.${what} Die geänderte Nachricht ändert daran nichts. Um es zu ändern, schreiben Sie bitte eine neue Nachricht, oder nutzen Sie die Schaltflächen unter der Antwort.`,
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}
