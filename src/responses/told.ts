import { type Field, type Filled, formData } from '../cards/form.ts';
import { notice } from '../conversation/cards.ts';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import type { Attempt } from '../conversation/feature.ts';
import { shortText } from '../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import type { Asked, Given, NewAnswer, ToldWay } from './asking.ts';

/** How it came, in words. */
const WAYS: Readonly<Record<ToldWay, string>> = { 'e-mail': 'per E-Mail', telephone: 'telefonisch' };

/** How and when it came, as a pattern behind the name of the municipality: *per E-Mail am 12.10.2023*. */
export const TYPED_TOLD = '(?:per |am )?(?<how>(?:e-?)?mail|telefonisch|telefon)(?: (?:am|vom) (?<told>.{2,40}))?';

const WHICH = 'Bitte wählen: per E-Mail oder telefonisch.';

function wayOf(typed: unknown): ToldWay | undefined {
  const { folded } = fold(String(typed ?? ''));
  return folded.includes('mail') ? 'e-mail' : folded.includes('tele') ? 'telephone' : undefined;
}

/** For whom, how and when it was told, in an input; without a day it came today. */
export const toldFields = {
  municipality: shortText('Bitte die Kommune wählen.'),
  how: shortText(WHICH)
    .refine((typed) => wayOf(typed) !== undefined, WHICH)
    .transform(wayOf),
  told: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
};

/** Reads the day as it was typed. */
export function readTold(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'told', towards: 'past' }, now);
}

const FIELDS: readonly Field[] = [
  {
    kind: 'choice',
    name: 'how',
    label: 'Wie mitgeteilt',
    required: true,
    expanded: true,
    choices: Object.entries(WAYS).map(([value, title]) => ({ value, title })),
  },
  { kind: 'date', name: 'told', label: 'Mitgeteilt am', required: true },
];

/** What a form for an answer that was told is about. */
interface ToldForm {
  /** *Terminfindung 2*. */
  readonly kind: string;
  readonly title: string;
  /** What is entered: an answer, where nothing else is said. */
  readonly called?: string;
  /** What else there is to know. */
  readonly hint?: string;
  readonly asked: readonly Asked[];
  /** Those of the answer itself. */
  readonly fields: readonly Field[];
  readonly submit: WayOn & { readonly data: Raw };
  readonly twin: string;
}

/** The form for an answer that the Koordination was told: for whom, how and when, and what. */
export function toldForm({ asked, called = 'Antwort', hint, twin, fields, ...form }: ToldForm, filled: Filled): Reply {
  const choices = asked.map(({ id, name }) => ({ value: id, title: name }));
  const whose: Field = { kind: 'choice', name: 'municipality', label: 'Kommune', required: true, choices };
  const hints = [`Die ${called} wird gekennzeichnet. Die Kommune wird benachrichtigt und kann sie ersetzen.`, hint];
  const content = { ...form, hint: hints.flatMap((one) => one ?? []).join(' '), fields: [whose, ...FIELDS, ...fields] };
  return {
    card: 'conversation/form',
    data: formData(content, filled),
    summary: form.title,
    personal: { twin },
  };
}

/** What stands in the form as it opens: by e-mail, today, and the municipality where it was named. */
export function toldToday(
  now: Instant,
  { asked, municipality = '' }: { asked: readonly Asked[]; municipality?: string | undefined },
): Raw {
  return { how: 'e-mail', told: dayOf(now), municipality: municipalityNamed(municipality, asked)?.id };
}

/** What stands in the form that comes back: what was typed, in the words of its fields. */
export function toldAgain({ raw, fields, errors }: Attempt, asked: readonly Asked[], now: Instant): Filled {
  const today = toldToday(now, { asked, municipality: String(raw['municipality'] ?? '') });
  const values = { ...raw, ...today, told: fields['told'] ?? today['told'], how: wayOf(raw['how']) ?? today['how'] };
  return { values, errors, attempt: attemptOf(raw) };
}

/** For whom, how and when it was told, as its fields read it. */
export interface Told {
  readonly municipality: string;
  readonly how?: ToldWay | undefined;
  readonly told?: string | undefined;
}

/** What the Koordination was told, marked as it came; refuses who is not asked, and a day that is still to come. */
export function toldBy<A>(
  { member, at }: MemberTurn,
  { municipality, how, told, content }: Told & { readonly content: A },
  { asked, called = 'gefragte' }: { readonly asked: readonly Asked[]; readonly called?: string },
): NewAnswer<A> {
  const named = municipalityNamed(municipality, asked);
  if (!named) throw new InvalidInput({ municipality: `Bitte eine ${called} Kommune wählen.` });
  if (told !== undefined && told > dayOf(at)) throw new InvalidInput({ told: 'Dieser Tag liegt noch nicht zurück.' });
  const toldOn = told ?? (how === undefined ? undefined : dayOf(at));
  return { municipality: named, content, office: member.office, given: how ?? 'telephone', toldOn, at };
}

/** What an answer that was entered belongs to, and the button that leads there. */
interface Entered {
  readonly kind: string;
  readonly status?: string;
  readonly title: string;
  readonly called?: string;
  readonly way: WayOn;
}

/** Says that the answer of a municipality has been entered, and not what it is. */
export function enteredCard({ way, called = 'Antwort', ...head }: Entered, answer: NewAnswer<unknown>): Reply {
  const { name } = answer.municipality;
  const how = answer.given === 'e-mail' ? WAYS['e-mail'] : WAYS.telephone;
  const text = `Die Koordination hat die ${how} mitgeteilte ${called} für ${name} erfasst. ${name} kann sie ersetzen.`;
  return notice({ ...head, text, ways: [way] });
}

/** An answer with the day on which it was told, which stood in the answer itself before it had a place of its own. */
export function withDay<A extends { readonly told?: string | undefined }>(answer: Given<A>): Given<A> {
  return { ...answer, toldOn: answer.toldOn ?? answer.content.told };
}

/** *per E-Mail mitgeteilt am 10. Oktober 2023, erfasst durch die Koordination*; undefined of what an office gave itself, and where no day is on record. */
export function toldWords({ given, toldOn }: Pick<NewAnswer<unknown>, 'given' | 'toldOn'>): string | undefined {
  if (toldOn === undefined || (given !== 'e-mail' && given !== 'telephone')) return undefined;
  return `${WAYS[given]} mitgeteilt am ${longDay(toldOn)}, erfasst durch die Koordination`;
}

/** Which answers were told to the Koordination, each as it came: *Hilden: per E-Mail mitgeteilt am …*. */
export function toldNotes({ answers }: { readonly answers: readonly Given<unknown>[] }): string[] {
  return answers.flatMap((answer) => {
    const told = toldWords(answer);
    return told === undefined ? [] : [`${answer.municipality.name}: ${told}.`];
  });
}
