import { z } from 'zod';
import { type Page, pageOf, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  fact,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { foundOr } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDay, numericDay } from '../../german/write.ts';
import { wordsWithin } from '../../text/clean.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { EMPTY } from '../cards.ts';
import { guidelineFor } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber } from '../guideline.ts';
import { type AgreedSection, brokenReferences, decisionName, type Version, versionName } from '../version.ts';
import { versions } from '../version-store.ts';
import { changesIn } from './compared.ts';
import { versionSaid } from './version-sayings.ts';

/** So many sections stand on a page of a version, each with so many characters. */
const SECTIONS = 5;
const OPEN = 900;

/** Shows what the round has agreed to: a version of a guideline, by itself the latest. */
export const showVersion = command({
  verb: 'guideline.version',
  may: 'known',
  writes: false,
  typed: [
    {
      pattern: /richtlinie(?: (?<number>\d{1,6}))? version(?: (?<version>\d{1,4}))?(?: seite (?<page>\d{1,4}))?/u,
      example: 'richtlinie 1 version 2',
    },
  ],
  asked: versionSaid,
  input: z.object({
    number: guidelineNumber,
    version: wholeNumber('Bitte die Nummer der Version angeben.').optional(),
    page: pageField,
  }),
  run: async (turn, { number, version, page }, db) => {
    const guideline = await guidelineFor(db, turn, number);
    const all = await versions(db, turn.roundId, guideline.number);
    const found = foundOr(
      all.find((one) => version === undefined || one.number === version),
      {
        code: 'guideline.unknown-version',
        kind: guidelineName(guideline),
        what: version === undefined ? 'Eine vereinbarte Version' : `Eine ${versionName(version)}`,
        text: 'Was die Runde beschließt, ist die nächste Version.',
        way: { title: 'Entwurf ansehen', verb: 'guideline.show', data: { number: guideline.number } },
      },
    );
    return versionCard(guideline, found, pageOf(found.sections, page, SECTIONS));
  },
});

/** A page of it. */
export function versionCard(guideline: Guideline, version: Version, page: Page<AgreedSection>): Reply {
  const data = { number: guideline.number, version: version.number };
  const name = `${versionName(version.number)} (${numericDay(version.on)})`;
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(guidelineName(guideline), guideline.title, name),
      quotes: page.items.map(sectionQuote),
      facts: [fact('Beschlossen', `${decisionName(version.decision)}, am ${longDay(version.on)}`)],
      footnotes: brokenReferences(version).map((line) => paragraph(small(words(line)))),
      buttons: buttons(
        ...turning(page, 'guideline.version', data),
        ...(version.number > 1
          ? [
              button('Version davor ansehen', 'guideline.version', { ...data, version: version.number - 1 }),
              button('Änderungen ansehen', 'comparisons.show', changesIn(guideline, version)),
            ]
          : []),
        button('Word-Datei laden', 'guideline.word', data),
        button('Entwurf ansehen', 'guideline.show', { number: guideline.number }),
      ),
    },
    summary: notification(`${dotted(guidelineName(guideline), name)}: ${guideline.title}`),
  };
}

function sectionQuote({ number, heading, text: agreed, note }: AgreedSection) {
  const text = agreed === undefined ? undefined : spokenTables(agreed);
  const lead = [paragraph(bold(`${number} ${heading}`))];
  const said = note === undefined ? [] : [paragraph(small(subtle(note)))];
  if (text === undefined) return quote(lead, [paragraph(words(note ?? 'nicht vereinbart'))], []);
  const shown = text.length <= OPEN ? text : `${wordsWithin(text, OPEN)} …`;
  return quote(lead, paragraphs(shown), said);
}
