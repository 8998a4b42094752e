import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command, type FileAsked, type FileMaker } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { fold } from '../../conversation/phrase.ts';
import { speakingFor } from '../../conversation/turn.ts';
import { EXCEL, writeExcel } from '../../documents/written/excel-file.ts';
import { WORD, writeWord } from '../../documents/written/word-file.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { dayOf } from '../../german/time.ts';
import { may } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { basesIn } from '../basis-store.ts';
import { confidential } from '../confidential.ts';
import { grantOf } from '../grant-store.ts';
import { measuresOf } from '../measure-store.ts';
import { inProofOrder, providerLines } from '../provider.ts';
import { providersOf } from '../provider-store.ts';
import { gaps, type Report, type ReportContent, reportSheets } from './report-file.ts';
import { FILES as ASKED } from './sayings.ts';
import { summaryFile } from './summary-file.ts';

const FILES = {
  monitoringbericht: {
    kind: 'grants.interim',
    title: 'Monitoringbericht als Excel-Datei',
    text: 'Mittel, Maßnahmen und Rechtsstand Ihrer Kommune; die Summen rechnet die Datei selbst. Ausgefüllt senden Sie sie hier im persönlichen Chat zurück.',
    twin: 'monitoringbericht laden',
  },
  verwendungsnachweis: {
    kind: 'grants.proof',
    title: 'Verwendungsnachweis als Excel-Datei',
    text: 'Verausgabte und zurückzuzahlende Mittel, Maßnahmen und Rechtsstand; die Summen rechnet die Datei selbst. Ausgefüllt senden Sie sie hier im persönlichen Chat zurück.',
    twin: 'verwendungsnachweis laden',
  },
  mittel: {
    kind: 'grants.summary',
    title: 'Mittel als Word-Datei',
    text: 'Eine Zusammenfassung der Mittel und Maßnahmen Ihrer Kommune.',
    twin: 'mittel word',
  },
} as const;

/** Offers the files of the member's municipality: interim report, proof of use, summary. */
export function exportFile(links: Links) {
  return command({
    verb: 'grants.file',
    asked: ASKED,
    may: 'speak',
    writes: false,
    typed: [
      {
        pattern: /(?<file>monitoringbericht|verwendungsnachweis) (?:laden|(?:als )?excel)/u,
        example: 'monitoringbericht laden',
      },
      { pattern: /(?<file>mittel) (?:als )?word/u, example: 'mittel word' },
    ],
    input: z.object({
      file: shortText()
        .toLowerCase()
        .pipe(z.enum(['monitoringbericht', 'verwendungsnachweis', 'mittel'])),
    }),
    run: async ({ roundId, member, at: now }, { file }, db) => {
      const { kind, title, text: what, twin } = FILES[file];
      const { personId } = member;
      const text = [what, ...gaps(await contentFor(db, { roundId, subject: '', member, now }))].join(' ');
      const address = links.file({ roundId, personId, kind, subject: member.municipality.id, now });
      return confidential(fileCard({ kind: 'Mittel', title, text, address, twin }), twin);
    },
  });
}

/** The files of a municipality, for those who speak for it. */
export const fundsFiles: Readonly<Record<string, FileMaker>> = {
  'grants.interim': excelFile('interim'),
  'grants.proof': excelFile('proof'),
  'grants.summary': async (db, linked) => {
    const asked = ofMunicipality(linked);
    if (!asked || may(asked.member, 'speak')) return undefined;
    const { programme } = await findRoundOrThrow(db, asked.roundId);
    const body = await writeWord(summaryFile(await contentFor(db, asked), programme.deadlines ?? []));
    return { name: nameOf('mittel', asked, 'docx'), contentType: WORD, body };
  },
};

function excelFile(report: Report): FileMaker {
  return async (db, linked) => {
    const asked = ofMunicipality(linked);
    if (!asked || may(asked.member, 'speak')) return undefined;
    const body = await writeExcel(reportSheets(report, await contentFor(db, asked)));
    const name = report === 'interim' ? 'monitoringbericht' : 'verwendungsnachweis';
    return { name: nameOf(name, asked, 'xlsx'), contentType: EXCEL, body };
  };
}

/** A link names the municipality that it was made for; those of the version before name none. */
function ofMunicipality(asked: FileAsked): FileAsked | undefined {
  const member = speakingFor(asked.member, asked.subject === '' ? undefined : asked.subject);
  return member && { ...asked, member };
}

/** *monitoringbericht-haan-2023-10-05.xlsx*. */
function nameOf(what: string, { member, now }: FileAsked, ending: string): string {
  const municipality = fold(member.municipality.name).folded.replace(/[^a-z0-9]+/gu, '-');
  return `${what}-${municipality}-${dayOf(now)}.${ending}`;
}

async function contentFor(db: Db, { roundId, member, now }: FileAsked): Promise<ReportContent> {
  const { id, name } = member.municipality;
  const { programme, topicAreas } = await findRoundOrThrow(db, roundId);
  const measures = (await measuresOf(db, roundId, id)).filter(({ state }) => state === 'active');
  const lines = providerLines(measures, await providersOf(db, roundId, id));
  const providers = inProofOrder(lines, dayOf(now));
  const bases = await basesIn(db, roundId, id);
  const grant = (await grantOf(db, roundId, id))?.amount;
  return { municipality: name, programme: programme.name, grant, measures, bases, providers, topicAreas, at: now };
}
