import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { type PapersNeeds, paperFor } from '../finding.ts';
import { NAMED, numberField } from '../paper.ts';
import { shownPaper } from '../showing.ts';
import { presentedCard } from './course-form.ts';
import { presentedOpening, presentedSaid } from './course-sayings.ts';
import { note, notedPaper, onlyPast } from './noting.ts';

/** Opens the form for the day on which a paper was presented; the session's own day stands in it. */
export const presentedForm = command({
  verb: 'papers.presented-form',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: new RegExp(`${NAMED} vorgestellt`, 'u'), example: 'ausschussvorlage 3 vorgestellt' }],
  asked: presentedOpening,
  about: 'number',
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => presentedCard(await notedPaper(db, turn, number), { values: {} }),
});

const PRESENTED_ON = new RegExp(`${NAMED} vorgestellt (?:am |seit )?(?<on>\\S.{0,60})`, 'u');
const DAY = 'Bitte den Tag eingeben, z. B. 09.03.2023.';

/** Notes that a paper was presented on a day. */
export function presented(needs: PapersNeeds) {
  return command({
    verb: 'papers.presented',
    may: 'known',
    speaks: true,
    writes: true,
    typed: [
      {
        pattern: PRESENTED_ON,
        example: 'ausschussvorlage 3 vorgestellt am 09.03.2023',
      },
    ],
    asked: presentedSaid,
    about: 'number',
    input: z.object({ number: numberField, on: dayField(DAY) }),
    reads: (raw, now) => readDayFields(raw, { day: 'on', towards: 'past' }, now),
    run: async (turn, { number, on }, db) => {
      onlyPast(on, turn);
      await note(turn, { number, event: { kind: 'presented', on } }, { needs, db });
      return shownAgain(turn, number, { needs, db });
    },
    invalid: async (turn, { raw, fields, errors }, db) =>
      presentedCard(await paperFor(db, turn, Number(fields['number'])), {
        values: fields,
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

async function shownAgain(turn: MemberTurn, number: number, of: { needs: PapersNeeds; db: Db }) {
  return { ...(await shownPaper(turn, number, of)), replaces: mayReplace(turn) };
}
