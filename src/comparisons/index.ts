/** Comparisons: what is new, changed and dropped between two versions of the guideline or of a document that was brought in. */

import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { command, type Feature } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { fileCard, type Links } from '../downloads/index.ts';
import { comparisonCard, documentsCard, isShown, SECTIONS } from './cards.ts';
import { compare } from './comparison.ts';
import type { Source } from './document.ts';
import { subjectOf, wordFile } from './file.ts';
import { comparedFields, documentsOf, meantBy, versionsIn } from './finding.ts';
import { EXPORTED, LISTING, SHOWN } from './grammar.ts';
import { readSections } from './reading.ts';
import { comparing, comparisonWords, exporting, listing } from './sayings.ts';

/** What comparisons need: where documents with versions are kept, and links to files. */
export interface ComparisonNeeds {
  readonly sources: readonly Source[];
  readonly links: Links;
}

/** The feature. */
export function comparisons(needs: ComparisonNeeds): Feature {
  return {
    name: 'comparisons',
    purpose: 'Comparisons: two versions of the guideline or of an imported document, side by side.',
    help: [
      {
        label: 'Änderungen',
        words: 'änderungen richtlinie · änderungen merkblatt version 1 zu 2',
        purpose: 'zwei Versionen vergleichen, auch als Word-Datei',
      },
    ],
    menu: [],
    words: comparisonWords,
    commands: [word(needs), show(needs), list(needs)],
    files: { 'comparisons.word': wordFile(needs.sources) },
  };
}

const input = z.object({ ...comparedFields, page: pageField });

function show({ sources }: ComparisonNeeds) {
  return command({
    verb: 'comparisons.show',
    may: 'known',
    writes: false,
    typed: SHOWN,
    asked: comparing,
    input,
    run: async ({ roundId }, wanted, db) => {
      const meant = meantBy(await documentsOf(sources, db, roundId), wanted);
      const [document] = meant;
      if (!document || meant.length > 1) return documentsCard(pageOf(meant, wanted.page), wanted.words);
      const of = versionsIn(document, wanted);
      const all = compare(...(await readSections(sources, db, { roundId, of })));
      return comparisonCard(of, all, pageOf(all.filter(isShown), wanted.page, SECTIONS));
    },
  });
}

function word({ sources, links }: ComparisonNeeds) {
  return command({
    verb: 'comparisons.word',
    may: 'known',
    writes: false,
    typed: EXPORTED,
    asked: exporting,
    input,
    run: async ({ roundId, member, at: now }, wanted, db) => {
      const meant = meantBy(await documentsOf(sources, db, roundId), wanted);
      const [document] = meant;
      if (!document || meant.length > 1) return documentsCard(pageOf(meant, wanted.page), wanted.words);
      const of = versionsIn(document, wanted);
      const subject = subjectOf(of);
      return fileCard({
        kind: 'Synopse',
        title: document.title,
        text: `${of.before.name} und ${of.after.name} nebeneinander, als Word-Datei.`,
        address: links.file({ roundId, personId: member.personId, kind: 'comparisons.word', subject, now }),
        twin: 'änderungen richtlinie word',
      });
    },
  });
}

function list({ sources }: ComparisonNeeds) {
  return command({
    verb: 'comparisons.list',
    may: 'known',
    writes: false,
    typed: LISTING,
    asked: listing,
    input: z.object({ words: comparedFields.words, page: pageField }),
    run: async ({ roundId }, { words, page }, db) => {
      const all = await documentsOf(sources, db, roundId);
      return documentsCard(pageOf(words === undefined ? all : meantBy(all, { words }), page), words);
    },
  });
}
