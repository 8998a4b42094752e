import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import { foundOr, noSuch, Refusal } from '../conversation/refusal.ts';
import { datedDay } from '../german/when/field.ts';
import { analyse } from '../search/index.ts';
import { agreedIn, type Comparable, type Compared, type Source, type Version } from './document.ts';

const KIND = 'Synopse';
const LISTED = { title: 'Dokumente ansehen', verb: 'comparisons.list' };

/** What says which versions are meant: a document by its key or by words of its title, a guideline by its number. */
export const comparedFields = {
  document: shortText(undefined, 400).optional(),
  words: shortText('Bitte ein Wort aus dem Titel des Dokuments angeben.', 300).optional(),
  guideline: shortText().optional(),
  number: wholeNumber('Bitte die Nummer der Richtlinie angeben.').optional(),
  before: shortText('Bitte die Nummer der früheren Version angeben.').optional(),
  after: shortText('Bitte die Nummer der späteren Version angeben.').optional(),
};

const fields = z.object(comparedFields);

/** The same, read. */
export type Wanted = z.infer<typeof fields>;

/** All documents of the sources, in their order. */
export async function documentsOf(sources: readonly Source[], db: Db, roundId: string): Promise<readonly Comparable[]> {
  return (await Promise.all(sources.map(({ all }) => all(db, roundId)))).flat();
}

/** The documents that are meant: one, or several that the words fit alike. Throws a refusal where there is none. */
export function meantBy(all: readonly Comparable[], wanted: Wanted): readonly Comparable[] {
  const { document, guideline, number } = wanted;
  const guidelines = all.filter((one) => one.guideline !== undefined);
  if (document !== undefined) return one(all.find(({ key }) => key === document));
  if (number !== undefined) return one(guidelines.find((known) => known.guideline === number));
  if (guideline !== undefined && guidelines.length > 0) return guidelines.slice(0, 1);
  const words = wanted.words ?? (guideline === undefined ? '' : 'Richtlinie');
  const found = fitting(all, words);
  if (found.length === 0) throw unknown(words);
  return found;
}

function one(found: Comparable | undefined): readonly [Comparable] {
  if (!found) throw unknown('');
  return [found];
}

/** Those whose title has all that is written, else those that have most of the words, also within longer ones. */
function fitting(all: readonly Comparable[], words: string): readonly Comparable[] {
  const wanted = fold(words).folded;
  const exact = all.filter(({ title }) => fold(title).folded === wanted);
  if (exact.length > 0) return exact;
  const stems = [...new Set(analyse(words))];
  const counted = all.map((document) => {
    const own = analyse(`${document.name} ${document.title}`);
    return { document, shared: stems.filter((stem) => own.some((word) => word.includes(stem))).length };
  });
  const most = Math.max(1, ...counted.map(({ shared }) => shared));
  return counted.filter(({ shared }) => shared === most).map(({ document }) => document);
}

function unknown(words: string): Refusal {
  return noSuch({
    code: 'comparisons.unknown-document',
    kind: KIND,
    what: words === '' ? 'Dieses Dokument' : `Ein Dokument zu „${words.slice(0, 60)}“`,
    text: 'Verglichen werden die gemeinsame Richtlinie und Dokumente, die die Koordination als Wissen übernommen hat. Bitte ein Wort aus dem Titel angeben.',
    way: LISTED,
  });
}

/** The versions that are meant, the earlier one first; without any the last two. Throws a refusal that says what to do. */
export function versionsIn(document: Comparable, { before, after }: Wanted): Compared {
  if (before === undefined && after === undefined) {
    const [last, former] = agreedIn(document).toReversed();
    if (!last || !former) throw tooFew(document);
    return { document, before: former, after: last };
  }
  const agreed = agreedIn(document);
  const later = after === undefined ? agreed.at(-1) : versionIn(document, after);
  const earlier = before === undefined ? agreed.findLast(({ key }) => key !== later?.key) : versionIn(document, before);
  if (!earlier || !later) throw tooFew(document);
  if (earlier.key === later.key) throw sameTwice(document, earlier);
  return inTime({ document, before: earlier, after: later });
}

/** However they were named, the earlier one stands first. */
function inTime({ document, before, after }: Compared): Compared {
  const place = (version: Version) => document.versions.findIndex(({ key }) => key === version.key);
  return place(before) < place(after) ? { document, before, after } : { document, before: after, after: before };
}

/** By its key, its place or its day. */
function versionIn(document: Comparable, typed: string): Version {
  const { versions } = document;
  const said = typed.trim().toLowerCase();
  const day = datedDay(said);
  const found =
    versions.find(({ key }) => key === said) ??
    (/^\d{1,4}$/u.test(said) ? versions[Number(said) - 1] : undefined) ??
    versions.find((version) => day !== undefined && version.day === day);
  const there = versions.map(({ name }) => name).join(', ');
  return foundOr(found, {
    code: 'comparisons.unknown-version',
    kind: document.name,
    what: said === 'entwurf' ? 'Einen Entwurf' : `Eine Version ${typed.slice(0, 20)}`,
    text: there === '' ? 'Es gibt noch keine Version.' : `Es gibt: ${there}.`,
    way: LISTED,
  });
}

function ways({ key, guideline }: Pick<Comparable, 'key' | 'guideline'>) {
  const own = { title: 'Änderungen ansehen', verb: 'comparisons.show', data: { document: key } };
  const draft = { title: 'Entwurf ansehen', verb: 'guideline.show', data: { number: guideline } };
  return [own, ...(guideline === undefined ? [] : [draft])];
}

function sameTwice(document: Comparable, { name }: Version): Refusal {
  return new Refusal({
    code: 'comparisons.same-version',
    kind: document.name,
    title: 'Eine Version wird mit einer anderen verglichen',
    text: `Zweimal ist ${name} genannt. Bitte zwei verschiedene Versionen angeben, zum Beispiel „version 1 zu 2“.`,
    ways: ways(document),
  });
}

/** There is one version, or none. */
function tooFew({ key, name, title, guideline, versions }: Comparable): Refusal {
  const [first] = agreedIn({ versions });
  const draft = versions.find((version) => version.draft);
  const withDraft = { document: key, before: first?.key, after: draft?.key };
  const more =
    guideline === undefined
      ? 'Eine neuere Fassung übernimmt die Koordination unter demselben Titel.'
      : 'Die nächste Version entsteht, wenn die Runde über den Entwurf beschließt.';
  return new Refusal({
    code: 'comparisons.one-version',
    kind: name,
    title: first ? `Es gibt erst ${first.name}` : 'Es gibt noch keine Version',
    text: `„${title}“: Zu vergleichen ist noch nichts. ${more}`,
    ways: [
      ...(first && draft ? [{ title: 'Mit Entwurf vergleichen', verb: 'comparisons.show', data: withDraft }] : []),
      ...(guideline === undefined
        ? []
        : [{ title: 'Richtlinie ansehen', verb: 'guideline.show', data: { number: guideline } }]),
      LISTED,
    ],
  });
}
