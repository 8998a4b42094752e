import { z } from 'zod';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { foundOr } from '../../conversation/refusal.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { guidelineFor } from '../finding.ts';
import { guidelineName, guidelineNumber } from '../guideline.ts';
import { versionName } from '../version.ts';
import { versions } from '../version-store.ts';
import { LOADED } from './file-sayings.ts';

/** Offers the draft or a version as a Word file, by a link for the asker alone. */
export function loadWord(links: Links): Command {
  return command({
    verb: 'guideline.word',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /richtlinie(?: (?<number>\d{1,6}))?(?: version (?<version>\d{1,4}))? (?:als )?word(?:-?datei)?/u,
        example: 'richtlinie 1 als word',
      },
    ],
    asked: LOADED,
    input: z.object({
      number: guidelineNumber,
      version: wholeNumber('Bitte die Nummer der Version angeben.').optional(),
    }),
    run: async (turn, { number, version }, db) => {
      const { roundId, at: now } = turn;
      const guideline = await guidelineFor(db, turn, number);
      if (version !== undefined)
        foundOr(
          (await versions(db, roundId, guideline.number)).find((one) => one.number === version),
          {
            code: 'guideline.unknown-version',
            kind: guidelineName(guideline),
            what: `Eine ${versionName(version)}`,
            text: 'Was die Runde beschließt, ist die nächste Version.',
            way: { title: 'Richtlinie ansehen', verb: 'guideline.show', data: { number: guideline.number } },
          },
        );
      const of = version === undefined ? '' : ` version ${version}`;
      const subject = version === undefined ? String(guideline.number) : `${guideline.number}/${version}`;
      return fileCard({
        kind: guidelineName(guideline),
        title: `${version === undefined ? 'Entwurf' : versionName(version)} als Word-Datei`,
        text:
          version === undefined
            ? 'Mit Inhaltsverzeichnis und als Entwurf gekennzeichnet. Geändert zurück: hier mit den Worten „richtlinie einlesen“ senden.'
            : 'Mit Inhaltsverzeichnis, Version, Datum und Beschluss.',
        address: links.file({ roundId, personId: turn.member.personId, kind: 'guideline.word', subject, now }),
        twin: `richtlinie ${guideline.number}${of} als word`,
      });
    },
  });
}
