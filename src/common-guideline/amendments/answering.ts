import { z } from 'zod';
import type { Asked } from '../../conversation/asked.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command, type Owed, type OwedList } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { touch } from '../../delivery/outbox.ts';
import { type Amendment, amendmentName, amendmentNumber } from '../amendment.ts';
import { amendments, saveAnswer } from '../amendment-store.ts';
import type { Holder } from '../guideline.ts';
import { outlines } from '../store.ts';
import { amendmentCard } from './amendment-card.ts';
import { conceding, upholding } from './amendment-sayings.ts';
import { amendmentFor, declinedFor } from './finding.ts';

/** Accepts that an amendment was declined. */
export const concede = answering({
  verb: 'guideline.concede',
  state: 'conceded',
  asked: conceding,
  typed: {
    pattern: /aenderungsvorschlag (?<number>\d{1,6}) ablehnung annehmen/u,
    example: 'änderungsvorschlag 3 ablehnung annehmen',
  },
});

/** Upholds an amendment that was declined: it is put to the vote before its section. */
export const uphold = answering({
  verb: 'guideline.uphold',
  state: 'upheld',
  asked: upholding,
  typed: {
    pattern: /aenderungsvorschlag (?<number>\d{1,6}) aufrechterhalten/u,
    example: 'änderungsvorschlag 3 aufrechterhalten',
  },
});

function answering(of: { verb: string; state: 'conceded' | 'upheld'; asked: Asked; typed: Grammar }): Command {
  const { verb, state, asked, typed } = of;
  return command({
    verb,
    may: 'speak',
    writes: true,
    typed: [typed],
    asked,
    input: z.object({ number: amendmentNumber }),
    run: async (turn, { number }, db) => {
      const { roundId, at, member } = turn;
      const found = await amendmentFor(db, turn, number);
      if (found.amendment.municipality.id !== member.municipality.id) throw othersAmendment(found.amendment);
      await declinedFor(db, turn, number);
      await saveAnswer(db, roundId, { number, state, office: member.office, at });
      await touch(db, roundId, `amendments.card:${number}`);
      const { guideline, amendment } = await amendmentFor(db, turn, number);
      return { ...amendmentCard(guideline, amendment, { now: at, reader: member }), replaces: mayReplace(turn) };
    },
  });
}

function othersAmendment(amendment: Amendment): Refusal {
  const { number, municipality } = amendment;
  return new Refusal({
    code: 'guideline.others-amendment',
    kind: amendmentName(amendment),
    title: `Der Vorschlag ist aus ${municipality.name}`,
    text: `Auf die Ablehnung antwortet ${municipality.name}. Eine eigene Änderung können Sie am Abschnitt vorschlagen.`,
    ways: [{ title: 'Vorschlag ansehen', verb: 'guideline.amendment', data: { number } }],
  });
}

/** What is owed: a decision on what was proposed, and an answer to what was declined. */
export const amendmentsOwed: OwedList = async (db, roundId) => {
  const waiting = (await amendments(db, roundId)).filter(({ state }) => state === 'proposed' || state === 'declined');
  if (waiting.length === 0) return [];
  const holders = new Map((await outlines(db, roundId)).map(({ number, holder }) => [number, holder]));
  return waiting.flatMap((one) => owedOf(one, holders.get(one.guideline)));
};

function owedOf(amendment: Amendment, holder: Holder | undefined): Owed[] {
  const { number, section, municipality, state, dueAt } = amendment;
  const data = { number };
  const show = { title: `Änderungsvorschlag ${number}`, verb: 'guideline.amendment', data };
  const title = `Abschnitt ${section}, Vorschlag aus ${municipality.name}`;
  const of = { key: `amendments:${number}`, matter: { name: amendmentName(amendment), title } };
  if (state === 'declined') {
    const sentence = `Antwort auf die Ablehnung: ${title}`;
    const ways = [{ title: 'Ablehnung annehmen', verb: 'guideline.concede', data }, show];
    return [{ ...of, municipalityId: municipality.id, sentence, ways }];
  }
  if (!holder) return [];
  const sentence = `Entscheidung über den ${amendmentName(amendment)}: ${title}`;
  return [{ ...of, municipalityId: holder.id, sentence, until: dueAt, ways: [show] }];
}
