import type { Duty, Kept } from '../conversation/database.ts';
import { NBSP } from '../german/write.ts';

/** Something that the bot keeps of a person: what, what for, who sees it; how long stands with its tables. */
export interface RecordKind {
  readonly what: string;
  readonly why: string;
  readonly seen: string;
  readonly tables: readonly string[];
  /** Until when it is kept where that is no span of time. */
  readonly until?: string;
}

/** What tables owe, by their names. */
export type Duties = Readonly<Record<string, Duty>>;

const OPERATION = 'Betrieb der Assistenz';
const WHILE_MEMBER = 'solange die Person zur Runde gehört; danach bis zur Löschung auf ihren Wunsch';

/** All that is kept of a person by name, key or address in Teams. A test holds it against the tables. */
export const RECORDS: readonly RecordKind[] = [
  {
    what: 'Eintrag in der Runde: Kennung aus Microsoft Entra, Stelle, Rolle, Kommune, Beginn und Ende, Vertretungen',
    why: 'Erkennen, für welche Kommune jemand handelt',
    seen: 'alle in der Runde (Stelle und Rolle); die Kennung nur der Betrieb',
    tables: ['people', 'memberships', 'absences'],
    until: WHILE_MEMBER,
  },
  {
    what: 'Anfrage, aufgenommen zu werden: Kennung, in Teams angezeigter Name, Entscheidung',
    why: 'Entscheiden, ob jemand zur Runde gehört',
    seen: 'die Koordination',
    tables: ['access_requests'],
  },
  {
    what: 'Chats und Kennungen, unter denen Teams jemanden erreicht; ob begrüßt wurde',
    why: 'Nachrichten und Erinnerungen zustellen, niemanden zweimal begrüßen',
    seen: OPERATION,
    tables: ['conversations', 'platform_users', 'queues', 'live_cards', 'refusals', 'private_refusals', 'welcomes'],
    until: WHILE_MEMBER,
  },
  {
    what: 'Eingegangene Nachricht: Kennung der Nachricht, Absenderin oder Absender, Prüfziffer des Inhalts, Antwort',
    why: 'Nichts doppelt ausführen, wenn Teams dieselbe Nachricht noch einmal bringt',
    seen: OPERATION,
    tables: ['inbox'],
  },
  {
    what: 'Ausgehende Nachricht: Empfängerin oder Empfänger, Inhalt, ob zugestellt',
    why: 'Zustellen, auch wenn Teams gerade nicht erreichbar ist',
    seen: OPERATION,
    tables: ['outbox'],
  },
  {
    what: 'Dateien und Text einer Nachricht, die noch gelesen werden',
    why: 'Lange Dateien lesen, ohne dass etwas verloren geht',
    seen: OPERATION,
    tables: ['intake'],
    until: 'bis die Datei gelesen ist',
  },
  {
    what: 'Letzte Frage und angebotener nächster Schritt',
    why: 'Rückfragen wie „und für Honorare?“ verstehen, „ja“ zuordnen',
    seen: 'nur die fragende Person selbst, in der Antwort',
    tables: ['last_questions', 'pending'],
  },
  {
    what: 'Woran erinnert wurde, mit Empfängerin oder Empfänger',
    why: 'An dasselbe nicht zweimal erinnern',
    seen: 'nur die Person selbst',
    tables: ['reminded'],
  },
  {
    what: 'Abgestellte Erinnerungen',
    why: 'Den Wunsch der Person achten',
    seen: 'nur die Person selbst',
    tables: ['muted_reminders'],
    until: 'bis die Person sie wieder anstellt',
  },
  {
    what: 'Eigene Kalenderadresse',
    why: 'Termine der Runde im eigenen Kalender zeigen',
    seen: 'nur die Person selbst',
    tables: ['calendar_addresses'],
    until: 'bis die Person sie erneuert oder gelöscht wird',
  },
  {
    what: 'Dienstliche E-Mail-Adresse, wenn die Rundendatei sie nennt; ob dort etwas ankam',
    why: 'Einladungen als E-Mail, wenn die Person es wünscht',
    seen: `die Person selbst und ${OPERATION}`,
    tables: ['mail_addresses'],
    until: 'bis die Rundendatei sie nicht mehr nennt oder der Zugang endet',
  },
  {
    what: 'Wunsch, Einladungen auch als E-Mail zu bekommen, und welche Einladung so an die Person ging',
    why: 'Den Wunsch achten; keine Einladung zweimal schicken',
    seen: 'nur die Person selbst; die Koordination sieht, wie viele es sind',
    tables: ['invitation_wishes', 'invitation_mails'],
    until: WHILE_MEMBER,
  },
  {
    what: 'E-Mails, die hinausgingen: an wen, wann, welche Stelle sie bestätigt hat, ob der Mailserver sie annahm, und die Kopie',
    why: 'Nachweis, was wann ans Ministerium und an Eingeladene ging; nichts zweimal senden',
    seen: 'die Koordination',
    tables: ['mails', 'mail_copies'],
    until: 'Adresse und Kopie, bis die Person gelöscht wird; der Nachweis mit der Stelle bleibt',
  },
  {
    what: 'Rückmeldung zu einer Antwort („hilfreich“ oder nicht, mit Worten dazu) und die Frage',
    why: 'Falsche oder fehlende Antworten finden',
    seen: 'die Koordination, ohne die Person',
    tables: ['answer_feedback'],
  },
  {
    what: 'Wohin die Antwort auf eine Rückfrage oder eine Frage ans Ministerium geht: der eigene Chat',
    why: 'Wer gefragt hat, erfährt die Antwort',
    seen: OPERATION,
    tables: ['asking_queries', 'question_askers'],
    until: 'mit der Frage; nach einer Löschung geht die Antwort in den Kanal',
  },
  {
    what: 'Namen in der Anwesenheit einer Niederschrift, wo die Koordination sie einträgt',
    why: 'Niederschrift der Sitzung',
    seen: 'alle in der Runde',
    tables: ['minutes_versions', 'minutes_files'],
    until: 'mit der Niederschrift als Akte der Runde',
  },
  {
    what: 'Löschung: wann, für welche Stelle; die Person nur, bis alles entfernt ist, danach als Prüfwert, aus dem sich niemand nennen lässt',
    why: 'Nachweisen, dass gelöscht wurde, und nach dem Einspielen einer Sicherung noch einmal löschen',
    seen: OPERATION,
    tables: ['deletions', 'deleted_people'],
    until: 'solange die Runde besteht',
  },
  {
    what: 'Handlungsprotokoll: Zeit, Schlüssel der Person, Handlung, Gegenstand; keine Inhalte',
    why: 'Nachweisen, dass für jede Kommune nur Berechtigte gehandelt haben',
    seen: `${OPERATION}, auf Verlangen der Prüfung; nie als Auswertung je Person`,
    tables: ['audit', 'person_keys'],
  },
];

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  years: ['Jahr', 'Jahre'],
  months: ['Monat', 'Monate'],
  days: ['Tag', 'Tage'],
  hours: ['Stunde', 'Stunden'],
  minutes: ['Minute', 'Minuten'],
};

/** How long something is kept, in words; spans of time are those of its tables, so that the page says what happens. */
export function keptWords({ tables, until }: RecordKind, duties: Duties): string {
  const spans = tables.flatMap((name) => dutyWords(duties[name]) ?? []);
  return [...new Set(spans)].join(', ') || (until ?? 'solange die Runde besteht');
}

/** *30 Tage, danach ohne die Person bis 12 Monate*. */
function dutyWords(duty: Duty | undefined): string | undefined {
  const kept = spanWords(duty?.kept);
  const unnamed = spanWords(duty?.unnamed);
  return kept === undefined || unnamed === undefined ? kept : `${unnamed}, danach ohne die Person bis ${kept}`;
}

function spanWords(kept: Kept | undefined): string | undefined {
  if (kept === undefined || typeof kept === 'string') return undefined;
  const parts = Object.entries(kept).map(([unit, count]) => `${count}${NBSP}${UNITS[unit]?.[count === 1 ? 0 : 1]}`);
  return parts.join(' und ');
}
