import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { type Asking, isOpen, type NewAnswer } from '../../responses/asking.ts';
import {
  enteredCard,
  readTold,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
} from '../../responses/told.ts';
import { collectionName } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import type { Reviewed } from '../letter-store.ts';
import { type CirculateNeeds, longestRemark } from './circulating.ts';
import { letterCard, letterStatus, type ShownLetter } from './letter-card.ts';
import { told } from './letter-sayings.ts';
import { letterFor, unsentLetter } from './loading.ts';

/** How an answer is called here. */
const REVIEW = 'Rückmeldung';

/** The form for what a municipality told the Koordination about a letter that goes round. */
export function reviewForm({ number, asked }: Pick<Asking<Reviewed>, 'number' | 'asked'>, filled: Filled): Reply {
  return toldForm(
    {
      kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
      title: 'Mitgeteilte Rückmeldung eintragen',
      called: REVIEW,
      hint: 'Ohne Anmerkung gilt: einverstanden.',
      asked,
      fields: [{ kind: 'text', name: 'remark', label: 'Anmerkung', multiline: true, maxLength: 1500 }],
      submit: { title: 'Eintragen', verb: 'letters.enter', data: { number } },
      twin: `mail-entwurf ${number} für Hilden per E-Mail: …`,
    },
    filled,
  );
}

/** Opens it. */
export function openReview({ list, kind }: CirculateNeeds): Command {
  return command({
    verb: 'letters.enter-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) eintragen/u, example: 'mail-entwurf 3 eintragen' }],
    asked: told,
    input: z.object({ number: collectionNumber, municipality: z.string().max(80).optional() }),
    run: async (turn, { number, municipality }, db) => {
      const { held } = await unsentLetter(db, turn, { number, list });
      if (!isOpen(held, turn.at)) throw kind.refuses.closed(held);
      return reviewForm(held, { values: toldToday(turn.at, { asked: held.asked, municipality }) });
    },
  });
}

const FOR = `mail-?entwurf (?<number>\\d{1,6}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`;
const REMARKED = new RegExp(FOR, 'u');
const AGREED = new RegExp(`${FOR}(?: einverstanden)?`, 'u');

/** Enters the remark of another municipality, or that it agrees, marked as it came; it is told. */
export function enterReview({ list, kind }: CirculateNeeds): Command {
  return command({
    verb: 'letters.enter',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: AGREED, example: 'mail-entwurf 3 für Hilden per E-Mail einverstanden' },
      {
        pattern: REMARKED,
        tail: 'remark',
        example: 'mail-entwurf 3 für Hilden per E-Mail: Bitte Frage 2 kürzen.',
      },
    ],
    input: z.object({ number: collectionNumber, ...toldFields, remark: longestRemark(z.string()).optional() }),
    reads: readTold,
    run: async (turn, { number, remark = '', ...from }, db) => {
      const { held } = await unsentLetter(db, turn, { number, list });
      const content = remark.trim() === '' ? {} : { remark: remark.trim() };
      const answer = toldBy(turn, { ...from, content }, held);
      const came = await kind.give(db, held, answer);
      const shown = await letterFor(db, turn, { number, list });
      if (came !== 'same') await tell(turn, { shown, answer }, db);
      return entered(shown, answer, turn);
    },
    about: 'number',
    invalid: async (turn, attempt, db) => {
      const number = collectionNumber.parse(attempt.raw['number']);
      const { held } = await unsentLetter(db, turn, { number, list });
      return reviewForm(held, toldAgain(attempt, held.asked, turn.at));
    },
  });
}

async function tell(
  { roundId, at }: MemberTurn,
  { shown, answer }: { shown: ShownLetter; answer: NewAnswer<Reviewed> },
  db: Db,
): Promise<void> {
  await touch(db, roundId, `letters.card:${shown.number}`);
  await tellMunicipality(db, answer.municipality.id, {
    ...{ roundId, at, line: entered(shown, answer, { at }) },
    personal: (reader) => letterCard(shown, { now: at, reader }),
  });
}

function entered(shown: ShownLetter, answer: NewAnswer<Reviewed>, { at }: Pick<MemberTurn, 'at'>): Reply {
  const { number, letter } = shown;
  const way = { title: 'Schreiben ansehen', verb: 'collections.letter', data: { number } };
  const kind = `Schreiben ans MAGS: ${collectionName({ number })}`;
  return enteredCard({ kind, status: letterStatus(shown, at), title: letter.subject, called: REVIEW, way }, answer);
}
