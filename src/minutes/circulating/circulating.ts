import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, type Raw } from '../../conversation/inputs.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { acting } from '../../responses/acts/acting.ts';
import { deadlineFields, momentOf, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import { minutesOf, remarkAskings, saveCirculation } from '../circulation-store.ts';
import { heldMinutes, minutesFor, notNow, refuseAgreed } from '../finding.ts';
import { isCirculating, kindLine, type Minutes, OF, refOf, typedOf, type Which, which } from '../minutes.ts';
import type { RoundNeeds } from '../needs.ts';
import { postedMinutes, shownMinutes } from '../showing.ts';
import { findMinutes, findMinutesOrThrow, setState } from '../store.ts';
import { readWhich } from '../which.ts';
import { circulatingSaid } from './circulating-sayings.ts';
import { circulationName } from './remark-kind.ts';

const ROUND = new RegExp(`${OF} umlauf bis (?<deadline>.{4,60})`, 'u');

function read(raw: Raw, now: Instant): Raw {
  return readDeadline(readWhich(raw, now), now);
}

/** The form for the end of the round. */
export function circulateForm(minutes: Minutes, filled: Filled): Reply {
  const form = {
    kind: kindLine(minutes),
    title: 'In Abstimmung geben',
    hint: 'Ohne Anmerkung bis zu diesem Tag gilt die Niederschrift als abgestimmt. Wer noch nicht geantwortet hat, wird erinnert.',
    fields: [
      { kind: 'date', name: 'closesOn', label: 'Anmerkungen bis (Datum)', required: true },
      { kind: 'time', name: 'closesTime', label: 'Anmerkungen bis (Uhrzeit)', required: true },
    ],
    submit: { title: 'Umlauf starten', verb: 'minutes.circulate', data: refOf(minutes) },
  } as const;
  const twin = `${typedOf(minutes)} umlauf bis 20.10.2023 12 Uhr`;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}

/** Opens it. */
export const openCirculateForm = command({
  verb: 'minutes.circulate-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${OF} umlauf`, 'u'), example: 'protokoll 3 umlauf' }],
  asked: circulatingSaid,
  input: z.object({ ...which, ...deadlineFields }),
  reads: read,
  run: async (turn, { meeting, day, ...said }, db) => {
    const minutes = await minutesFor(db, turn, { meeting, day });
    refuseUnready(minutes, turn.at);
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    return circulateForm(minutes, { values: { ...proposedDeadline(turn.at), ...Object.fromEntries(given) } });
  },
});

interface Said extends Which {
  readonly closesOn?: string | undefined;
  readonly closesTime?: string | undefined;
}

/** Lets minutes go round: all municipalities are asked for their remarks until a moment. */
export function circulate(needs: RoundNeeds): Command {
  return command({
    verb: 'minutes.circulate',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: ROUND,
        example: 'protokoll 3 umlauf bis 20.10.2023 12 Uhr',
      },
    ],
    input: z.object({ ...which, ...deadlineFields }),
    reads: read,
    run: (turn, said, db) => begin(needs, turn, { said, db }),
    invalid: async (turn, { raw, fields, errors }, db) =>
      circulateForm(await minutesFor(db, turn, z.object(which).parse(fields)), {
        values: { ...proposedDeadline(turn.at), ...fields },
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

async function begin(needs: RoundNeeds, turn: MemberTurn, { said, db }: { said: Said; db: Db }): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { number } = await heldMinutes(db, turn, said);
  const minutes = await findMinutesOrThrow(db, roundId, number);
  refuseUnready(minutes, at);
  const usual = proposedDeadline(at);
  const { closesOn = usual.closesOn, closesTime = usual.closesTime } = said;
  const closesAt = momentOf({ closesOn, closesTime }, at);
  const circulation = await saveCirculation(db, roundId, { minutes: number, office: member.office, at });
  await needs.kind.open(db, turn, { number: circulation, closesAt });
  await setState(db, roundId, { number, state: 'circulating', at });
  const { channel } = await findRoundOrThrow(db, roundId);
  const round = await findMinutesOrThrow(db, roundId, number);
  const reply = await postedMinutes(needs, db, { roundId, minutes: round, now: at });
  await post(db, { roundId, conversationId: channel, at, reply, subject: `minutes.card:${circulation}` });
  return { ...(await shownMinutes(needs, turn, { minutes: round, db })), replaces: mayReplace(turn) };
}

function refuseUnready(minutes: Minutes, now: Instant): void {
  refuseAgreed(minutes, now);
  if (isCirculating(minutes, now))
    throw notNow(minutes, {
      ...{ now, code: 'circulating', title: 'Diese Niederschrift läuft schon um' },
      text: 'Bitte verlängern oder schließen Sie den laufenden Umlauf.',
    });
  if (minutes.state === 'circulating')
    throw notNow(minutes, {
      ...{ now, code: 'to-be-decided', title: 'Der Umlauf ist beendet' },
      text: 'Bitte entscheiden Sie über die Anmerkungen und stellen Sie die Niederschrift als abgestimmt fest.',
    });
  if (minutes.content.items.every(({ text }) => text === ''))
    throw notNow(minutes, {
      ...{ now, code: 'empty', title: 'Zu keinem TOP steht ein Text' },
      text: 'Bitte schreiben Sie wenigstens zu einem TOP, was beraten wurde. Danach läuft die Niederschrift um.',
    });
}

/** The minutes of a circulation as they stand in the channel. */
export async function circulationCard(
  needs: RoundNeeds,
  db: Db,
  { roundId, number, now }: { roundId: string; number: number; now: Instant },
): Promise<Reply | undefined> {
  const of = (await minutesOf(db, roundId, [number])).get(number);
  const minutes = of === undefined ? undefined : await findMinutes(db, roundId, of);
  return minutes && postedMinutes(needs, db, { roundId, minutes, now });
}

const ACT = 'protokollumlauf (?<number>\\d{1,6})';
const TYPED = {
  manage: { pattern: new RegExp(`${ACT} verwalten`, 'u'), example: 'protokollumlauf 1 verwalten' },
  act: [
    { pattern: new RegExp(`${ACT} (?<act>verlaengern)`, 'u'), example: 'protokollumlauf 1 verlängern' },
    { pattern: new RegExp(`${ACT} (?<act>schliessen)`, 'u'), example: 'protokollumlauf 1 schließen' },
    { pattern: new RegExp(`${ACT} (?<act>abbrechen)`, 'u'), example: 'protokollumlauf 1 abbrechen' },
  ],
  extend: {
    pattern: new RegExp(`${ACT} verlaengern bis (?<deadline>.{4,60})`, 'u'),
    tail: 'reason',
    example: 'protokollumlauf 1 verlängern bis 27.10.2023 12 Uhr: Grund',
  },
  close: {
    pattern: new RegExp(`${ACT} schliessen`, 'u'),
    tail: 'reason',
    example: 'protokollumlauf 1 schließen: Grund',
  },
  cancel: {
    pattern: new RegExp(`${ACT} abbrechen`, 'u'),
    tail: 'reason',
    example: 'protokollumlauf 1 abbrechen: Grund',
  },
};

/** What the Koordination does while minutes go round: extend, close early, cancel, each with a reason. */
export function acts(needs: RoundNeeds): readonly Command[] {
  return acting({
    name: 'minutes',
    called: 'Protokollumlauf',
    declined: {
      ...{ subject: 'der Protokollumlauf', genitive: 'des Protokollumlaufs', object: 'den Protokollumlauf' },
      named: circulationName,
      typed: (number) => `protokollumlauf ${number}`,
    },
    thing: 'minutesround',
    kind: needs.kind,
    typed: TYPED,
    hold: async (db, turn, number) => {
      const of = (await minutesOf(db, turn.roundId, [number])).get(number);
      foundOr(of, {
        code: 'minutes.unknown-circulation',
        kind: 'Niederschrift',
        what: `Einen ${circulationName(number)}`,
        way: { title: 'Niederschriften ansehen', verb: 'minutes.list' },
      });
      return remarkAskings.hold(db, turn.roundId, number);
    },
    show: async (db, turn, number) => {
      const of = (await minutesOf(db, turn.roundId, [number])).get(number) ?? 0;
      return shownMinutes(needs, turn, { minutes: await findMinutesOrThrow(db, turn.roundId, of), db });
    },
    further: () => [],
  });
}
