import { match } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { heldSentence } from '../../intake/cards.ts';
import { type Received, type Taker, taker } from '../../intake/taker.ts';
import { cutText } from '../../text/clean.ts';
import { draftFor, guidelineFor, notYours } from '../finding.ts';
import { type Guideline, mayDraft } from '../guideline.ts';
import { SENT } from './file-sayings.ts';
import { keepGuidelineFile } from './file-store.ts';
import { nothingCard } from './preview.ts';
import { shownFile } from './showing.ts';
import { isNothing, planOf, type Understood, understand } from './understood.ts';

/** Takes a file that who drafts a guideline sends with its words („richtlinie 1 einlesen“); nothing counts yet. */
export const guidelineFiles: Taker = taker({
  form: 'document',
  takes: async (db, turn, files) => {
    const said = saidIn(turn);
    if (!said) return false;
    const guideline = await guidelineFor(db, turn, said.number);
    if (!mayDraft(turn.member, guideline)) throw notYours(guideline);
    if (files.length > 1) throw refused(guideline, 'one', 'Bitte senden Sie nur die eine Datei mit dem Entwurf.');
    return true;
  },
  keep: async (db, turn, [file]) => {
    const said = saidIn(turn);
    if (!said || !file) return undefined;
    const guideline = await draftFor(db, turn, said.number);
    const understood = understoodIn(file, guideline);
    const name = cutText(file.name, 200);
    const plan = planOf(guideline, understood);
    if (isNothing(plan)) return nothingCard(guideline, { name, understood, plan });
    const number = await keepGuidelineFile(db, turn, { guideline: guideline.number, name, understood });
    return shownFile(turn, { number, db });
  },
});

function saidIn({ input }: MemberTurn): { number?: number } | undefined {
  const said = input.kind === 'text' ? match(input.text, SENT) : undefined;
  return said && (said['number'] === undefined ? {} : { number: Number(said['number']) });
}

function understoodIn({ examined }: Received<'document'>, guideline: Guideline): Understood {
  if (examined.kind === 'held') throw refused(guideline, 'client-data', heldSentence(examined));
  if (examined.kind === 'refused') throw refused(guideline, 'unread', examined.reason);
  const understood = understand(examined, guideline.sections);
  if (understood.sections.length > 0) return understood;
  throw refused(
    guideline,
    'no-numbers',
    'Darin steht keine Überschrift mit einer Nummer, z. B. „3.2 Höhe der Hilfe“. Bitte setzen Sie vor jede Überschrift ihre Nummer und senden Sie die Datei noch einmal.',
  );
}

function refused({ number }: Guideline, why: string, text: string): Refusal {
  return new Refusal({
    code: `guideline.file-${why}`,
    kind: 'Gemeinsame Richtlinie',
    title: 'Die Datei wurde nicht eingelesen',
    status: 'nicht gespeichert',
    text,
    ways: [{ title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } }],
  });
}
