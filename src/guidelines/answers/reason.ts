import { enumerate } from '../../german/list.ts';
import type { Unmet } from '../../search/index.ts';

type Kind = Extract<Unmet, { what: 'kind' }>['kind'];

const NOT_NAMED: Readonly<Record<Kind, string>> = {
  contact: 'keine Kontaktdaten',
  reference: 'keinen Paragrafen und keine Nummer',
  percent: 'keinen Prozentsatz',
  duration: 'keine Dauer',
  age: 'kein Alter',
  amount: 'keinen Betrag',
  count: 'keine Anzahl',
  date: 'keinen Termin',
};

/** Why the piece that comes nearest is no answer, in one sentence. */
export function reasonOf(unmet: Unmet): string {
  switch (unmet.what) {
    case 'year':
      return `Zu ${enumerate(unmet.years)} sagen die Quellen nichts.`;
    case 'place':
      return unmet.told === undefined
        ? `Für ${named(unmet.asked)} liegt nichts vor.`
        : `Für ${named(unmet.asked)} liegt nichts vor; die Fundstelle betrifft ${named(unmet.told)}.`;
    case 'kind':
      return `Die Fundstelle nennt ${NOT_NAMED[unmet.kind]}.`;
    case 'focus':
      return notThere(unmet.noun);
    case 'place-only':
      return `Mit der Frage hat die Fundstelle nur den Ort gemeinsam: ${unmet.place}.`;
  }
}

/** Names a word of the question that the place shown does not hold. */
export function notThere(word: string): string {
  return `„${word}“ kommt in der Fundstelle nicht vor.`;
}

/** *Vlotho*, *den Kreis Viersen*, *den Märkischen Kreis*, *die Städteregion Aachen*. */
function named(place: string): string {
  if (/region /iu.test(place)) return `die ${place}`;
  return /kreis(?!\p{L})/iu.test(place) ? `den ${place.replace(/ischer /u, 'ischen ')}` : place;
}
