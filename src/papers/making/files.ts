import { z } from 'zod';
import { command, type FileMaker } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type MemberTurn, memberships } from '../../conversation/turn.ts';
import { WORD } from '../../documents/written/word-file.ts';
import { fileCard } from '../../downloads/index.ts';
import { NBSP } from '../../german/write.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { findFile } from '../file-store.ts';
import { type PapersNeeds, paperFor } from '../finding.ts';
import { NAMED, numberField, type Paper, paperName } from '../paper.ts';
import { loadingSaid } from './making-sayings.ts';

const LATEST = new RegExp(`${NAMED} (?:laden|word)`, 'u');
const EARLIER = new RegExp(`${NAMED} fassung (?<file>\\d{1,4})(?: laden)?`, 'u');

/** Which file of a paper is offered, and whether it has just been made. */
interface Offered {
  readonly paper: Paper;
  readonly file: number;
  readonly isNew: boolean;
}

const CHECK = 'Bitte prüfen Sie die Datei, bevor Sie sie weitergeben.';

/** Offers a file of a paper to its author's eyes. */
export function offeredFile(turn: MemberTurn, { paper, file, isNew }: Offered, { links }: PapersNeeds): Reply {
  const { roundId, member, at: now } = turn;
  const subject = `${paper.municipality.id}/${paper.number}/${file}`;
  const address = links.file({ roundId, personId: member.personId, kind: 'papers.word', subject, now });
  const says = isNew ? `Fassung${NBSP}${file} ist erstellt und bleibt aufbewahrt.` : `Das ist Fassung${NBSP}${file}.`;
  const card = fileCard({
    ...{ kind: paperName(paper), title: paper.title, text: `${says} ${CHECK}`, address },
    twin: `ausschussvorlage ${paper.number} laden`,
  });
  return { ...card, personal: { twin: `ausschussvorlage ${paper.number} laden`, confidential: true } };
}

/** Offers the latest file of a paper, or an earlier one. */
export function load(needs: PapersNeeds) {
  return command({
    verb: 'papers.file',
    may: 'known',
    speaks: true,
    writes: false,
    typed: [
      { pattern: LATEST, example: 'ausschussvorlage 3 laden' },
      {
        pattern: EARLIER,
        example: 'ausschussvorlage 3 fassung 1',
      },
    ],
    asked: loadingSaid,
    about: 'number',
    input: z.object({ number: numberField, file: wholeNumber('Bitte die Nummer der Fassung angeben.').optional() }),
    run: async (turn, { number, file }, db) => {
      const paper = await paperFor(db, turn, number);
      const wanted = file ?? paper.files.at(-1)?.number;
      const found = foundOr(
        paper.files.find((one) => one.number === wanted),
        {
          code: 'papers.no-file',
          kind: paperName(paper),
          what: wanted === undefined ? 'Eine Datei dieser Vorlage' : `Eine Fassung ${wanted} dieser Vorlage`,
          text: 'Die Datei entsteht, wenn Sie die Vorlage erstellen.',
          way: { title: 'Ausschussvorlage ansehen', verb: 'papers.show', data: { number } },
        },
      );
      return offeredFile(turn, { paper, file: found.number, isNew: false }, needs);
    },
  });
}

const SUBJECT = /^(?<municipality>[^/]{1,100})\/(?<paper>\d{1,6})\/(?<file>\d{1,4})$/u;

/** The kept file behind a link, for those who keep the papers of its municipality. */
export const openFile: FileMaker = async (db, { roundId, subject, member }) => {
  const { municipality: id = '', paper = '', file = '' } = SUBJECT.exec(subject)?.groups ?? {};
  const speaks = memberships(member).some(
    (one) => one.municipality.id === id && may({ ...one, also: [] }, 'speak') === undefined,
  );
  const district =
    coordinates(member) &&
    (await municipalitiesOf(db, roundId)).some((one) => one.id === id && one.kind === 'district');
  if (!speaks && !district) return undefined;
  const kept = await findFile(db, roundId, { municipalityId: id, paper: Number(paper), number: Number(file) });
  return kept && { name: kept.name, contentType: WORD, body: kept.content };
};
