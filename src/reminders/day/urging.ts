import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import { command, type Owed } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { allowedFrom, isAllowed } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { dayOf } from '../../german/time.ts';
import { weekdayTime } from '../../german/write.ts';
import { publishPost } from './collecting.ts';
import { askedToday, owedOf } from './owing.ts';
import { holdPosts } from './post-store.ts';
import { placedOf, type Sources, situationOf } from './situation.ts';

/** Reminds at once of one matter, because the Koordination asks for it: once a day, never of reports or money. */
export function urge(sources: Sources) {
  return command({
    verb: 'reminders.urge',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /jetzt erinnern(?: an)? (?<matter>[^:;]{3,60})/u, example: 'jetzt erinnern an Abstimmung 3' },
      { pattern: /jetzt erinnern/u, tail: 'matter', example: 'jetzt erinnern: Abstimmung 3' },
    ],
    input: z.object({ matter: shortText('Bitte angeben, woran erinnert werden soll, z. B. Abstimmung 3.', 80) }),
    run: async (turn, { matter }, db) => {
      const { roundId, at: now } = turn;
      const [first] = await owedOf(db, sources.owed, turn, matter);
      refuseWrong(turn, first);
      const today = dayOf(now);
      await holdPosts(db, roundId);
      if ((await askedToday(db, roundId, { keys: [first.key], today })).has(first.key)) throw askedBefore(first);
      const placed = placedOf(await situationOf(db, sources, { roundId, now }), [first.key]);
      await publishPost(db, { roundId, day: today, kind: 'asked', dueAt: now }, { placed, now });
      return notice({
        kind: 'Erinnerung',
        title: 'Die Erinnerung geht jetzt in den Kanal',
        text: `${calledOf(first)}: Erinnert wird, wer noch nicht geantwortet hat. Heute noch einmal zu erinnern ist nicht möglich.`,
        ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
      });
    },
  });
}

function calledOf({ matter, sentence }: Owed): string {
  return matter?.name ?? sentence;
}

function refuseWrong({ at: now }: MemberTurn, { confidential }: Owed): void {
  if (confidential === true)
    throw new Refusal({
      code: 'reminders.confidential',
      kind: 'Erinnerung',
      title: 'Daran wird nicht im Kanal erinnert',
      text: 'Berichte und Mittel gehen nur die Kommune an. Erinnern Sie telefonisch und notieren Sie es hier.',
      ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
    });
  if (!isAllowed(now, northRhineWestphalia))
    throw new Refusal({
      code: 'reminders.not-now',
      kind: 'Erinnerung',
      title: 'Jetzt wird nicht erinnert',
      text: `Erinnert wird an Werktagen von 7 bis 18 Uhr, wieder ab ${weekdayTime(allowedFrom(now, northRhineWestphalia))}.`,
      ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
    });
}

function askedBefore(owed: Owed): Refusal {
  return new Refusal({
    code: 'reminders.asked-today',
    kind: 'Erinnerung',
    title: 'Daran wurde heute schon erinnert',
    text: `${calledOf(owed)}: Möglich ist es einmal am Tag, wieder am nächsten Werktag.`,
    ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
  });
}
