/** The register of decisions: found, shown, exported, and replaced by later ones. */

import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { readerOf } from '../conversation/audience.ts';
import { dayField } from '../conversation/day-fields.ts';
import { command, type Feature, type Finder } from '../conversation/feature.ts';
import { pageField, shortText } from '../conversation/fields.ts';
import { fileCard } from '../downloads/index.ts';
import { dayOf } from '../german/time.ts';
import { dotted, longDay } from '../german/write.ts';
import { decisionCard, listCard } from './cards.ts';
import { decisionName, numberField } from './decision.ts';
import { exporting, listing, showing } from './decision-sayings.ts';
import { decisionWords } from './decision-words.ts';
import { EXTRACT, extract } from './extract/command.ts';
import { extractFile } from './extract/file.ts';
import { excelFile, wordFile } from './files.ts';
import { decisionFor } from './finding.ts';
import { implementationCommands } from './implementation/commands.ts';
import { ahead, implementations, owed } from './implementation/kind.ts';
import { dueNotices, implementationLive } from './implementation/over.ts';
import { implementationWords } from './implementation/words.ts';
import { findImplementation } from './implementation-store.ts';
import { knownDecisions } from './known-decisions.ts';
import type { DecisionsNeeds } from './needs.ts';
import { type DecidedVotes, inThePast, isWithin, registerOf, searchDecisions } from './register.ts';
import { owing } from './tables.ts';
import { lastingCommands } from './validity/commands.ts';
import { validityNotices, validityWaiting } from './validity/nearing.ts';
import { validityWordGroups } from './validity/words.ts';
import { validityWords } from './validity.ts';

export { decisionMatters } from './case-file.ts';
export { fillImplementation } from './implementation/filling.ts';
export { type DecisionsNeeds, known } from './needs.ts';
export { standingDecisions } from './register.ts';
export { renewed } from './validity/taking.ts';

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
        words: 'beschluss 2023/04 umsetzung · beschluss 2023/04 umgesetzt',
        purpose: 'sehen, wie weit alle sind, und es für Ihre Kommune melden',
      },
      {
        label: 'Beschlüsse',
        words:
          'beschluss 2023/04 ersetzt durch 2023/07 · beschluss 2023/04 umzusetzen bis 31.12.2023 · … gilt bis 31.12.2024',
        purpose: 'ersetzen, Umsetzungsfrist und Geltung festlegen',
        coordination: true,
      },
    ],
    menu: [{ title: 'beschlüsse', description: 'Beschlüsse der Runde ansehen' }],
    words: { ...decisionWords, ...implementationWords, ...validityWordGroups },
    called: { implementations: 'Umsetzung nach Abstimmung' },
    things: { decision: knownDecisions(needs.taken) },
    commands: [
      ...[...implementationCommands(decided), ...lastingCommands(needs)],
      ...[extract(needs), exported(needs), list(needs), show(needs)],
    ],
    files: {
      'decisions.word': wordFile(decided),
      'decisions.excel': excelFile(decided),
      [EXTRACT]: extractFile(decided),
    },
    owed,
    answered: implementations.answered,
    notices: async (...at) => [...(await dueNotices(...at)), ...(await validityNotices(needs)(...at))],
    waiting: validityWaiting(needs),
    ahead,
    live: { 'implementations.card': implementationLive },
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
      return listCard(pageOf(found, page), { total: found.length, words, now: turn.at, ...span });
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
    run: async (turn, { number }, db) => {
      const decision = await decisionFor(db, turn, { number, decided });
      const implementation = await findImplementation(db, turn.roundId, number);
      return decisionCard(decision, { now: turn.at, reader: readerOf(turn), implementation });
    },
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

function finder(decided: DecidedVotes): Finder {
  return async (db, { roundId, words, limit, now }) =>
    searchDecisions(await registerOf(db, roundId, decided), words)
      .slice(0, limit)
      .map((decision) => ({
        title: decision.question,
        subtitle: dotted(
          decisionName(decision),
          longDay(decision.decidedAt),
          validityWords(decision.validity, now) ?? '',
        ),
        reply: decisionCard(decision, { now }),
      }));
}
