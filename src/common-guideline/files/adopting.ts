import { z } from 'zod';
import type { Thing } from '../../conversation/asked.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { draftFor, guidelineFor, notYours } from '../finding.ts';
import { guidelineName, guidelineNumber, MOST_SECTIONS, mayDraft } from '../guideline.ts';
import { outlines, saveWording } from '../store.ts';
import { ADOPTED, DISCARDED, SENDING, SENT, SHOWN } from './file-sayings.ts';
import { openGuidelineFiles, settleGuidelineFile } from './file-store.ts';
import { adoptedCard, discardedCard, fileName, sendingCard } from './preview.ts';
import { fileFor, shownFile, writtenTo } from './showing.ts';
import { planOf } from './understood.ts';

const fileNumber = wholeNumber('Bitte die Nummer der Richtliniendatei angeben.');

/** Says how a file becomes the draft. */
export const explainSending = command({
  verb: 'guideline.send',
  may: 'draft',
  writes: false,
  typed: [SENT],
  asked: SENDING,
  input: z.object({ number: guidelineNumber }),
  run: async (turn, { number }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    if (!mayDraft(turn.member, guideline)) throw notYours(guideline);
    return sendingCard(guideline);
  },
});

/** Shows a file with what it would change. */
export const showFile = command({
  verb: 'guideline.file',
  may: 'draft',
  writes: false,
  typed: [
    {
      pattern: /richtliniendatei (?:nr\.? )?(?<number>\d{1,6})(?: seite (?<page>\d{1,4}))?/u,
      example: 'richtliniendatei 1',
    },
  ],
  asked: SHOWN,
  input: z.object({ number: fileNumber, page: pageField }),
  run: (turn, { number, page }, db) => shownFile(turn, { number, page, db }),
});

/** Makes a file the draft: what is new or changed in it is the next wording, all else stays. */
export const adoptFile = command({
  verb: 'guideline.adopt',
  may: 'draft',
  writes: true,
  typed: [
    {
      pattern: /richtliniendatei (?:nr\.? )?(?<number>\d{1,6}) uebernehmen/u,
      example: 'richtliniendatei 1 übernehmen',
    },
  ],
  asked: ADOPTED,
  input: z.object({ number: fileNumber, seen: wholeNumber('').optional().catch(undefined) }),
  run: adopt,
});

async function adopt(
  turn: MemberTurn,
  { number, seen }: { number: number; seen?: number | undefined },
  db: Db,
): Promise<Reply> {
  const known = await fileFor(db, turn, number);
  const guideline = await draftFor(db, turn, known.guideline.number);
  const { file } = await fileFor(db, turn, number);
  if (!file.understood) return shownFile(turn, { number, db });
  const now = await writtenTo(db, turn.roundId, guideline.number);
  if (seen !== undefined && seen !== now) throw overtaken(number, guidelineName(guideline));
  const plan = planOf(guideline, file.understood);
  if (guideline.sections.length + plan.fresh.length > MOST_SECTIONS) throw tooMany(number, guidelineName(guideline));
  if (!(await settleGuidelineFile(db, turn, { number, state: 'adopted' }))) return shownFile(turn, { number, db });
  const written = { office: turn.member.office, at: turn.at };
  for (const words of [...plan.changed.map((one) => one.now), ...plan.fresh])
    await saveWording(db, turn.roundId, { guideline: guideline.number, words, written });
  return { ...adoptedCard(file, plan), replaces: mayReplace(turn) };
}

function overtaken(number: number, kind: string): Refusal {
  return new Refusal({
    code: 'guideline.file-overtaken',
    kind,
    title: 'Der Entwurf wurde inzwischen geändert',
    text: 'Es ist nichts übernommen. Bitte sehen Sie die Vorschau noch einmal an und übernehmen Sie dann.',
    ways: [{ title: 'Vorschau ansehen', verb: 'guideline.file', data: { number } }],
  });
}

function tooMany(number: number, kind: string): Refusal {
  return new Refusal({
    code: 'guideline.too-many-sections',
    kind,
    title: `Mehr als ${MOST_SECTIONS}\u00a0Abschnitte sind nicht möglich`,
    text: 'Es ist nichts übernommen. Bitte fassen Sie Abschnitte in der Datei zusammen und senden Sie sie noch einmal.',
    ways: [{ title: 'Vorschau ansehen', verb: 'guideline.file', data: { number } }],
  });
}

/** Lets go of a file. */
export const discardFile = command({
  verb: 'guideline.discard',
  may: 'draft',
  writes: true,
  typed: [
    { pattern: /richtliniendatei (?:nr\.? )?(?<number>\d{1,6}) verwerfen/u, example: 'richtliniendatei 1 verwerfen' },
  ],
  asked: DISCARDED,
  input: z.object({ number: fileNumber }),
  run: async (turn, { number }, db) => {
    const { file } = await fileFor(db, turn, number);
    const isNew = await settleGuidelineFile(db, turn, { number, state: 'discarded' });
    return isNew ? { ...discardedCard(file), replaces: mayReplace(turn) } : shownFile(turn, { number, db });
  },
});

/** Files that wait to become the draft; who drafts it sees them. */
export const knownFiles: Thing = {
  called: 'Richtliniendatei',
  leads: [{ title: 'Richtlinie einlesen', verb: 'guideline.send' }],
  none: 'Es wartet keine Richtliniendatei auf ihre Übernahme.',
  known: async (db, { roundId, member }) => {
    const drafted = (await outlines(db, roundId)).filter((one) => mayDraft(member, one)).map(({ number }) => number);
    return (await openGuidelineFiles(db, roundId))
      .filter(({ guideline }) => drafted.includes(guideline))
      .toReversed()
      .map((file) => ({
        ...{ number: file.number, title: file.name, open: true },
        facts: [{ label: 'Datei', value: `${fileName(file)}: ${file.name}` }],
      }));
  },
};
