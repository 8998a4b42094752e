import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { pageOf } from '../../cards/page.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, touch } from '../../delivery/outbox.ts';
import { tellChannel } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { acting } from '../../responses/acts/acting.ts';
import { deadlineFields, momentOf, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import type { Close, Kind } from '../../responses/kind.ts';
import { contentsCard, HEADINGS } from '../cards.ts';
import { type Commented, circulationName, isCirculating } from '../comment.ts';
import { commentAskings, guidelinesOf, saveCirculation } from '../comment-store.ts';
import { guidelineFor, heldGuideline } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber } from '../guideline.ts';
import { findGuideline } from '../store.ts';
import { circulatingSaid } from './comment-sayings.ts';

const TWIN = 'richtlinie 1 umlauf bis 20.10.2023 12 Uhr';

/** The form for the end of its round. */
export function circulateForm({ number }: Pick<Guideline, 'number'>, filled: Filled): Reply {
  const form = {
    kind: guidelineName({ number }),
    title: 'Um Anmerkungen bitten',
    hint: 'Jede Kommune schreibt Anmerkungen zu einzelnen Abschnitten oder meldet „keine Anmerkungen“. Wer noch nicht geantwortet hat, wird erinnert.',
    fields: [
      { kind: 'date', name: 'closesOn', label: 'Anmerkungen bis (Datum)', required: true },
      { kind: 'time', name: 'closesTime', label: 'Anmerkungen bis (Uhrzeit)', required: true },
    ],
    submit: { title: 'Umlauf starten', verb: 'guideline.circulate', data: { number } },
  } as const;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin: TWIN } };
}

/** Opens it. */
export const openCirculateForm = command({
  verb: 'guideline.circulate-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /richtlinie(?: (?<number>\d{1,6}))? umlauf/u, example: 'richtlinie 1 umlauf' }],
  asked: circulatingSaid,
  input: z.object({ number: guidelineNumber, ...deadlineFields }),
  reads: readDeadline,
  run: async (turn, { number, ...said }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    refuseUnready(guideline, turn.at);
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    return circulateForm(guideline, { values: { ...proposedDeadline(turn.at), ...Object.fromEntries(given) } });
  },
});

/** Lets a draft go round: all municipalities are asked for their comments until a moment. */
export function circulate(kind: Kind<Commented>): Command {
  return command({
    verb: 'guideline.circulate',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /richtlinie(?: (?<number>\d{1,6}))? umlauf bis (?<deadline>.{4,60})/u, example: TWIN }],
    input: z.object({ number: guidelineNumber, ...deadlineFields }),
    reads: readDeadline,
    about: 'number',
    run: async (turn, { number, ...said }, db) => {
      const { roundId, at, member } = turn;
      const guideline = await heldGuideline(db, turn, number);
      refuseUnready(guideline, at);
      const usual = proposedDeadline(at);
      const { closesOn = usual.closesOn, closesTime = usual.closesTime } = said;
      const closesAt = momentOf({ closesOn, closesTime }, at);
      const of = { guideline: guideline.number, office: member.office, at };
      const circulation = await saveCirculation(db, roundId, of);
      await kind.open(db, turn, { number: circulation, closesAt });
      const { channel } = await findRoundOrThrow(db, roundId);
      const posted = await guidelineFor(db, turn, guideline.number);
      const reply = cardOf(posted, at);
      await post(db, { roundId, conversationId: channel, at, reply, subject: `guideline.card:${circulation}` });
      return { ...cardOf(posted, at, member), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) =>
      circulateForm(await guidelineFor(db, turn, guidelineNumber.parse(fields['number'])), {
        values: { ...proposedDeadline(turn.at), ...fields },
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

function cardOf(guideline: Guideline, now: Instant, reader?: MemberTurn['member']): Reply {
  return contentsCard(guideline, pageOf(guideline.sections, 1, HEADINGS), { now, reader });
}

function refuseUnready(guideline: Guideline, now: Instant): void {
  const { number, sections, circulation } = guideline;
  const kind = guidelineName(guideline);
  if (sections.length === 0)
    throw new Refusal({
      ...{ code: 'guideline.empty', kind, title: 'Es gibt noch keinen Abschnitt' },
      text: 'Der Entwurf läuft um, sobald er wenigstens einen Abschnitt hat.',
      ways: [{ title: 'Abschnitt schreiben …', verb: 'guideline.section-form', data: { number } }],
    });
  if (!isCirculating(circulation, now)) return;
  throw new Refusal({
    ...{ code: 'guideline.circulating', kind, title: 'Der Entwurf läuft schon um' },
    text: 'Bitte verlängern oder schließen Sie die laufende Anmerkungsrunde.',
    ways: [{ title: 'Runde verwalten', verb: 'guideline.manage', data: { number: circulation.number } }],
  });
}

/** Says who has commented, and who has stayed silent. */
export const circulated: Close<Commented> = async (db, { roundId, asking: { number }, now }) => {
  await touch(db, roundId, `guideline.card:${number}`);
  const reply = await circulationCard(db, roundId, { number, now });
  if (reply) await tellChannel(db, { roundId, at: now, reply });
};

/** The guideline of a circulation as it stands in the channel. */
export async function circulationCard(
  db: Db,
  roundId: string,
  { number, now }: { number: number; now: Instant },
): Promise<Reply | undefined> {
  const of = (await guidelinesOf(db, roundId, [number])).get(number);
  const guideline = of === undefined ? undefined : await findGuideline(db, roundId, of);
  return guideline && cardOf(guideline, now);
}

/** What the Koordination does while a draft goes round: extend, close early, cancel, each with a reason. */
export function acts(kind: Kind<Commented>): readonly Command[] {
  return acting<Commented>({
    name: 'guideline',
    called: 'Anmerkungsrunde',
    thing: 'commentround',
    kind,
    typed: {
      manage: { pattern: /anmerkungsrunde (?<number>\d{1,6}) verwalten/u, example: 'anmerkungsrunde 1 verwalten' },
      act: [
        { pattern: /anmerkungsrunde (?<number>\d{1,6}) (?<act>verlaengern)/u, example: 'anmerkungsrunde 1 verlängern' },
        { pattern: /anmerkungsrunde (?<number>\d{1,6}) (?<act>schliessen)/u, example: 'anmerkungsrunde 1 schließen' },
        { pattern: /anmerkungsrunde (?<number>\d{1,6}) (?<act>abbrechen)/u, example: 'anmerkungsrunde 1 abbrechen' },
      ],
      extend: {
        pattern: /anmerkungsrunde (?<number>\d{1,6}) verlaengern bis (?<deadline>.{4,60})/u,
        tail: 'reason',
        example: 'anmerkungsrunde 1 verlängern bis 27.10.2023 12 Uhr: Grund',
      },
      close: {
        pattern: /anmerkungsrunde (?<number>\d{1,6}) schliessen/u,
        tail: 'reason',
        example: 'anmerkungsrunde 1 schließen: Grund',
      },
      cancel: {
        pattern: /anmerkungsrunde (?<number>\d{1,6}) abbrechen/u,
        tail: 'reason',
        example: 'anmerkungsrunde 1 abbrechen: Grund',
      },
    },
    hold: async (db, turn, number) => {
      const of = (await guidelinesOf(db, turn.roundId, [number])).get(number);
      foundOr(of, {
        code: 'guideline.unknown-circulation',
        kind: 'Gemeinsame Richtlinie',
        what: `Eine ${circulationName({ number })}`,
        way: { title: 'Richtlinie ansehen', verb: 'guideline.show' },
      });
      return commentAskings.hold(db, turn.roundId, number);
    },
    show: async (db, turn, number) => {
      const of = (await guidelinesOf(db, turn.roundId, [number])).get(number);
      return cardOf(await guidelineFor(db, turn, of), turn.at, turn.member);
    },
    further: ({ state, number }) =>
      state === 'open'
        ? [{ title: 'Anmerkung eintragen …', verb: 'guideline.enter-form', data: { circulation: number } }]
        : [],
  });
}
