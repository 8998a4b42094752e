import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { LONGEST_QUERY, MOST_QUERIES } from '../../responses/queries/query.ts';
import { askedCard, askedLine, queryForm } from '../../responses/queries/query-forms.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';
import { acknowledgementCard } from '../cards.ts';
import { acknowledgementFor, acknowledgementNumber, heldAcknowledgement } from '../finding.ts';
import { saveQuery } from '../query-store.ts';
import { findAcknowledgementOrThrow } from '../store.ts';
import { queried } from './query-form.ts';
import { asksQuery, asksQueryForm } from './query-sayings.ts';

const TEXT = 'Bitte die Rückfrage eingeben.';

/** Opens the form for a question to the Koordination. */
export const openQueryForm = command({
  verb: 'acknowledgements.query-form',
  may: 'known',
  writes: false,
  typed: [{ pattern: /kenntnisnahme (?<number>\d{1,6}) (?:eine )?rueckfrage/u, example: 'kenntnisnahme 3 rückfrage' }],
  asked: asksQueryForm,
  input: z.object({ number: acknowledgementNumber, text: z.string().max(3000).optional() }),
  run: async (turn, { number, text = '' }, db) =>
    queryForm(queried(published(await acknowledgementFor(db, turn, { number }))), { values: { text } }),
});

/** Asks the Koordination something on what goes round; question and answer stand on its card. */
export const query = command({
  verb: 'acknowledgements.query',
  may: 'known',
  writes: true,
  creates: true,
  typed: [
    {
      pattern: /kenntnisnahme (?<number>\d{1,6}) rueckfrage/u,
      tail: 'text',
      example: 'kenntnisnahme 3 rückfrage: Gilt das auch für Honorarkräfte?',
    },
  ],
  asked: asksQuery,
  input: z.object({
    number: acknowledgementNumber,
    text: z
      .string(TEXT)
      .min(3, TEXT)
      .max(LONGEST_QUERY, `Bitte die Rückfrage auf ${LONGEST_QUERY}\u00a0Zeichen kürzen.`),
  }),
  run: async (turn, { number, text }, db) => {
    const { roundId, at } = turn;
    const one = published((await heldAcknowledgement(db, turn, number)).one);
    const next = one.queries.length + 1;
    if (next > MOST_QUERIES)
      throw new InvalidInput({ text: 'Hier stehen schon 20 Rückfragen. Bitte fragen Sie im Kanal weiter.' });
    await saveQuery(db, turn, { number, query: next, text });
    await touch(db, roundId, `acknowledgements.card:${number}`);
    const after = await findAcknowledgementOrThrow(db, roundId, number);
    const asked = after.queries.find((each) => each.number === next);
    const line = asked && askedLine(queried(after), asked);
    await tellCoordination(db, {
      ...{ roundId, at, line },
      personal: (reader) => line ?? acknowledgementCard(after, { now: at, reader }),
    });
    return { ...askedCard(queried(after)), replaces: mayReplace(turn) };
  },
  about: 'number',
  invalid: async (turn, { raw, errors }, db) => {
    const one = published(await acknowledgementFor(db, turn, { number: acknowledgementNumber.parse(raw['number']) }));
    return queryForm(queried(one), { values: raw, errors, attempt: attemptOf(raw) });
  },
});

/** Of a draft and of what was cancelled nothing is asked. */
function published(one: Acknowledgement): Acknowledgement {
  if (one.asking.state !== 'draft' && one.asking.state !== 'cancelled') return one;
  throw new Refusal({
    code: 'acknowledgements.no-queries',
    kind: acknowledgementName(one),
    title: 'Rückfragen sind hier nicht möglich',
    text:
      one.asking.state === 'draft'
        ? 'Diese Kenntnisnahme ist noch nicht veröffentlicht.'
        : 'Diese Kenntnisnahme ist abgebrochen. Bitte fragen Sie die Koordination im Kanal.',
  });
}
