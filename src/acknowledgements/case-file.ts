import type { Instant } from '../german/berlin.ts';
import { longDay, weekdayTime } from '../german/write.ts';
import { askedEvents, askedPart, endedAt } from '../responses/case-file/asked-part.ts';
import type { CaseText, Matter, Matters } from '../responses/case-file/matter.ts';
import { withDay } from '../responses/told.ts';
import { type Acknowledgement, acknowledgementName } from './acknowledgement.ts';
import { statusOf } from './cards.ts';
import { findAcknowledgement, outlines } from './store.ts';

/** What went round as matters for the file. */
export const acknowledgementMatters: Matters = {
  find: async (db, { roundId, number, now }) => {
    const one = await findAcknowledgement(db, roundId, { number: Number(number) });
    return one && one.asking.state !== 'draft' ? matterOf(one, now) : undefined;
  },
  published: async (db, roundId) =>
    (await outlines(db, roundId))
      .filter(({ state }) => state !== 'draft')
      .toReversed()
      .map(({ number }) => String(number)),
};

function matterOf(one: Acknowledgement, now: Instant): Matter {
  const { asking, number, title, closesAt, office, staffMay, attachments, queries, overtakenBy } = one;
  const who = staffMay ? 'Leitung, Vertretung und Mitarbeitende' : 'Leitung oder Vertretung';
  const dated = { ...asking, answers: asking.answers.map(withDay), replaced: asking.replaced.map(withDay) };
  // What was overtaken ended before its time, and nobody has written down when.
  const course = overtakenBy === undefined ? asking : { ...asking, closesAt: undefined };
  return {
    keys: [`acknowledgements:${number}`],
    ...{ name: acknowledgementName(one), title, status: statusOf({ ...one, state: asking.state }, now) },
    since: asking.openedAt ?? closesAt,
    until: endedAt(asking),
    facts: [
      { label: 'Frist', text: weekdayTime(closesAt) },
      { label: 'Bestätigen konnten', text: who },
      { label: 'Vorbereitet von', text: office },
    ],
    texts: textsOf(one),
    askings: [askedPart(dated, { says: () => ({ answer: 'Kenntnis genommen' }) })],
    history: askedEvents(course),
    ...{ queries, documents: attachments },
    result: [
      `Kenntnis genommen haben ${asking.answers.length} von ${asking.asked.length} Kommunen. Das ist keine Zustimmung.`,
      ...(overtakenBy === undefined ? [] : [`Überholt: Inzwischen gilt ${overtakenBy}.`]),
    ],
    hidden: [],
  };
}

function textsOf({ title, text, link, version, office, asking }: Acknowledgement): CaseText[] {
  const lines = [
    ...(text === undefined ? [] : [text]),
    ...(version === undefined ? [] : [`${version.document}, Fassung gültig ab ${longDay(version.validFrom)}`]),
    ...(link === undefined ? [] : [link]),
  ];
  return [{ name: 'Text', text: lines.length === 0 ? title : lines.join('\n'), office, at: asking.openedAt }];
}
