/** Imports: the Koordination brings in documents, sees what was understood, and makes them count. */

import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Attempt, command, type Feature } from '../conversation/feature.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { attemptOf } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates } from '../municipalities/rights.ts';
import { adopt, answeredBy, detailed, type Knowing } from './adopting.ts';
import { adoptedCard, discardedCard, listCard, previewCard, refusedCard, sendingCard } from './cards.ts';
import { detailsSchema, type FileImport, type OpenImport, readDetails } from './import.ts';
import { knownImports } from './known.ts';
import { openAnswerForm, recordAnswer } from './recording.ts';
import { ADOPTED, DISCARDED, EXPLAINED, LISTED, SHOWN, WORDS } from './sayings.ts';
import { shown } from './showing.ts';
import { findImport, openImports, settle } from './store.ts';
import { owing } from './tables.ts';
import { importsWaiting } from './waiting.ts';

export { type Fate, type FolderFile, folderImports } from './folder-file.ts';
export { importedFiles } from './receive.ts';
export { forgetImports } from './store.ts';

const LABELS = {
  titel: 'title',
  herausgeber: 'publisher',
  art: 'kind',
  status: 'status',
  quelle: 'strength',
  fassung: 'version',
  'fassung vom': 'version',
  'fassung vom (wenn bekannt)': 'version',
  adresse: 'url',
  'adresse des originals': 'url',
  'gueltig ab': 'validFrom',
  'gueltig bis': 'validTo',
  'gueltig bis (leer: unbefristet)': 'validTo',
};

const number = wholeNumber('Bitte die Nummer des Imports angeben.');

/** The feature. */
export function imports(knowing: Knowing): Feature {
  return {
    name: 'imports',
    owing,
    purpose: 'Imports: documents brought in by the Koordination, confirmed before they count.',
    help: [
      {
        label: 'Wissen',
        words: 'importe · antwort erfassen',
        purpose: 'Dateien (hier senden) und Auskünfte als Wissen übernehmen',
        coordination: true,
      },
    ],
    menu: [],
    words: WORDS,
    things: { import: { called: 'Import', known: knownImports } },
    waiting: importsWaiting,
    commands: [adoption(knowing), show(knowing), discard, list, explain, openAnswerForm, recordAnswer(knowing)],
  };
}

function show(knowing: Knowing) {
  return command({
    verb: 'imports.show',
    asked: SHOWN,
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /import (?:nr )?(?<number>\d{1,6})/u, example: 'import 3' }],
    input: z.object({ number }),
    run: async (turn, input, db) =>
      shown(knowing, db, {
        roundId: turn.roundId,
        found: await findOrRefuse(db, turn, input.number),
        now: turn.at,
      }),
  });
}

async function findOrRefuse(db: Db, turn: MemberTurn, wanted: number): Promise<FileImport> {
  return foundOr(await findImport(db, turn.roundId, wanted), {
    code: 'imports.unknown',
    kind: 'Wissen übernehmen',
    what: `Einen Import ${wanted}`,
    way: { title: 'Importe ansehen', verb: 'imports.list' },
  });
}

function adoption(knowing: Knowing) {
  const pattern = /import (?:nr )?(?<number>\d{1,6}) uebernehmen/u;
  return command({
    verb: 'imports.adopt',
    asked: ADOPTED,
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern, example: 'import 3 übernehmen' },
      { pattern, tail: 'typed', example: 'import 3 übernehmen: Titel; Status: verbindlich; gültig ab: 27.03.2023' },
    ],
    input: detailsSchema.extend({ number }),
    reads: typedDetails,
    run: async (turn, { number: wanted, ...said }, db) => {
      const found = await findOrRefuse(db, turn, wanted);
      if (found.state !== 'open') return shown(knowing, db, { roundId: turn.roundId, found, now: turn.at });
      const details = detailed(found, said);
      const by = turn.member.office;
      await adopt(db, knowing, { roundId: turn.roundId, waiting: found, details, by, now: turn.at });
      const answers = await answeredBy(knowing, db, { roundId: turn.roundId, details, now: turn.at });
      const ways = [knowing.lettingKnow?.(details), await knowing.comparing?.(db, turn.roundId, details)];
      return adoptedCard(found.number, details, {
        ...{ sections: found.sections.length, answers },
        ways: ways.filter((way) => way !== undefined),
      });
    },
    about: 'number',
    invalid: (turn, attempt, db) => showAgain(knowing, turn, { attempt, db }),
  });
}

/** The fields of an input with their days read; the typed twin brings them in one text. */
function typedDetails(raw: Raw, now: Instant): Raw {
  const { typed, ...rest } = raw;
  if (typeof typed !== 'string') return readDetails(raw, now);
  const labelled = /^\s*(?:herausgeber|art|status|quelle|fassung|adresse|g(?:ü|ue)ltig (?:ab|bis))\s*:/iu.test(typed);
  const { title, ...fields } = readFields(labelled ? `;${typed}` : typed, 'title', LABELS);
  const named = title ? { title: title.replace(/^titel:\s*/iu, '') } : {};
  return readDetails({ ...rest, ...fields, ...named }, now);
}

async function showAgain(
  knowing: Knowing,
  turn: MemberTurn,
  { attempt, db }: { attempt: Attempt; db: Db },
): Promise<Reply> {
  const { raw, fields: values, errors } = attempt;
  const found = await findOrRefuse(db, turn, number.parse(values['number']));
  if (found.state !== 'open') return shown(knowing, db, { roundId: turn.roundId, found, now: turn.at });
  const versions = await knowing.versionsOf(db, turn.roundId, titleOf(values, found));
  return previewCard(found, versions, { values, errors, attempt: attemptOf(raw) });
}

function titleOf(values: Readonly<Record<string, unknown>>, { details }: OpenImport): string {
  return typeof values['title'] === 'string' ? values['title'] : details.title;
}

const discard = command({
  verb: 'imports.discard',
  asked: DISCARDED,
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: /import (?:nr )?(?<number>\d{1,6}) verwerfen/u, example: 'import 3 verwerfen' }],
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const found = await findOrRefuse(db, turn, input.number);
    if (found.state === 'refused') return refusedCard(found);
    if (found.state === 'adopted') return { ...adoptedCard(found.number, found.details), replaces: undefined };
    const by = turn.member.office;
    const settled = { number: found.number, state: 'discarded', details: found.details, by, now: turn.at } as const;
    await settle(db, turn.roundId, settled);
    return discardedCard(found.number, found.details);
  },
});

const list = command({
  verb: 'imports.list',
  asked: LISTED,
  may: 'coordinate',
  writes: false,
  typed: [
    {
      pattern: /importe|import|importieren|datei(?:en)? importieren|wissen (?:uebernehmen|importieren)/u,
      example: 'importe',
    },
  ],
  input: z.object({}),
  run: async (turn, _input, db) => listCard(await openImports(db, turn.roundId)),
});

const explain = command({
  verb: 'imports.explain',
  asked: EXPLAINED,
  may: 'known',
  writes: false,
  typed: [{ pattern: /datei(?:en)? senden/u, example: 'datei senden' }],
  input: z.object({}),
  run: async (turn, _input, db) =>
    coordinates(turn.member) ? listCard(await openImports(db, turn.roundId)) : sendingCard(),
});
