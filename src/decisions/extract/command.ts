import { z } from 'zod';
import { type Command, command } from '../../conversation/feature.ts';
import { fileCard } from '../../downloads/index.ts';
import { decisionName, numberField, numberOf } from '../decision.ts';
import { decisionFor } from '../finding.ts';
import type { DecisionsNeeds } from '../needs.ts';
import { extracting } from './sayings.ts';

/** The name under which its links ask for the file. */
export const EXTRACT = 'decisions.extract';

/** Gives the extract of one decision as a Word file. */
export function extract({ decided, links }: Pick<DecisionsNeeds, 'decided' | 'links'>): Command {
  return command({
    verb: EXTRACT,
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /beschluss (?:nr\.? )?(?<number>\d{4}\/\d{1,4}) (?:als )?(?:auszug|word)/u,
        example: 'beschluss 2023/04 auszug',
      },
    ],
    asked: extracting,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const { roundId, at: now, member } = turn;
      const decision = await decisionFor(db, turn, { number, decided });
      const subject = numberOf(decision);
      const address = links.file({ roundId, personId: member.personId, kind: EXTRACT, subject, now });
      const text = 'Wortlaut, Regel und Zustimmung, Geltung und Stand der Umsetzung, ohne Stimmen und Einwände.';
      return fileCard({
        ...{ kind: decisionName(decision), title: 'Beschlussauszug als Word-Datei', text, address },
        twin: `beschluss ${subject} auszug`,
      });
    },
  });
}
