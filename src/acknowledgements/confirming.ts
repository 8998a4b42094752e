import { z } from 'zod';
import { type Filled, formData } from '../cards/form.ts';
import { isPrivate, mayReplace } from '../conversation/audience.ts';
import { notice } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { type Attempt, type Command, command } from '../conversation/feature.ts';
import { shortText } from '../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { tellMunicipality } from '../delivery/recipients.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import { type Asked, isOpen, own } from '../responses/asking.ts';
import { type Acknowledgement, acknowledgementName, confirming } from './acknowledgement.ts';
import { acknowledgementCard, statusOf, type Tabling } from './cards.ts';
import { acknowledgementNumber, heldAcknowledgement } from './finding.ts';
import { acknowledgements, overtaken } from './kind.ts';
import { confirmed } from './sayings.ts';
import { findAcknowledgementOrThrow } from './store.ts';

/** Keeps that a member's own municipality has taken note. */
export function confirm(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.confirm',
    may: 'speak',
    writes: true,
    typed: [
      {
        pattern: /kenntnisnahme (?<number>\d{1,6}) (?:kenntnis genommen|bestaetigen|bestaetigt)/u,
        example: 'kenntnisnahme 3 bestätigen',
      },
      { pattern: /kenntnis genommen (?<number>\d{1,6})/u, example: 'kenntnis genommen 3' },
    ],
    asked: confirmed,
    input: z.object({ number: acknowledgementNumber }),
    run: async (turn, { number }, db) => {
      const { one, held } = await heldAcknowledgement(db, turn, number);
      const refused = confirming(turn.member, one);
      if (refused) throw refused;
      if (one.overtakenBy !== undefined) throw overtaken(one);
      const came = await acknowledgements.give(db, held, own(turn, { noted: true }));
      if (came !== 'same') await touch(db, turn.roundId, `acknowledgements.card:${number}`);
      const after = await findAcknowledgementOrThrow(db, turn.roundId, number);
      const reader = isPrivate(turn) ? turn.member : undefined;
      return { ...acknowledgementCard(after, { now: turn.at, reader, tabling }), replaces: mayReplace(turn) };
    },
  });
}

/** Opens the form for a confirmation that a municipality gave by e-mail or telephone. */
export const openTold = command({
  verb: 'acknowledgements.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /kenntnisnahme (?<number>\d{1,6}) eintragen/u, example: 'kenntnisnahme 3 eintragen' }],
  input: z.object({ number: acknowledgementNumber }),
  run: async (turn, { number }, db) => {
    const { one, held } = await heldAcknowledgement(db, turn, number);
    if (!isOpen(held, turn.at)) throw acknowledgements.refuses.closed(held);
    return toldForm(one, { values: { how: 'e-mail', told: dayOf(turn.at) } });
  },
});

/** The form for a confirmation that the Koordination was told. */
export function toldForm(one: Acknowledgement, filled: Filled): Reply {
  const { number, asking } = one;
  const form = {
    kind: acknowledgementName(one),
    title: 'Mitgeteilte Bestätigung eintragen',
    hint: 'Die Bestätigung wird gekennzeichnet, die Kommune wird benachrichtigt.',
    fields: [
      {
        kind: 'choice',
        name: 'municipality',
        label: 'Kommune',
        required: true,
        choices: asking.asked.map(({ id, name }) => ({ value: id, title: name })),
      },
      {
        kind: 'choice',
        name: 'how',
        label: 'Wie mitgeteilt',
        required: true,
        expanded: true,
        choices: [
          { value: 'e-mail', title: 'per E-Mail' },
          { value: 'telephone', title: 'telefonisch' },
        ],
      },
      { kind: 'date', name: 'told', label: 'Mitgeteilt am', required: true },
    ] as const,
    submit: { title: 'Bestätigung eintragen', verb: 'acknowledgements.enter', data: { number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `kenntnisnahme ${number} für Hilden per E-Mail` },
  };
}

/** Enters the confirmation of another municipality, marked as it came; it is told. */
export const enter = command({
  verb: 'acknowledgements.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern:
        /kenntnisnahme (?<number>\d{1,6}) fuer (?<municipality>.{2,60}?) (?:per )?(?<how>e-?mail|telefonisch|telefon)/u,
      example: 'kenntnisnahme 3 für Hilden per E-Mail',
    },
  ],
  input: z.object({
    number: acknowledgementNumber,
    municipality: z.string('Bitte die Kommune wählen.').max(80),
    how: shortText('Bitte wählen: per E-Mail oder telefonisch.'),
    told: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
  }),
  reads: (raw, now) => readDayFields(raw, { day: 'told', towards: 'past' }, now),
  run: async (turn, { number, municipality, how, told = dayOf(turn.at) }, db) => {
    const { one, held } = await heldAcknowledgement(db, turn, number);
    const named = municipalityNamed(municipality, held.asked);
    if (!named) throw new InvalidInput({ municipality: 'Bitte eine Kommune wählen, die gefragt ist.' });
    if (told > dayOf(turn.at))
      throw new InvalidInput({ told: 'Bitte einen Tag eingeben, der nicht in der Zukunft liegt.' });
    const given = /tele/u.test(fold(how).folded) ? 'telephone' : 'e-mail';
    const answer = { municipality: named, office: turn.member.office, given, at: turn.at } as const;
    const came = await acknowledgements.give(db, held, { ...answer, content: { noted: true, told } });
    if (came !== 'same') await tell(turn, { number, municipality: named }, db);
    return enteredCard(one, named, turn.at);
  },
  about: 'number',
  invalid: async (turn, { raw, errors }: Attempt, db) => {
    const { one } = await heldAcknowledgement(db, turn, acknowledgementNumber.parse(raw['number']));
    return toldForm(one, { values: { told: dayOf(turn.at), ...raw }, errors, attempt: attemptOf(raw) });
  },
});

async function tell(
  { roundId, at }: MemberTurn,
  { number, municipality }: { number: number; municipality: Asked },
  db: Db,
): Promise<void> {
  await touch(db, roundId, `acknowledgements.card:${number}`);
  const one = await findAcknowledgementOrThrow(db, roundId, number);
  await tellMunicipality(db, municipality.id, {
    ...{ roundId, at, line: enteredCard(one, municipality, at) },
    personal: (reader) => acknowledgementCard(one, { now: at, reader }),
  });
}

function enteredCard(one: Acknowledgement, { name }: Asked, now: Instant): Reply {
  const { number, asking, title } = one;
  return notice({
    kind: acknowledgementName(one),
    status: statusOf({ ...one, state: asking.state }, now),
    title,
    text: `Die Koordination hat die mitgeteilte Bestätigung für ${name} erfasst.`,
    ways: [{ title: `Kenntnisnahme ${number} ansehen`, verb: 'acknowledgements.show', data: { number } }],
  });
}
