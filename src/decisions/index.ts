/** The register of decisions: found, shown, exported, and replaced by later ones. */

import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import type { Db } from '../conversation/database.ts';
import { dayField } from '../conversation/day-fields.ts';
import { command, type Feature, type Finder } from '../conversation/feature.ts';
import { pageField, shortText } from '../conversation/fields.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { fileCard, type Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { dotted, longDay } from '../german/write.ts';
import { decisionCard, listCard } from './cards.ts';
import {
  type Decided,
  type DecidedItem,
  type Decision,
  type DecisionNumber,
  decisionName,
  isSame,
  numberField,
  numberOf,
} from './decision.ts';
import { exporting, listing, replacing, showing } from './decision-sayings.ts';
import { decisionWords } from './decision-words.ts';
import { excelFile, wordFile } from './files.ts';
import { knownDecisions, type TakenDecisions } from './known-decisions.ts';
import { type DecidedVotes, inThePast, isWithin, registerOf, searchDecisions } from './register.ts';
import { saveReplacement } from './store.ts';
import { owing } from './tables.ts';

export { decisionMatters } from './case-file.ts';
export { standingDecisions } from './register.ts';

/** A decision as the knowledge base takes it; `replaces` ends the earlier one. */
export interface KnownDecision extends DecisionNumber {
  readonly question: string;
  readonly wording: string;
  readonly support: string;
  readonly decidedOn: string;
  readonly replaces?: DecisionNumber | undefined;
  /** What of many items was agreed to: each is cited by itself. */
  readonly items?: readonly Omit<DecidedItem, 'status' | 'carried'>[] | undefined;
}

/** What the register needs: the carried votes, the knowledge base, and links to files. */
export interface DecisionsNeeds {
  readonly decided: DecidedVotes;
  readonly taken: TakenDecisions;
  readonly keep: (db: Db, roundId: string, decision: KnownDecision, now: Instant) => Promise<void>;
  readonly links: Links;
}

/** Makes a decision knowledge: from now on questions are answered with what was adopted, and with nothing else of the vote. */
export function known({ year, number, question, wording, support, decidedAt, items }: Decided): KnownDecision {
  const carried = items?.filter((one) => one.carried);
  return { year, number, question, wording, support, decidedOn: dayOf(decidedAt), items: carried };
}

/** The feature. */
export function decisions(needs: DecisionsNeeds): Feature {
  const { decided } = needs;
  return {
    name: 'decisions',
    owing,
    purpose: 'The register of decisions.',
    help: [
      {
        label: 'Beschlüsse',
        words: 'beschlüsse · beschluss 2023/04',
        purpose: 'Register durchsuchen, als Datei laden',
      },
      {
        label: 'Beschlüsse',
        words: 'beschluss 2023/04 ersetzt durch 2023/07',
        purpose: 'einen Beschluss durch einen späteren ersetzen',
        coordination: true,
      },
    ],
    menu: [{ title: 'beschlüsse', description: 'Beschlüsse der Runde ansehen' }],
    words: decisionWords,
    things: { decision: knownDecisions(needs.taken) },
    commands: [exported(needs), list(needs), show(needs), replace(needs)],
    files: { 'decisions.word': wordFile(decided), 'decisions.excel': excelFile(decided) },
    find: finder(decided),
  };
}

const day = dayField('Bitte einen Tag angeben, z. B. 12.10.2023.');

function list({ decided }: DecisionsNeeds) {
  return command({
    verb: 'decisions.list',
    may: 'known',
    writes: false,
    typed: [
      { pattern: /(?:beschluesse|beschlussregister)(?: seite (?<page>\d{1,4}))?/u, example: 'beschlüsse' },
      { pattern: /beschluesse (?:zu[rm]? )?(?<words>.{3,200})/u, example: 'beschlüsse schuldnerberatung' },
    ],
    asked: listing,
    input: z.object({
      words: z.string().max(200).optional(),
      from: day.optional(),
      to: day.optional(),
      page: pageField,
    }),
    run: async (turn, { words, page, ...asked }, db) => {
      const span = inThePast(asked, dayOf(turn.at));
      const all = await registerOf(db, turn.roundId, decided);
      const found = searchDecisions(all, words).filter(({ decidedAt }) => isWithin(dayOf(decidedAt), span));
      return listCard(pageOf(found, page), { total: found.length, words, ...span });
    },
  });
}

function show({ decided }: DecisionsNeeds) {
  return command({
    verb: 'decisions.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /beschluss (?:nr\.? )?(?<number>\d{4}\/\d{1,4})/u, example: 'beschluss 2023/04' }],
    asked: showing,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) =>
      decisionCard(findOrRefuse(await registerOf(db, turn.roundId, decided), number)),
  });
}

function findOrRefuse(all: readonly Decision[], wanted: DecisionNumber): Decision {
  const found = all.find((decision) => isSame(decision, wanted));
  return foundOr(found, {
    code: 'decisions.unknown',
    kind: 'Beschlüsse',
    what: `Einen Beschluss ${numberOf(wanted)}`,
    text: 'Die Nummern stehen im Register.',
    way: { title: 'Beschlüsse ansehen', verb: 'decisions.list' },
  });
}

const FORMATS = {
  word: { kind: 'decisions.word', title: 'Beschlussregister als Word-Datei' },
  excel: { kind: 'decisions.excel', title: 'Beschlussregister als Excel-Datei' },
} as const;

function exported({ links }: DecisionsNeeds) {
  return command({
    verb: 'decisions.export',
    may: 'known',
    writes: false,
    typed: [{ pattern: /beschluesse (?:als )?(?<format>word|excel)/u, example: 'beschlüsse word' }],
    asked: exporting,
    input: z.object({
      format: shortText()
        .toLowerCase()
        .pipe(z.enum(['word', 'excel'])),
    }),
    run: async ({ roundId, member: { personId }, at: now }, { format }) => {
      const { kind, title } = FORMATS[format];
      const address = links.file({ roundId, personId, kind, subject: '', now });
      const text = 'Alle Beschlüsse der Runde mit Wortlaut, Grundlage und Stimmen.';
      return fileCard({ kind: 'Beschlüsse', title, text, address, twin: `beschlüsse ${format}` });
    },
  });
}

function replace(needs: DecisionsNeeds) {
  return command({
    verb: 'decisions.replace',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern:
          /beschluss (?<number>\d{4}\/\d{1,4}) (?:ist |wird )?ersetzt durch (?:beschluss )?(?<by>\d{4}\/\d{1,4})/u,
        example: 'beschluss 2023/04 ersetzt durch 2023/07',
      },
    ],
    asked: replacing,
    input: z.object({ number: numberField, by: numberField }),
    run: (turn, input, db) => replaceDecision(needs, { turn, ...input }, db),
  });
}

async function replaceDecision(
  { decided, keep }: DecisionsNeeds,
  asked: { turn: MemberTurn; number: DecisionNumber; by: DecisionNumber },
  db: Db,
) {
  const { turn, number, by } = asked;
  const all = await registerOf(db, turn.roundId, decided);
  const earlier = findOrRefuse(all, number);
  const later = findOrRefuse(all, by);
  if (later.decidedAt <= earlier.decidedAt) throw notLater(earlier, later);
  const isNew = await saveReplacement(db, turn, { replaced: number, by });
  if (isNew) await keep(db, turn.roundId, { ...known(later), replaces: number }, turn.at);
  const now = findOrRefuse(await registerOf(db, turn.roundId, decided), number);
  if (!isNew && now.replacedBy && !isSame(now.replacedBy.by, by)) throw alreadyReplaced(now);
  return decisionCard(now);
}

function notLater(earlier: Decision, later: Decision): Refusal {
  return new Refusal({
    code: 'decisions.not-later',
    kind: 'Beschlüsse',
    title: `${decisionName(later)} ist nicht der spätere`,
    text: `Nur ein späterer Beschluss kann ${decisionName(earlier)} ersetzen.`,
    ways: [{ title: 'Beschlüsse ansehen', verb: 'decisions.list' }],
  });
}

function alreadyReplaced(decision: Decision): Refusal {
  return new Refusal({
    code: 'decisions.already-replaced',
    kind: 'Beschlüsse',
    title: `${decisionName(decision)} ist schon ersetzt`,
    text: `Er wurde durch ${decision.replacedBy ? decisionName(decision.replacedBy.by) : 'einen anderen'} ersetzt. Das bleibt so stehen.`,
    ways: [
      {
        title: `Beschluss ${numberOf(decision)} ansehen`,
        verb: 'decisions.show',
        data: { number: numberOf(decision) },
      },
    ],
  });
}

function finder(decided: DecidedVotes): Finder {
  return async (db, { roundId, words, limit }) =>
    searchDecisions(await registerOf(db, roundId, decided), words)
      .slice(0, limit)
      .map((decision) => ({
        title: decision.question,
        subtitle: dotted(decisionName(decision), longDay(decision.decidedAt)),
        reply: decisionCard(decision),
      }));
}
