import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { changesOf, type Knowledge, type Section, sectionKey } from '../basis.ts';
import { type Asked, basisOf, noteFound, proposals } from '../basis-proposals.ts';
import { basesIn, basesOf, endSection, ownKey, takeSections } from '../basis-store.ts';
import { measureFor, NAMED, numberField } from '../measure-access.ts';
import { measuresOf } from '../measure-store.ts';
import { basisCard, touchedCard } from './basis-cards.ts';
import { BASIS, RENEWED as RENEWAL, TAKEN, TOUCHED, UNTAKEN } from './sayings.ts';

const words = z.string().max(200, 'Bitte kürzer suchen, mit höchstens 200 Zeichen.').optional();

const TAKING = new RegExp(`${NAMED} rechtsstand uebernehmen`, 'u');

/** The commands around the legal basis (Rechtsstand) of a measure: show it, take sections, renew and drop them. */
export function basisCommands(knowledge: Knowledge): Command[] {
  return [take(knowledge), renew(knowledge), drop(knowledge), show(knowledge), touched(knowledge)];
}

const SHOWN: readonly Grammar[] = [
  { pattern: new RegExp(`${NAMED} rechtsstand`, 'u'), example: 'maßnahme 3 rechtsstand' },
  {
    pattern: new RegExp(`${NAMED} rechtsstand`, 'u'),
    tail: 'words',
    example: 'maßnahme 3 rechtsstand: personalkosten',
  },
];

function show(knowledge: Knowledge) {
  return command({
    verb: 'grants.basis',
    asked: BASIS,
    may: 'speak',
    writes: false,
    typed: SHOWN,
    input: z.object({ number: numberField, words }),
    run: (turn, asked, db) => shown(knowledge, turn, { ...asked, db }),
  });
}

async function shown(
  knowledge: Knowledge,
  turn: MemberTurn,
  { status, ...asked }: Asked & { readonly status?: string },
): Promise<Reply> {
  const measure = await measureFor(asked.db, turn, asked.number);
  const view = await basisOf(knowledge, turn, asked);
  return basisCard(measure, status === undefined ? view : { ...view, status });
}

function take(knowledge: Knowledge) {
  return command({
    verb: 'grants.take-basis',
    asked: TAKEN,
    may: 'speak',
    writes: true,
    typed: [
      { pattern: TAKING, example: 'maßnahme 3 rechtsstand übernehmen' },
      { pattern: TAKING, tail: 'words', example: 'maßnahme 3 rechtsstand übernehmen: personalkosten' },
    ],
    input: z.object({ number: numberField, words, sections: z.array(z.string().max(300)).max(10).optional() }),
    run: async (turn, { sections: wanted, ...asked }, db) => {
      await measureFor(db, turn, asked.number);
      const sections = wanted
        ? await holdingOf(knowledge, turn, { wanted, db })
        : await proposals(knowledge, turn, { ...asked, db });
      if (sections.length === 0) throw nothingFound(asked.number);
      await takeSections(db, turn, { number: asked.number, sections });
      await noteFound(knowledge, turn, { number: asked.number, db });
      return shown(knowledge, turn, { number: asked.number, status: 'übernommen', db });
    },
  });
}

async function holdingOf(
  knowledge: Knowledge,
  turn: MemberTurn,
  { wanted, db }: { wanted: readonly string[]; db: Db },
): Promise<Section[]> {
  const holding = await knowledge.holding(db, turn.roundId, dayOf(turn.at));
  return holding.filter((section) => wanted.includes(sectionKey(section)));
}

function nothingFound(number: number): Refusal {
  return new Refusal({
    code: 'grants.no-section',
    kind: 'Rechtsstand',
    title: 'Dazu findet sich kein Abschnitt',
    text: `So suchen Sie nach anderen Worten: „maßnahme ${number} rechtsstand: personalkosten“.`,
    ways: [{ title: `Rechtsstand ${number} ansehen`, verb: 'grants.basis', data: { number } }],
  });
}

const RENEWED: readonly Grammar[] = [
  { pattern: new RegExp(`${NAMED} rechtsstand erneuern`, 'u'), example: 'maßnahme 3 rechtsstand erneuern' },
];

function renew(knowledge: Knowledge) {
  return command({
    verb: 'grants.renew-basis',
    asked: RENEWAL,
    may: 'speak',
    writes: true,
    typed: RENEWED,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      await measureFor(db, turn, number);
      const bases = await basesOf(db, ownKey(turn, number));
      const changes = changesOf(bases, await knowledge.holding(db, turn.roundId, dayOf(turn.at)));
      for (const { basis } of changes) await endSection(db, turn, { number, section: basis });
      await takeSections(db, turn, { number, sections: changes.flatMap(({ now }) => now ?? []) });
      return shown(knowledge, turn, { number, status: 'erneuert', db });
    },
  });
}

const DROPPED: readonly Grammar[] = [
  {
    pattern: new RegExp(`${NAMED} rechtsstand ohne (?<place>\\d{1,2})`, 'u'),
    example: 'maßnahme 3 rechtsstand ohne 2',
  },
];

function drop(knowledge: Knowledge) {
  return command({
    verb: 'grants.drop-basis',
    asked: UNTAKEN,
    may: 'speak',
    writes: true,
    typed: DROPPED,
    input: z.object({
      number: numberField,
      section: z.string().max(300).optional(),
      place: wholeNumber('Bitte die Nummer der Grundlage angeben.').optional(),
    }),
    run: async (turn, { number, section, place }, db) => {
      await measureFor(db, turn, number);
      const bases = await basesOf(db, ownKey(turn, number));
      const dropped = bases.find((basis, at) =>
        place === undefined ? sectionKey(basis) === section : at + 1 === place,
      );
      if (dropped) await endSection(db, turn, { number, section: dropped });
      return shown(knowledge, turn, { number, db });
    },
  });
}

/** Shows which measures of the member's municipality rest on what has changed. */
function touched(knowledge: Knowledge) {
  return command({
    verb: 'grants.touched',
    asked: TOUCHED,
    may: 'speak',
    writes: false,
    typed: [{ pattern: /rechtsstand/u, example: 'rechtsstand' }],
    input: z.object({}),
    run: async ({ roundId, member: { municipality }, at }, _input, db) => {
      const bases = await basesIn(db, roundId, municipality.id);
      const changes = changesOf(bases, await knowledge.holding(db, roundId, dayOf(at)));
      const measures = (await measuresOf(db, roundId, municipality.id)).filter(({ state }) => state === 'active');
      const touched = measures.flatMap((measure) => {
        const own = changes.filter(({ basis }) => basis.measure === measure.number);
        return own.length > 0 ? [{ measure, changes: own, added: [] }] : [];
      });
      return touchedCard(municipality.name, touched);
    },
  });
}
