import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';
import type { ActKind } from '../../responses/asking.ts';

/** What each act sends: its form takes the same as the act itself. */
function fillsFor(act: ActKind) {
  return ({ vote, date, time, days, reason }: Raw): Raw => ({
    vote,
    act,
    closesOn: date,
    closesTime: time,
    days,
    reason,
  });
}

/** *Abstimmung 4*. */
function named({ vote }: Raw): string {
  return typeof vote === 'number' ? `Abstimmung${NBSP}${vote}` : 'Die Abstimmung';
}

/** How people ask for more time. */
export const extending: Asked = {
  ways: [
    'vote extend',
    'vote longer',
    'moretime !meeting !agreement =0.8',
    'vote moretime longer =0.5',
    'moretime longer !meeting !agreement =0.5',
    'moretime deadline !agreement =0.5',
    'moretime voting =1',
    'vote-number extend/longer =1',
    'extend deadline !agreement =0.5',
    'longer deadline !agreement =0.3',
    'extend a-number deadline =0.5',
    'vote deadline a-date =0.5',
    'vote-number deadline a-date =1',
    'vote change deadline !votedraft =0.5',
    'vote move !votedraft',
    'longer vote-number a-date =1',
  ],
  sayings: [
    '(bitte|) Abstimmung {vote} bis {date} (verlängern|länger offen lassen|offen halten)',
    '(die|) Frist der Abstimmung {vote} (um eine Woche|bis {date}|) (verlängern|nach hinten schieben|strecken)',
    'Frist Abst. {vote} verlängern bis {date}, Begründung: {reason}',
    'bitte noch drei Tage länger offen lassen die Umfrage zu {about}',
    'wir brauchen (noch|) mehr Zeit (für|bei|zur) Abstimmung {vote}',
    'Abstimmung {vote} soll erst am {date} (enden|schließen|zugehen)',
    'geben Sie uns für die Abstimmung {vote} noch bis {date} Zeit',
    'Fristverlängerung (für|bei|zur) Abstimmung {vote} (bis {date}|)',
    'um Verlängerung der Abstimmungsfrist zu Nr. {vote} wird gebeten',
    'häng bei der Abstimmung {vote} noch eine Woche dran',
    'können wir die Abstimmung {vote} noch ein paar Tage laufen lassen',
    'die Abstimmung {vote} muss länger laufen, weil {reason}',
    'lass die Abstimmung {vote} noch bis {date} laufen',
    'neue Frist für Abstimmung {vote}: {date}',
    'der Rücklauf zur Abstimmung {vote} ist dünn, bitte bis {date} verlängern',
    'Abstimmungsende {vote} auf {date} verlegen',
    'die Kommunen schaffen das nicht, Frist der Abstimmung {vote} bitte rausschieben',
    'Abstimmungszeitraum ausdehnen bis {date}',
    'Aufschub für die Abstimmung {vote} gewähren',
  ],
  brings: { vote: 'thing', about: 'search', date: 'deadline', time: 'time', days: 'days', reason: 'reason' },
  labels: { date: 'Neue Frist', days: 'Länger um' },
  fills: fillsFor('extended'),
  button: 'Frist verlängern',
  says: (slots) => `${named(slots)} läuft länger`,
  needs: ['vote', 'date', 'reason'],
  form: 'votes.act',
  clickOnly: true,
};

/** How people ask to close a vote before its deadline. */
export const closingEarly: Asked = {
  ways: [
    'vote shut !longer !extend',
    'vote end !longer !extend !calloff',
    'vote-number shut/end !longer !extend =1',
    'vote early !longer',
    'shut early a-number =0.5',
    'vote-number all voting shut/end =1',
    'voting all shut/end =0.5',
  ],
  sayings: [
    '(bitte|) Abstimmung {vote} (vorzeitig|jetzt schon|) (schließen|beenden)',
    'Zur {vote} haben jetzt alle elf abgestimmt, man kann sie zumachen',
    '(mach|machen Sie) (die|bitte die) Abstimmung {vote} (zu|dicht)',
    'Abstimmung {vote} kann (geschlossen|beendet) werden, alle haben geantwortet',
    'wir können die {vote} zumachen',
    'die Umfrage {vote} ist durch, bitte auswerten',
    'vorzeitige Schließung der Abstimmung {vote}',
    'Abstimmung {vote} beenden und auszählen',
    'Schluss mit der Abstimmung {vote}, es liegt alles vor',
    'da alle Stimmen vorliegen, kann Abstimmung {vote} abgeschlossen werden',
    'Deckel drauf bei der {vote}',
    'bei Abstimmung {vote} den Sack zumachen',
    'Abstimmungsfrist {vote} vorzeitig beenden: {reason}',
    'wir brauchen das Ergebnis der {vote} heute, bitte vor der Frist schließen',
  ],
  brings: { vote: 'thing', about: 'search', reason: 'reason' },
  fills: fillsFor('closed-early'),
  button: 'Vorzeitig schließen',
  says: (slots) => `${named(slots)} wird vor der Frist geschlossen`,
  needs: ['vote', 'reason'],
  form: 'votes.act',
  clickOnly: true,
};

/** How people ask to end a vote without a result. */
export const cancelling: Asked = {
  ways: [
    'vote calloff !ballot',
    'vote cancel',
    'vote withdraw !ballot',
    'vote remove !ballot',
    'vote-number calloff/cancel/withdraw/remove !ballot =1',
    'calloff vote-number we =0.5 !ballot',
    'vote-number novote =1',
  ],
  sayings: [
    '(bitte|) Abstimmung {vote} (abbrechen|stoppen|zurückziehen|stornieren)',
    'Abstimmung {vote} bitte zurückziehen, {reason}',
    'die Abstimmung {vote} hat sich erledigt, bitte abbrechen',
    '(brich|brechen Sie) die Abstimmung {vote} ab',
    'wir ziehen die Abstimmung {vote} zurück: {reason}',
    'Umlaufbeschluss {vote} wird nicht weiterverfolgt',
    'Abbruch der Abstimmung {vote}',
    'die {vote} bitte einstampfen',
    'Abstimmung {vote} ist hinfällig',
    'die Abstimmung zu {about} kann gestoppt werden',
    'Abstimmung {vote} ohne Ergebnis beenden',
    'die Umfrage {vote} abblasen',
    'Abstimmung {vote} aufheben, Fehler im Text',
    'nehmen Sie die Abstimmung {vote} bitte vom Tisch',
    'Abstimmung {vote} löschen',
    'Rücknahme der Abstimmung {vote} wegen {reason}',
  ],
  brings: { vote: 'thing', about: 'search', reason: 'reason' },
  fills: fillsFor('cancelled'),
  button: 'Abstimmung abbrechen',
  says: (slots) => `${named(slots)} endet ohne Ergebnis`,
  needs: ['vote', 'reason'],
  form: 'votes.act',
  clickOnly: true,
};

/** How people ask what can be done with a vote. */
export const managing: Asked = {
  ways: [
    '~ vote manage =0.5',
    '~ vote-number manage =1.5',
    '~ manage vote where',
    'manage a-number',
    '~ vote manage see =0.5',
    'vote see managing',
    'vote change !votedraft !deadline !rectify !ballot',
  ],
  sayings: [
    '(ich möchte|bitte|) (die|) Abstimmung {vote} verwalten',
    'Ich möchte die Abstimmung {vote} verwalten, wo sehe ich die Einstellungen',
    'Einstellungen (der|zur|von) Abstimmung {vote}',
    'was kann ich mit Abstimmung {vote} (noch|) (machen|tun)',
    'Verwaltung der Abstimmung {vote} öffnen',
    'Möglichkeiten bei Abstimmung {vote}',
    'laufende Abstimmung {vote} steuern',
    'Abstimmung {vote} betreuen',
    'Verwaltungsansicht Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  button: 'Abstimmung verwalten',
  needs: ['vote'],
};
