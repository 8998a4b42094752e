/** Agreements of the round: who does what until when, and what must be clear before it meets again. */

import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import type { Db } from '../conversation/database.ts';
import { type AheadList, command, type Feature, type OwedList } from '../conversation/feature.ts';
import { narrowedBy, narrowingFields, readPeriodFields } from '../conversation/fields.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { dayOf, endOfDay } from '../german/time.ts';
import { type Agreement, agreementName, inHands, inListOrder, numberField } from './agreement.ts';
import { clarifying, listing, showing } from './agreement-sayings.ts';
import { agreementWords } from './agreement-words.ts';
import { agreementCard, clarificationCard, listCard, type Topic } from './cards.ts';
import { isOwed } from './due.ts';
import { agreementFor } from './finding.ts';
import { edit, type Made, openForm, submit } from './keeping.ts';
import { knownAgreements } from './known-agreements.ts';
import { NARROWED, passes } from './narrowing.ts';
import { settle } from './settling.ts';
import { allAgreements, changesCounted, dueAgreements, findAgreement } from './store.ts';
import { owing } from './tables.ts';

export { agreedOn } from './agreed.ts';
export { responsibleFor, standingAgreements } from './register.ts';
export { loadStarterAgreements } from './starter.ts';

/** The Themenspeicher: what waits for a meeting that is still to be announced. */
type Topics = (db: Db, roundId: string) => Promise<readonly Topic[]>;

/** What agreements need: what the Koordination does when nothing has to be clarified any more, what waits for a meeting, and what of one an agreement was. */
export interface AgreementsNeeds {
  readonly next: WayOn;
  readonly topics: Topics;
  readonly made: Made;
}

/** The feature. */
export function agreements({ next, topics, made }: AgreementsNeeds): Feature {
  return {
    name: 'agreements',
    owing,
    purpose: 'Agreements: who does what until when.',
    help: [
      {
        label: 'Absprachen',
        words: 'absprachen · klärungsstand',
        purpose: 'wer was bis wann tut, und was noch zu klären ist',
      },
    ],
    menu: [{ title: 'absprachen', description: 'Absprachen der Runde ansehen' }],
    words: agreementWords,
    things: { agreement: knownAgreements },
    commands: [submit(made), settle(next), edit, openForm, show, list, clarify(next, topics)],
    owed,
    ahead,
    live: {
      'agreements.card': async (db, roundId, subject) => {
        const agreement = await findAgreement(db, roundId, Number(subject));
        return agreement && agreementCard(agreement);
      },
    },
  };
}

const show = command({
  verb: 'agreements.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: /absprache (?:nr\.? )?(?<number>\d{1,6})/u, example: 'absprache 3' }],
  asked: showing,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => agreementCard(await agreementFor(db, turn, number), turn.member),
});

const LISTED = new RegExp(`(?:(?<own>meine) )?absprachen${narrowedBy(NARROWED.states)}`, 'u');

const list = command({
  verb: 'agreements.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /absprachen(?: seite (?<page>\d{1,4}))?/u, example: 'absprachen' },
    { pattern: /(?<own>meine) absprachen(?: seite (?<page>\d{1,4}))?/u, example: 'meine absprachen' },
    { pattern: LISTED, example: 'absprachen offen' },
    { pattern: LISTED, example: 'absprachen erledigt' },
    { pattern: LISTED, example: 'absprachen überfällig' },
  ],
  asked: listing,
  input: z.object({
    own: z.string().max(10).optional(),
    of: z.string().max(100).optional(),
    words: z.string().max(200).optional(),
    ...narrowingFields(NARROWED.states),
  }),
  reads: readPeriodFields,
  run: async ({ roundId, at, member: { municipality } }, { own, of, words, page, ...narrowing }, db) => {
    const all = await allAgreements(db, roundId);
    const today = dayOf(at);
    const whose = own === undefined ? of : municipality.name;
    const hands = inHands(all, { of: whose, words });
    const listed = hands.filter((one) => passes(one, narrowing, today));
    const open = hands.filter(({ state }) => state === 'open').length;
    const total = listed.length;
    return listCard(pageOf(inListOrder(listed), page), {
      total,
      open,
      own: whose,
      words,
      next: { own, of, words },
      today,
      narrowing,
    });
  },
});

function clarify(next: WayOn, topics: Topics) {
  return command({
    verb: 'agreements.clarification',
    may: 'known',
    writes: false,
    typed: [{ pattern: /klaerungsstand/u, example: 'klärungsstand' }],
    asked: clarifying,
    input: z.object({}),
    run: async ({ roundId, at }, _input, db) =>
      clarificationCard(await allAgreements(db, roundId), {
        next,
        today: dayOf(at),
        topics: await topics(db, roundId),
      }),
  });
}

const owed: OwedList = async (db, roundId, now) => {
  const all = await dueAgreements(db, roundId);
  return all.filter((agreement) => isOwed(agreement, now)).flatMap(owedOf);
};

function owedOf(agreement: Agreement) {
  const { number, municipality, dueOn, text } = agreement;
  if (!municipality || dueOn === undefined) return [];
  return [
    {
      key: `agreements:${number}`,
      municipalityId: municipality.id,
      sentence: `${agreementName(agreement)}: ${text}`,
      until: endOfDay(dueOn),
      wholeDay: true,
      ways: [{ title: `Absprache ${number} ansehen`, verb: 'agreements.show', data: { number } }],
      matter: { name: agreementName(agreement), title: text },
    },
  ];
}

const ahead: AheadList = async (db, roundId, now) => {
  const all = await dueAgreements(db, roundId);
  const changes = await changesCounted(db, roundId);
  return all.flatMap(({ number, state, dueOn, text, municipality }) => {
    if (state !== 'open' || dueOn === undefined || endOfDay(dueOn) < now) return [];
    const way = { title: `Absprache ${number} ansehen`, verb: 'agreements.show', data: { number } };
    const name = agreementName({ number });
    const sequence = changes.get(number) ?? 0;
    const dated = { kind: 'agreement', key: `agreements:${number}`, sequence, typed: name.toLowerCase() } as const;
    const title = `${name}: ${text}`;
    return [{ at: endOfDay(dueOn), wholeDay: true, title, municipalityId: municipality?.id, way, dated }];
  });
};
