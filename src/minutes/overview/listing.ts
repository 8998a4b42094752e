import { z } from 'zod';
import { type Page, pageOf, turning } from '../../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import type { Thing } from '../../conversation/asked.ts';
import { notice } from '../../conversation/cards.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted, longDayTime, NBSP } from '../../german/write.ts';
import { minutesOf, remarkAskings } from '../circulation-store.ts';
import { minutesFor } from '../finding.ts';
import { kindLine, type Minutes, maySee, minutesName, OF, refOf, statusOf, type Version, which } from '../minutes.ts';
import { findMinutesOrThrow, outlines, versionsOf } from '../store.ts';
import { readWhich } from '../which.ts';
import { historySaid, listingSaid } from './overview-sayings.ts';

/** What of minutes stands in the list. */
type Listed = Pick<Minutes, 'meeting' | 'heldOn'> & { readonly title: string; readonly status: string };

/** Shows all minutes, those of the latest meeting first. */
export const list = command({
  verb: 'minutes.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:protokolle|niederschriften)(?: seite (?<page>\d{1,4}))?/u, example: 'protokolle' }],
  asked: listingSaid,
  input: z.object({ page: pageField }),
  run: async ({ roundId, member, at }, { page }, db) => {
    const seen = (await outlines(db, roundId)).filter((one) => maySee(member, one));
    const wanted = pageOf(seen, page);
    const items = await Promise.all(
      wanted.items.map(async ({ number, meeting, heldOn }) => {
        const minutes = await findMinutesOrThrow(db, roundId, number);
        return { meeting, heldOn, title: minutes.content.title, status: statusOf(minutes, at) };
      }),
    );
    return listCard({ ...wanted, items });
  },
});

/** A page of the list. */
export function listCard(page: Page<Listed>): Reply {
  const { items, total } = page;
  if (total === 0)
    return notice({
      kind: 'Niederschrift',
      title: 'Es gibt noch keine Niederschrift',
      text: 'Die Koordination entwirft sie nach einer Sitzung und gibt sie in Abstimmung.',
    });
  return {
    card: 'minutes/minutes',
    data: {
      ...{ strip: [], quotes: [], lines: [], progress: [], facts: [], footnotes: [], disclosures: [] },
      header: header('Niederschriften', `Niederschriften der Runde: ${total}`),
      entries: items.map((one) =>
        entry(
          minutesName(one),
          [
            paragraph(
              words(
                dotted(one.title, ...(one.meeting === undefined ? [] : [`Sitzung${NBSP}${one.meeting}`]), one.status),
              ),
            ),
          ],
          button('Niederschrift ansehen', 'minutes.show', refOf(one)),
        ),
      ),
      buttons: buttons(...turning(page, 'minutes.list')),
    },
    summary: `Niederschriften der Runde: ${total}`,
  };
}

/** Shows the versions of minutes: what was done, by which office, when and why. */
export const history = command({
  verb: 'minutes.history',
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${OF} verlauf(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'protokoll 3 verlauf' }],
  asked: historySaid,
  input: z.object({ ...which, page: pageField }),
  reads: readWhich,
  run: async (turn, { page, ...wanted }, db) => {
    const minutes = await minutesFor(db, turn, wanted);
    return historyCard(minutes, pageOf(await versionsOf(db, turn.roundId, minutes.number), page));
  },
});

/** A page of them, the latest first. */
export function historyCard(minutes: Minutes, page: Page<Version>): Reply {
  const data = refOf(minutes);
  return {
    card: 'minutes/minutes',
    data: {
      ...{ strip: [], quotes: [], lines: [], progress: [], facts: [], footnotes: [], disclosures: [] },
      header: header(kindLine(minutes), `Fassungen: ${page.total}`),
      entries: page.items.map(({ number, what, reason, office, at }) =>
        entry(
          `Fassung${NBSP}${number}: ${what}`,
          [
            ...(reason === undefined ? [] : [paragraph(words(`Grund: ${reason}`))]),
            paragraph(words(dotted(office, longDayTime(at)))),
          ],
          button(`Fassung ${number} als Word-Datei`, 'minutes.file', { ...data, version: number }),
        ),
      ),
      buttons: buttons(
        ...turning(page, 'minutes.history', data),
        button('Niederschrift ansehen', 'minutes.show', data),
      ),
    },
    summary: `${kindLine(minutes)}: ${page.total} Fassungen`,
  };
}

/** The minutes that their reader may see, by the meetings that they are of. */
export const knownMinutes: Thing = {
  called: 'Niederschrift',
  leads: [{ title: 'Niederschriften ansehen', verb: 'minutes.list' }],
  none: 'Es gibt noch keine Niederschrift.',
  known: async (db, { roundId, member }) =>
    (await outlines(db, roundId)).flatMap((one) =>
      one.meeting !== undefined && maySee(member, one)
        ? [{ number: one.meeting, title: minutesName(one), open: one.state !== 'agreed', day: one.heldOn }]
        : [],
    ),
};

/** The times that minutes go round, those that run. */
export const knownRounds: Thing = {
  called: 'Protokollumlauf',
  leads: [{ title: 'Niederschriften ansehen', verb: 'minutes.list' }],
  none: 'Zurzeit läuft keine Niederschrift um.',
  known: async (db, { roundId, at }) => {
    const numbers = (await remarkAskings.running(db, roundId, at)).map(({ number }) => number);
    const of = await minutesOf(db, roundId, numbers);
    const all = new Map((await outlines(db, roundId)).map((one) => [one.number, one]));
    return numbers.flatMap((number) => {
      const minutes = all.get(of.get(number) ?? 0);
      return minutes ? [{ number, title: minutesName(minutes), open: true }] : [];
    });
  },
};
