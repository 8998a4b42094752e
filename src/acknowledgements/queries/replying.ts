import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { foundOr } from '../../conversation/refusal.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { LONGEST_QUERY, type Query } from '../../responses/queries/query.ts';
import { repliedLine, replyForm } from '../../responses/queries/query-forms.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';
import { acknowledgementCard, type Tabling } from '../cards.ts';
import { acknowledgementFor, acknowledgementNumber, heldAcknowledgement } from '../finding.ts';
import { saveQueryAnswer } from '../query-store.ts';
import { findAcknowledgementOrThrow } from '../store.ts';
import { queried } from './query-form.ts';

const queryNumber = wholeNumber('Bitte die Nummer der Rückfrage angeben.');
const TEXT = 'Bitte die Antwort eingeben.';

/** Opens the form for the answer: its button stands beside the questions, so that it has no sayings of its own. */
export const openReplyForm = command({
  verb: 'acknowledgements.reply-form',
  may: 'coordinate',
  writes: false,
  typed: [
    {
      pattern: /kenntnisnahme (?<number>\d{1,6}) rueckfrage (?<query>\d{1,6})(?: (?:be)?antworten)?/u,
      example: 'kenntnisnahme 3 rückfrage 1 beantworten',
    },
  ],
  input: z.object({ number: acknowledgementNumber, query: queryNumber }),
  run: async (turn, { number, query }, db) => {
    const one = await acknowledgementFor(db, turn, { number });
    const asked = queryOf(one, query);
    return replyForm(queried(one), asked, { values: { text: asked.answer?.text ?? '' } });
  },
});

/** Answers a question on what goes round; who asked is told. */
export function reply(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.reply',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /kenntnisnahme (?<number>\d{1,6}) rueckfrage (?<query>\d{1,6})(?: (?:be)?antworten)?/u,
        tail: 'text',
        example: 'kenntnisnahme 3 rückfrage 1: Ja, auch für Honorarkräfte.',
      },
    ],
    input: z.object({
      number: acknowledgementNumber,
      query: queryNumber,
      text: z
        .string(TEXT)
        .min(2, TEXT)
        .max(LONGEST_QUERY, `Bitte die Antwort auf ${LONGEST_QUERY}\u00a0Zeichen kürzen.`),
    }),
    run: async (turn, { number, query, text }, db) => {
      const { roundId, at } = turn;
      queryOf((await heldAcknowledgement(db, turn, number)).one, query);
      await saveQueryAnswer(db, turn, { number, query, text });
      await touch(db, roundId, `acknowledgements.card:${number}`);
      const after = await findAcknowledgementOrThrow(db, roundId, number);
      const answered = queryOf(after, query);
      const line = repliedLine(queried(after), answered);
      await tellMunicipality(db, answered.municipality.id, { roundId, at, line, personal: () => line });
      return {
        ...acknowledgementCard(after, { now: at, reader: readerOf(turn), tabling }),
        replaces: mayReplace(turn),
      };
    },
    about: 'number',
    invalid: async (turn, { raw, errors }, db) => {
      const one = await acknowledgementFor(db, turn, { number: acknowledgementNumber.parse(raw['number']) });
      const asked = queryOf(one, queryNumber.safeParse(raw['query']).data ?? 0);
      return replyForm(queried(one), asked, { values: raw, errors, attempt: attemptOf(raw) });
    },
  });
}

function queryOf(one: Acknowledgement, wanted: number): Query {
  const { number } = one;
  return foundOr(
    one.queries.find((each) => each.number === wanted),
    {
      code: 'acknowledgements.no-such-query',
      kind: acknowledgementName(one),
      what: `Eine Rückfrage ${wanted}`,
      text: 'Die Nummern stehen auf der Karte.',
      way: { title: 'Kenntnisnahme ansehen', verb: 'acknowledgements.show', data: { number } },
    },
  );
}
