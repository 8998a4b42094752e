import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, touch } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { own } from '../../responses/asking.ts';
import { deadlineFields, momentOf, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import type { Kind } from '../../responses/kind.ts';
import { collectionName } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { letterAskings, type Reviewed, saveLetter } from '../letter-store.ts';
import { letterCard } from './letter-card.ts';
import { agreeing, circulating, remarking } from './letter-sayings.ts';
import { type LetterNeeds, letterFor, unsentLetter } from './loading.ts';

/** What going round needs. */
export interface CirculateNeeds extends LetterNeeds {
  readonly kind: Kind<Reviewed>;
}

/** The form for the end of its round. */
export function circulateForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Umlauf starten',
    hint: 'Jede Kommune meldet „Einverstanden“ oder eine Anmerkung. Es ist keine Abstimmung; über die Anmerkungen entscheidet die Koordination.',
    fields: [
      { kind: 'date', name: 'closesOn', label: 'Rückmeldung bis (Datum)', required: true },
      { kind: 'time', name: 'closesTime', label: 'Rückmeldung bis (Uhrzeit)', required: true },
    ],
    submit: { title: 'Umlauf starten', verb: 'collections.circulate', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} umlauf bis 20.10.2023 12 Uhr` },
  };
}

/** Opens it. */
export function openCirculateForm({ list }: LetterNeeds): Command {
  return command({
    verb: 'collections.circulate-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf/u, example: 'mail-entwurf 3 umlauf' }],
    asked: circulating,
    input: z.object({ number: collectionNumber, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, { number, ...said }, db) => {
      await refuseUnready(turn, { number, list }, db);
      const given = Object.entries(said).filter(([, value]) => value !== undefined);
      return circulateForm(number, { values: { ...proposedDeadline(turn.at), ...Object.fromEntries(given) } });
    },
  });
}

/** Lets the letter go round once. */
export function circulate({ list, kind }: CirculateNeeds): Command {
  return command({
    verb: 'collections.circulate',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) umlauf bis (?<deadline>.{4,60})/u,
        example: 'mail-entwurf 3 umlauf bis 20.10.2023 12 Uhr',
      },
    ],
    input: z.object({ number: collectionNumber, ...deadlineFields }),
    reads: readDeadline,
    about: 'number',
    run: async (turn, { number, ...said }, db) => {
      const { roundId, at } = turn;
      await refuseUnready(turn, { number, list }, db);
      const usual = proposedDeadline(at);
      const { closesOn = usual.closesOn, closesTime = usual.closesTime } = said;
      const closesAt = momentOf({ closesOn, closesTime }, at);
      await saveLetter(db, { roundId, number }, { circulated_at: at });
      if (await kind.open(db, turn, { number, closesAt })) {
        const { channel } = await findRoundOrThrow(db, roundId);
        const reply = letterCard(await letterFor(db, turn, { number, list }), { now: at });
        await post(db, { roundId, conversationId: channel, at, reply, subject: `letters.card:${number}` });
      }
      const shown = await letterFor(db, turn, { number, list });
      return { ...letterCard(shown, { now: at, reader: turn.member }), replaces: mayReplace(turn) };
    },
    invalid: async ({ at }, { raw, fields, errors }) =>
      circulateForm(collectionNumber.parse(fields['number']), {
        values: { ...proposedDeadline(at), ...fields },
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

/** Refuses a letter whose questions are still collected, that is empty, or that went round before. */
async function refuseUnready(
  turn: MemberTurn,
  { number, list }: { number: number; list: LetterNeeds['list'] },
  db: Db,
): Promise<void> {
  const { one, shown } = await unsentLetter(db, turn, { number, list });
  const kind = collectionName(one);
  const show = { title: `Sammlung ${number} ansehen`, verb: 'collections.show', data: { number } };
  if (one.asking.state !== 'closed')
    throw new Refusal({
      ...{ code: 'collections.not-closed', kind, title: 'Die Fragen werden noch gesammelt' },
      text: 'Das Schreiben läuft um, sobald die Sammlung geschlossen ist. Bitte schließen Sie sie, oder warten Sie die Frist ab.',
      ways: [{ title: `Sammlung ${number} verwalten`, verb: 'collections.manage', data: { number } }, show],
    });
  if (shown.letter.topics.length === 0)
    throw new Refusal({
      ...{ code: 'collections.empty', kind, title: 'Diese Sammlung enthält keine Frage' },
      text: 'Es gibt nichts zu senden. Neue Fragen sammelt die nächste Sammlung.',
      ways: [{ title: 'Fragen sammeln …', verb: 'collections.form' }, show],
    });
  if (shown.state.asking.state === 'draft') return;
  throw new Refusal({
    ...{ code: 'collections.circulated', kind, title: 'Das Schreiben ist schon umgelaufen' },
    text: 'Es läuft einmal um. Über die Anmerkungen entscheidet die Koordination.',
    ways: [{ title: 'Schreiben ansehen', verb: 'collections.letter', data: { number } }],
  });
}

/** Keeps that a municipality agrees to the letter; it is no vote. */
export function agree(needs: CirculateNeeds): Command {
  return command({
    verb: 'collections.agree',
    may: 'speak',
    writes: true,
    typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) einverstanden/u, example: 'mail-entwurf 3 einverstanden' }],
    asked: agreeing,
    input: z.object({ number: collectionNumber }),
    run: (turn, { number }, db) => review(turn, { number, content: {} }, { db, needs }),
  });
}

const REMARK = 'Bitte die Anmerkung eingeben.';
/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 3000;

/** A remark is no longer than its field takes. */
export function longestRemark(remark: z.ZodString): z.ZodString {
  return remark.max(1500, 'Bitte auf 1.500\u00a0Zeichen kürzen.');
}

/** The form for a remark. */
export function remarkForm(number: number, filled: Filled): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Anmerkung zum Schreiben',
    hint: 'Die Anmerkung steht mit Ihrer Kommune am Schreiben; alle können sie lesen. Die Koordination entscheidet darüber.',
    fields: [{ kind: 'text', name: 'remark', label: 'Anmerkung', required: true, multiline: true, maxLength: 1500 }],
    submit: { title: 'Anmerkung senden', verb: 'collections.remark', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} anmerkung: …` },
  };
}

/** Opens it. */
export const openRemark = command({
  verb: 'collections.remark-form',
  may: 'speak',
  writes: false,
  typed: [{ pattern: /mail-?entwurf (?<number>\d{1,6}) anmerkung/u, example: 'mail-entwurf 3 anmerkung' }],
  asked: remarking,
  input: z.object({ number: collectionNumber, remark: z.string().max(LONGEST_SAID).optional() }),
  run: async (_turn, { number, remark: said }) => remarkForm(number, { values: { remark: said } }),
});

/** Keeps the remark of a municipality, in place of the one before. */
export function remark(needs: CirculateNeeds): Command {
  return command({
    verb: 'collections.remark',
    may: 'speak',
    writes: true,
    typed: [
      {
        pattern: /mail-?entwurf (?<number>\d{1,6}) anmerkung/u,
        tail: 'remark',
        example: 'mail-entwurf 3 anmerkung: Bitte Frage 2 kürzen.',
      },
    ],
    input: z.object({
      number: collectionNumber,
      remark: longestRemark(z.string(REMARK).trim().min(3, REMARK)),
    }),
    about: 'number',
    run: (turn, { number, remark: said }, db) => review(turn, { number, content: { remark: said } }, { db, needs }),
    invalid: async (_turn, { raw, fields, errors }) =>
      remarkForm(collectionNumber.parse(fields['number']), { values: fields, errors, attempt: attemptOf(raw) }),
  });
}

async function review(
  turn: MemberTurn,
  { number, content }: { number: number; content: Reviewed },
  { db, needs: { kind, list } }: { db: Db; needs: CirculateNeeds },
): Promise<Reply> {
  const held = await letterAskings.hold(db, turn.roundId, number);
  if ((await kind.give(db, held, own(turn, content))) !== 'same')
    await touch(db, turn.roundId, `letters.card:${number}`);
  const shown = await letterFor(db, turn, { number, list });
  const reader = isPrivate(turn) ? turn.member : undefined;
  return { ...letterCard(shown, { now: turn.at, reader }), replaces: mayReplace(turn) };
}
