import type { Standing } from '../delivery/serving/standing.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../german/time.ts';
import { longDay, NBSP, weekdayTime } from '../german/write.ts';
import { type Credential, type Ending, endOf } from './credential.ts';

/** What came of the last attempt to sign in at Microsoft; none where nobody signs in or nothing was sent yet. */
export type SignIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'granted'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly at: Instant; readonly advice: string | undefined };

/** All that is known of how the assistant stands. */
export interface Operation extends Standing {
  readonly version: string;
  readonly database: string;
  readonly credential: Credential | undefined;
  readonly signIn: SignIn;
  readonly heldSince: Instant | undefined;
  readonly documents: number;
  readonly changed?: Instant | undefined;
  /** How links to the outside stand, where some are set. */
  readonly outside?: readonly Part[] | undefined;
}

/** A part by its name, how it stands in a few words, and what to do where it does not stand well. */
export interface Part {
  readonly name: string;
  readonly says: string;
  readonly wrong?: { readonly title: string; readonly next: string } | undefined;
}

/** What waits longer than this has got stuck. */
export const STUCK_MINUTES = 10;

/** The parts, what is to be done first in front. */
export function partsOf(operation: Operation, now: Instant): Part[] {
  return [
    heldPart(operation),
    deliveryPart(operation),
    waitingPart(operation, now),
    signInPart(operation),
    credentialPart(operation.credential, now),
    workPart(operation),
    knowledgePart(operation),
    ...(operation.outside ?? []),
    { name: 'Datenbank', says: `${operation.database}, nimmt Einträge an` },
    { name: 'Version', says: operation.version },
  ].filter((part) => part !== undefined);
}

function heldPart({ heldSince }: Operation): Part | undefined {
  if (heldSince === undefined) return undefined;
  return {
    name: 'Rückspielung',
    says: `seit ${weekdayTime(heldSince)} noch nicht freigegeben`,
    wrong: {
      title: 'Nach der Rückspielung einer Sicherung wird noch nichts gesendet.',
      next: 'Ihre IT gibt das Senden frei: „npm run --silent cli -- release --new“.',
    },
  };
}

function deliveryPart({ delivered }: Operation): Part {
  return { name: 'Letzte Zustellung', says: delivered === undefined ? 'noch keine' : weekdayTime(delivered) };
}

function waitingPart({ waiting, oldest, heldSince }: Operation, now: Instant): Part {
  const name = 'Nicht zugestellt';
  if (oldest === undefined || waiting === 0) return { name, says: 'nichts' };
  const says = `${messages(waiting)}, die älteste von ${weekdayTime(oldest)}`;
  if (!isStuck(oldest, now) || heldSince !== undefined) return { name, says };
  const title = `Seit ${lasting(millisecondsBetween(oldest, now))} kommt eine Nachricht nicht an.`;
  return {
    name,
    says,
    wrong: { title, next: 'Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde Microsoft Teams erreicht.' },
  };
}

/** Whether a message that may go out has waited too long. */
export function isStuck(oldest: Instant | undefined, now: Instant): boolean {
  return oldest !== undefined && millisecondsBetween(oldest, now) > STUCK_MINUTES * MINUTE;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** *25 Minuten*, *3 Stunden*, *2 Tagen*, after *seit*. */
function lasting(milliseconds: number): string {
  if (milliseconds < HOUR) return counted(Math.floor(milliseconds / MINUTE), 'Minute', 'Minuten');
  if (milliseconds < DAY) return counted(Math.floor(milliseconds / HOUR), 'Stunde', 'Stunden');
  return counted(Math.floor(milliseconds / DAY), 'Tag', 'Tagen');
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1${NBSP}${one}` : `${count}${NBSP}${many}`;
}

function messages(count: number): string {
  return counted(count, 'Nachricht', 'Nachrichten');
}

function signInPart({ signIn, credential }: Operation): Part {
  const name = 'Anmeldung';
  if (credential === undefined) return { name, says: 'nicht nötig, die Assistenz läuft zum Ausprobieren' };
  if (signIn.kind === 'none') return { name, says: 'bei Microsoft noch nicht gebraucht' };
  if (signIn.kind === 'granted') return { name, says: `bei Microsoft zuletzt am ${weekdayTime(signIn.at)}` };
  const says = `bei Microsoft am ${weekdayTime(signIn.at)} gescheitert`;
  const next = signIn.advice ?? 'Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde login.microsoftonline.com erreicht.';
  return { name, says, wrong: { title: 'Die Anmeldung bei Microsoft ist gescheitert.', next } };
}

const KINDS: Readonly<
  Record<Ending['kind'], { readonly short: string; readonly full: string; readonly sees: string }>
> = {
  secret: {
    short: 'Geheimnis',
    full: 'Das Geheimnis der App',
    sees: 'Die IT findet ihn im Entra-Portal unter „App-Registrierungen“, „Zertifikate & Geheimnisse“, Spalte „Gültig bis“, und trägt ihn als SECRET_EXPIRES ein.',
  },
  certificate: {
    short: 'Zertifikat',
    full: 'Das Zertifikat der App',
    sees: 'Die IT findet ihn im Entra-Portal unter „App-Registrierungen“, „Zertifikate & Geheimnisse“, Spalte „Gültig bis“, und trägt ihn als SECRET_EXPIRES ein.',
  },
};

function credentialPart(credential: Credential | undefined, now: Instant): Part | undefined {
  if (credential === undefined) return undefined;
  if (credential.kind === 'identity') return { name: 'Konto', says: 'verwaltete Identität, läuft nicht ab' };
  const { short: name, full, sees } = KINDS[credential.kind];
  const end = endOf(credential, now);
  if (credential.ends === undefined)
    return { name, says: 'letzter Tag nicht bekannt', wrong: { title: `${full}: Der letzte Tag fehlt.`, next: sees } };
  const says = `gilt bis ${longDay(credential.ends)}`;
  if (end === 'far') return { name, says };
  const title = end === 'over' ? `${full} ist am ${longDay(credential.ends)} abgelaufen.` : endingTitle(credential);
  return {
    name,
    says,
    wrong: { title, next: 'Bitte lassen Sie es Ihre IT jetzt erneuern; wie, steht in der Erinnerung dazu.' },
  };
}

/** That a credential ends, in a sentence. */
export function endingTitle({ kind, ends }: Ending): string {
  return `${KINDS[kind].full} läuft am ${ends === undefined ? '' : longDay(ends)} ab.`;
}

function workPart({ overdue, heldSince }: Operation): Part {
  const name = 'Fällige Arbeiten';
  if (overdue === 0) return { name, says: 'keine überfällig' };
  const says = `${overdue}${NBSP}überfällig`;
  if (heldSince !== undefined) return { name, says };
  const title = 'Erinnerungen und Fristen laufen nicht pünktlich.';
  return {
    name,
    says,
    wrong: { title, next: 'Bitte lassen Sie Ihre IT ins Protokoll sehen (Einträge „work failed“).' },
  };
}

function knowledgePart({ documents, changed }: Operation): Part {
  const name = 'Wissen';
  if (documents > 0) {
    const since = changed === undefined ? '' : `, zuletzt geändert am ${longDay(dayOf(changed))}`;
    return { name, says: `${counted(documents, 'Dokument', 'Dokumente')}${since}` };
  }
  const title = 'Es ist kein Dokument geladen; Fragen zu Regeln bleiben ohne Antwort.';
  return { name, says: 'leer', wrong: { title, next: 'Senden Sie die Regelwerke als Datei in diesen Chat.' } };
}
