import { z } from 'zod';
import { mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { stateOf } from './cards.ts';
import { become } from './following.ts';
import { type MailNeeds, mailFor, mailNumber, shownMail } from './listing.ts';
import { type Mail, mailName } from './mail.ts';
import { planSending } from './queue.ts';
import { arriving } from './sayings.ts';
import { contentOf, waitAgain } from './store.ts';

/** Sends an e-mail again that was refused, or of which nobody knows whether it has arrived: the same, byte for byte. */
export function sendAgain(needs: MailNeeds): Command {
  return command({
    verb: 'mail.again',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /e-?mail (?<number>\d{1,6}) noch ?(?:ein)?mal senden/u, example: 'e-mail 3 noch einmal senden' },
    ],
    input: z.object({ number: mailNumber }),
    run: async (turn, { number }, db) => {
      const { roundId, at } = turn;
      const mail = await mailFor(db, roundId, number);
      if (needs.mailbox === undefined) throw notSetUp(mail);
      if ((await contentOf(db, roundId, number)) === undefined) throw settled(mail, 'Ihre Kopie ist gelöscht.');
      const tries = await waitAgain(db, roundId, number);
      if (tries !== undefined) await planSending(db, { roundId, number, tries }, at);
      else if (mail.state !== 'waiting')
        throw settled(mail, 'Noch einmal gesendet wird nur, was abgelehnt oder ungewiss ist.');
      return shown(db, turn, { number, needs });
    },
  });
}

/** Notes that an e-mail has arrived of which nobody knew: from then on it counts as sent. */
export function markArrived(needs: MailNeeds): Command {
  return command({
    verb: 'mail.arrived',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /e-?mail (?<number>\d{1,6}) (?:ist )?angekommen/u, example: 'e-mail 3 ist angekommen' }],
    asked: arriving,
    input: z.object({ number: mailNumber }),
    run: async (turn, { number }, db) => {
      const { roundId, at } = turn;
      const mail = await mailFor(db, roundId, number);
      const noted = await become(db, needs.followers, { roundId, number, was: ['unsure'], state: 'sent', at });
      if (!noted && mail.state !== 'sent')
        throw settled(mail, 'Als angekommen wird nur vermerkt, wovon niemand weiß, ob es angekommen ist.');
      return shown(db, turn, { number, needs });
    },
  });
}

async function shown(
  db: Db,
  turn: MemberTurn,
  { number, needs }: { number: number; needs: MailNeeds },
): Promise<Reply> {
  const reply = await shownMail(db, turn, { mail: await mailFor(db, turn.roundId, number), needs });
  return { ...reply, replaces: mayReplace(turn) };
}

function settled(mail: Mail, text: string): Refusal {
  const { number } = mail;
  return new Refusal({
    code: 'mail.settled',
    kind: mailName(mail),
    title: `Diese E-Mail: ${stateOf(mail)}`,
    text,
    ways: [{ title: 'E-Mail ansehen', verb: 'mail.show', data: { number } }],
  });
}

function notSetUp(mail: Mail): Refusal {
  return new Refusal({
    code: 'mail.off',
    kind: mailName(mail),
    title: 'Das Senden per E-Mail ist nicht eingerichtet',
    text: 'Ihre IT kann es einrichten (Hilfe für die IT, „E-Mail“). Die Kopie lässt sich laden und aus Ihrem Postfach senden.',
    ways: [{ title: 'E-Mail ansehen', verb: 'mail.show', data: { number: mail.number } }],
  });
}
