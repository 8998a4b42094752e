import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { notice } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { command } from '../conversation/feature.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { NBSP } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { areaFor, listedAreas } from './finding.ts';
import { LONGEST, possibilitiesForm } from './form.ts';
import { OPENED, SAVED } from './sayings.ts';
import { isWritten, latestPossibilities, writePossibilities } from './store.ts';

const AREA = 'themenfeld (?:nr\\.? )?(?<area>\\S.{0,80}?) moeglichkeiten';
const areaField = shortText('Bitte ein Themenfeld angeben, z. B. „themenfeld 3 möglichkeiten“.');

/** The topic area of the list that is meant; what is no longer on the list gets no new text. */
async function meant(db: Db, { roundId }: MemberTurn, typed: string) {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  return areaFor(listedAreas(topicAreas), typed);
}

/** Opens the form with what stands there. */
export const openForm = command({
  verb: 'topics.possibilities-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(AREA, 'u'), example: 'themenfeld 3 möglichkeiten' }],
  asked: OPENED,
  input: z.object({ area: areaField, text: z.string().max(30_000).optional() }),
  run: async (turn, { area: typed, text }, db) => {
    const area = await meant(db, turn, typed);
    const latest = await latestPossibilities(db, turn.roundId, area.name);
    return possibilitiesForm({ ...area, version: latest?.version ?? 0 }, { values: { text: text ?? latest?.text } });
  },
});

const saved = z.object({
  area: areaField,
  text: z.string().max(LONGEST, 'Bitte den Text auf 2.000 Zeichen kürzen.').optional(),
  version: wholeNumber('Bitte öffnen Sie das Formular neu.', { from: 0 }).optional(),
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
});

/** The typed twin brings no operation of its own. */
function typedSave(raw: Raw): Raw {
  return { operation: randomUUID(), ...raw };
}

/** Keeps what the Koordination wrote as the next version; earlier ones stay in the history. */
export const save = command({
  verb: 'topics.save-possibilities',
  may: 'coordinate',
  writes: true,
  creates: true,
  typed: [
    {
      pattern: new RegExp(AREA, 'u'),
      tail: 'text',
      example: 'themenfeld 3 möglichkeiten: Zuschüsse zu Energiekosten über die Beratungsstellen',
    },
  ],
  asked: SAVED,
  about: 'area',
  input: saved,
  reads: typedSave,
  run: (turn, input, db) => keep(turn, input, db),
  invalid: async (turn, { raw, fields, errors }, db) => {
    const area = await meant(db, turn, String(fields['area']));
    const latest = await latestPossibilities(db, turn.roundId, area.name);
    const version = latest?.version ?? 0;
    return possibilitiesForm({ ...area, version }, { values: fields, errors, attempt: attemptOf(raw) });
  },
});

const CHANGED =
  'Der Text wurde inzwischen geändert. Bitte vergleichen Sie ihn mit dem Themenfeld und speichern Sie dann noch einmal.';

async function keep(turn: MemberTurn, input: z.output<typeof saved>, db: Db): Promise<Reply> {
  const area = await meant(db, turn, input.area);
  const latest = await latestPossibilities(db, turn.roundId, area.name);
  const text = said(input.text);
  const seen = input.version ?? latest?.version ?? 0;
  const isDone = latest?.text === text || (await isWritten(db, turn.roundId, input.operation));
  const written = { topicArea: area.name, seen, operation: input.operation, text };
  if (!isDone && (seen < (latest?.version ?? 0) || !(await writePossibilities(db, turn, written))))
    throw new InvalidInput({ text: CHANGED });
  return savedCard(area, text);
}

/** Nothing, or that there is nothing to say. */
function said(text = ''): string | undefined {
  const trimmed = text.trim();
  return /^(?:|-|–|keine?(?: angabe)?)$/u.test(fold(trimmed).folded) ? undefined : trimmed;
}

/** Confirms what stands there now; the form becomes this card. */
export function savedCard({ number, name }: { number: number; name: string }, text: string | undefined): Reply {
  const card = notice({
    kind: `Themenfeld${NBSP}${number}`,
    status: 'gespeichert',
    title: name,
    text:
      text === undefined
        ? 'Der Stand der Runde zu den Möglichkeiten ist zurückgenommen.'
        : 'Die Möglichkeiten sind als Stand der Runde festgehalten.',
    ways: [
      { title: 'Themenfeld ansehen', verb: 'topics.show', data: { area: name } },
      { title: 'Themenfelder ansehen', verb: 'topics.list' },
    ],
  });
  return { ...card, replaces: true };
}
