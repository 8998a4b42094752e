import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import { fileCard } from '../../downloads/index.ts';
import type { Instant } from '../../german/berlin.ts';
import { NBSP } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { minutesFor } from '../finding.ts';
import { kindLine, type Minutes, maySee, OF, statusOf, typedOf, which } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { decisionsOf } from '../showing.ts';
import { contentAt, findMinutes } from '../store.ts';
import { readWhich } from '../which.ts';
import { offeringSaid } from './file-sayings.ts';
import { type Printed, wordFile } from './word.ts';

const FILED = new RegExp(`${OF}(?: fassung (?<version>\\d{1,4}))? (?:word|datei)`, 'u');

/** Offers minutes, or an earlier version of them, as a Word file, by a link for the asker alone. */
export function offer(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.file',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: FILED,
        example: 'protokoll 3 word',
      },
    ],
    asked: offeringSaid,
    input: z.object({ ...which, version: wholeNumber('Bitte die Nummer der Fassung angeben.').optional() }),
    reads: readWhich,
    run: async (turn, { version: wanted, ...of }, db) => {
      const { roundId, at: now, member } = turn;
      const minutes = await minutesFor(db, turn, of);
      const version = wanted ?? minutes.version.number;
      foundOr(await contentAt(db, roundId, { number: minutes.number, version }), {
        code: 'minutes.unknown-version',
        kind: kindLine(minutes),
        what: `Eine Fassung${NBSP}${version}`,
        way: { title: 'Verlauf ansehen', verb: 'minutes.history' },
      });
      const subject = `${minutes.number}/${version}`;
      const address = needs.links.file({ roundId, subject, personId: member.personId, now, kind: 'minutes.word' });
      return offerCard(minutes, { version, address, edits: coordinates(member) && version === minutes.version.number });
    },
  });
}

/** The link, and to the Koordination how the file comes back. */
export function offerCard(
  minutes: Minutes,
  { version, address, edits }: { version: number; address: string; edits: boolean },
): Reply {
  const back =
    edits && minutes.state !== 'agreed'
      ? ' Den Text der TOPs und die Namen der Teilnehmenden können Sie darin ändern und die Datei hier im persönlichen Chat zurückschicken.'
      : '';
  return fileCard({
    kind: kindLine(minutes),
    title: 'Niederschrift als Word-Datei',
    text: `Fassung${NBSP}${version}.${back}`,
    address,
    twin: `${typedOf(minutes)} word`,
  });
}

/** What a version of minutes is printed with. */
export async function printedOf(
  needs: Pick<MinutesNeeds, 'decided'>,
  db: Db,
  of: { roundId: string; minutes: Minutes; version?: number; now: Instant },
): Promise<Printed | undefined> {
  const { roundId, minutes, version = minutes.version.number, now } = of;
  const found = await contentAt(db, roundId, { number: minutes.number, version });
  if (!found) return undefined;
  const { name, contact } = await findRoundOrThrow(db, roundId);
  const { number, meeting, heldOn } = minutes;
  const status = version === minutes.version.number ? statusOf(minutes, now) : 'frühere Fassung';
  return {
    ...{ number, meeting, heldOn, ...found, status, round: name, office: contact },
    decisions: await decisionsOf(needs, db, { roundId, day: heldOn }),
  };
}

/** Makes the Word file of a version that the member may see. */
export function wordMinutes(needs: MinutesNeeds): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const [number, version] = subject.split('/').map(Number);
    const minutes = number === undefined ? undefined : await findMinutes(db, roundId, number);
    if (!minutes || !maySee(member, minutes) || version === undefined) return undefined;
    const printed = await printedOf(needs, db, { roundId, minutes, version, now });
    return printed && wordFile(printed);
  };
}
