/** Case files: all that belongs to one matter as a Word file, and apart from it what is confidential. */
import { z } from 'zod';
import { type Command, command, type Feature, type FileMaker } from '../conversation/feature.ts';
import { foundOr } from '../conversation/refusal.ts';
import { fileCard, type Links } from '../downloads/index.ts';
import { NBSP } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { askedFor } from './case-sayings.ts';
import { caseWords } from './case-words.ts';
import { caseFile, confidentialFile } from './files.ts';
import { type CaseKind, KINDS, type KindName, type Sources } from './kind.ts';

/** What case files need: the matters of each kind, and links to files. */
export interface CaseFilesNeeds {
  readonly sources: Sources;
  readonly links: Links;
}

/** The feature. */
export function caseFiles(needs: CaseFilesNeeds): Feature {
  const names = Object.keys(KINDS) as KindName[];
  return {
    name: 'case-files',
    purpose: 'Case files: all that belongs to one matter, for the file.',
    help: [
      {
        label: 'Akte',
        words: 'vorgang abstimmung 3 · vorgang beschluss 2023/04',
        purpose: 'alles zu einem Vorgang als Word-Datei für die Akte',
      },
    ],
    menu: [],
    words: caseWords,
    commands: names.map((name) => offered(name, needs)),
    files: { 'case-files.word': openFile(needs.sources), 'case-files.confidential': apartFile(needs.sources) },
  };
}

const HOLDS = 'Wortlaut, Gefragte, Antworten mit Stelle, Zeit und Weg, Verlauf, Anlagen mit Prüfsumme und Ergebnis.';
const PUBLIC = 'Vertrauliche Angaben stehen nicht darin.';
const APART =
  'Erinnerungen und vertrauliche Angaben stehen in einem gesonderten Teil, den nur die Koordination erhält.';

/** Offers the case file of a matter; the Koordination also the confidential part. */
function offered(name: KindName, { sources, links }: CaseFilesNeeds): Command {
  const { called, to, pattern, number, example, list }: CaseKind = KINDS[name];
  const twin = (which: string) => `vorgang ${called.toLowerCase()} ${which}`;
  const wrong = `Bitte die Nummer angeben, z.${NBSP}B. „${twin(example)}“.`;
  return command({
    verb: `case-files.${name}`,
    may: 'known',
    writes: false,
    typed: [{ pattern, example: twin(example) }],
    asked: askedFor(name),
    input: z.object({ number: z.coerce.string().regex(number, wrong) }),
    run: async ({ roundId, member, at: now }, { number: asked }, db) => {
      const matter = await sources[name].find(db, { roundId, number: asked, reader: member, now });
      const found = foundOr(matter, {
        code: 'case-files.unknown',
        kind: 'Vorgang für die Akte',
        what: `Einen Vorgang ${to} ${called}${NBSP}${asked}`,
        text: 'Einen Vorgang hat nur, was veröffentlicht ist.',
        way: list,
      });
      const of = { roundId, personId: member.personId, subject: `${name}/${asked}`, now };
      const runs = coordinates(member);
      return fileCard({
        kind: `Vorgang ${to} ${found.name}`,
        title: found.title,
        text: `${HOLDS} ${runs ? APART : PUBLIC}`,
        address: links.file({ ...of, kind: 'case-files.word' }),
        ...(runs
          ? {
              beside: {
                title: 'Vertraulichen Teil laden',
                address: links.file({ ...of, kind: 'case-files.confidential' }),
              },
            }
          : {}),
        twin: twin(asked),
      });
    },
  });
}

/** The matter of a link, as it is when the link is opened. */
function matterFor(sources: Sources): (...asked: Parameters<FileMaker>) => ReturnType<Sources[KindName]['find']> {
  return async (db, { roundId, subject, member: reader, now }) => {
    const [name = '', ...number] = subject.split('/');
    const source = Object.hasOwn(sources, name) ? sources[name as KindName] : undefined;
    return source?.find(db, { roundId, number: number.join('/'), reader, now });
  };
}

function openFile(sources: Sources): FileMaker {
  return async (db, asked) => {
    const matter = await matterFor(sources)(db, asked);
    return matter && caseFile(db, matter, { roundId: asked.roundId, reader: asked.member, now: asked.now });
  };
}

function apartFile(sources: Sources): FileMaker {
  return async (db, asked) => {
    const matter = coordinates(asked.member) ? await matterFor(sources)(db, asked) : undefined;
    return matter && confidentialFile(db, matter, { roundId: asked.roundId, reader: asked.member, now: asked.now });
  };
}
