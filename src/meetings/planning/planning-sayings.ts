import { randomUUID } from 'node:crypto';
import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** *Sitzung 3*, or *die Sitzung* where none is named by its number. */
function meetingOf({ meeting }: Raw): string {
  return typeof meeting === 'number' ? `Sitzung${NBSP}${meeting}` : 'die Sitzung';
}

/** Where a meeting is, as far as one word says it. */
const PLACE = {
  one: { Kreishaus: 'kreishaus*', Rathaus: 'rathaus*', online: 'online teams videokonferenz*' },
} as const;

/** How people ask for a new meeting whose fields are still to be filled in. */
export const planningMeeting: Asked = {
  ways: [
    'sittogether convene !meeting-number =2',
    'meeting convene !meeting-number !relocate !discuss !agenda !item !invitation !idea =0.6',
    'meeting blankform convene/new/add =1',
    'meeting convene a-date !meeting-number !relocate !noshow !excuse !attend',
    'meeting add !meeting-number !item !agenda !discuss !attachment !minutes !point !owncalendar',
    'meeting new !meeting-number !item !agenda !relocate !idea',
    'appointment convene !meeting-number !relocate !poll !invitation',
    'convene a-date self !vote !idea !agreement !item =0.2',
    'meeting invite !meeting-number !invitation-number =0.2',
    'meetdraft meeting convene/add !meeting-number',
  ],
  sayings: [
    'könnten wir uns in den nächsten Wochen (mal|) wegen der Restmittel zusammensetzen',
    '(bitte|) (eine|) neue Sitzung (am {date}|) (anlegen|ansetzen|vorbereiten|planen|einplanen)',
    'ich (möchte|will|würde gern) eine Sitzung (am {date}|für {date}|) (ansetzen|einberufen|vorbereiten|planen)',
    '(können|könnten|sollten|wollen) wir uns (am {date}|nächste Woche|) (zusammensetzen|treffen|wieder treffen)',
    '(können|sollten) wir eine Sitzung (ansetzen|machen|einplanen)',
    'wir (sollten|müssten|müssen) uns (dringend|mal wieder|) (treffen|zusammensetzen|sehen)',
    'wir brauchen (dringend|) (ein|noch ein) Treffen (am {date}|)',
    'bitte zum {date} (die Runde|alle Sozialämter) einladen',
    'Sitzung für {date}, {time} (planen|ansetzen|anlegen)',
    'Ansetzung einer (weiteren|) Sitzung (am {date}|)',
    'Anberaumung einer Sondersitzung (wird gebeten|)',
    'es wird um Einberufung der Runde gebeten',
    'die Runde (bitte|) (für|auf) den {date} einberufen',
    'bitte ein Treffen der Sozialamtsleitungen organisieren',
    'lasst uns (am {date}|) zusammenkommen',
    '(leg|legen Sie|setz|setzen Sie) (bitte|mal|) eine Sitzung an',
    'Termin für die nächste Runde (festlegen|festmachen|ausmachen|vereinbaren)',
    'Besprechung mit allen Städten (am {date}|) ansetzen',
    'ich (bräuchte|brauche) ein Meeting (mit allen|der Runde) (am {date}|)',
    'trommel mal alle zusammen (am {date}|)',
    'Folgesitzung (einplanen|ansetzen)',
    'es wäre gut, wenn wir vor {date} noch einmal an einem Tisch säßen, bitte Sitzung planen',
    'ich würde gern die Amtsleitungen am {date} zusammenholen, setz mal ein Treffen auf',
    'die Koordination möge eine Sitzung (für {date}|) anberaumen',
    'machen wir am {date} eine Runde im Kreishaus',
    'Formular für eine neue Sitzung (bitte|öffnen)',
    'ein kurzes Treffen zur Einzelfallhilfe einplanen',
    'wir müssen dringend tagen, bitte Sitzung ansetzen',
  ],
  brings: { title: 'title', date: 'day', time: 'time', duration: 'duration', place: PLACE },
  fills: ({ title, date, time, duration, place }) => ({ title, date, time, minutes: duration, place }),
  button: 'Sitzung vorbereiten …',
};

/** How people give all that a meeting needs: its draft is kept at once. */
export const draftingMeeting: Asked = {
  ways: [
    'meeting convene a-date a-time a-text =0.8 !meeting-number !relocate',
    'meeting convene a-date a-time venue =0.6 !meeting-number !relocate',
    'meeting add a-date a-time venue !meeting-number !relocate !item',
    'meeting new a-date a-time venue !meeting-number !relocate',
    'meetdraft meeting a-date a-time !meeting-number',
    'meeting a-date a-time titleword =0.8 !relocate !noshow !attend !meeting-number',
    'meeting a-text a-date a-time item =2.2 !meeting-number !relocate',
    'meeting a-text a-date a-time venue =1.4 !meeting-number !relocate',
    'meeting a-text a-date a-time agenda =2 !meeting-number !relocate',
  ],
  sayings: [
    'Sitzung anlegen: Austausch zur Einzelfallhilfe, {date}, {time}, Ort Kreishaus',
    'neue Sitzung am {date} um {time} im Kreishaus (anlegen|ansetzen), Thema Einzelfallhilfe',
    'bitte Sitzung „Austausch der Sozialamtsleitungen“ am {date}, {time}, im Rathaus Haan als Entwurf anlegen',
    'Sitzung ansetzen: Titel Austausch, Datum {date}, Uhrzeit {time}, Ort Ratssaal',
    'Entwurf einer Sitzung für {date}, {time}, Kreishaus (anlegen|speichern)',
    'Sitzung einberufen für {date} {time} per Teams: Abstimmung der Richtlinie',
    'wir setzen für {date} {time} im Sitzungssaal eine Sitzung an: Jahresabschluss',
  ],
  brings: { title: 'title', date: 'day', time: 'time', duration: 'duration', place: PLACE, link: 'link' },
  fills: ({ title, date, time, duration, place, link }) => {
    const minutes = duration === undefined ? undefined : String(duration);
    return { operation: randomUUID(), title, date, time, minutes, place, link };
  },
  button: 'Entwurf anlegen',
  needs: ['title', 'date', 'time', 'place'],
  form: 'meetings.form',
};

/** How people ask for the invitation to be posted. */
export const announcingMeeting: Asked = {
  ways: [
    'invitation outward =0.8',
    'invitation publish/send =0.4',
    'meeting-number outward/publish =0.4 !noshow !excuse !strikeoff !attachment !relocate',
    'meetdraft meeting outward/publish',
    'meeting-number invite !invitation-number',
    'meeting invitation outward/publish/send',
    'meeting invite outward =0.4',
    'meeting outward !item !agenda !attachment !minutes',
  ],
  sayings: [
    '(die|) Einladung (zu|zur|für) Sitzung {meeting} (kann|darf) (jetzt|) (raus|an alle raus|rausgehen)',
    '(bitte|) Sitzung {meeting} (veröffentlichen|freigeben|bekannt geben|in den Kanal stellen)',
    '(bitte|) (die|) Einladung (zu|zur|für) Sitzung {meeting} (verschicken|versenden|rausschicken|veröffentlichen|posten)',
    'laden Sie (bitte|) (alle|die Runde|die Städte) zur Sitzung {meeting} ein',
    'Sitzung {meeting} ist fertig (vorbereitet|), bitte (raus damit|einladen)',
    'der Entwurf der Sitzung {meeting} (passt|ist in Ordnung), (kann raus|bitte veröffentlichen)',
    'Freigabe der Einladung {meeting} (erteilt|bitte)',
    'Versand der Einladungen zur Sitzung {meeting} veranlassen',
    'schick die Einladung für Sitzung {meeting} (raus|rum|an alle)',
    'Einladungskarte der {meeting} in den Kanal (geben|posten|stellen)',
    'Sitzung {meeting} jetzt (öffentlich machen|publik machen|live schalten)',
    'die Einladung am {date} bitte (an alle|an die Kommunen) (senden|schicken)',
    'Bekanntgabe der Sitzung {meeting}',
    'ich gebe Sitzung {meeting} frei',
    'Sitzung {meeting} bitte scharf schalten',
    'die Einladung zur {meeting} ist geprüft und darf an die Städte',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Einladung veröffentlichen',
  says: (slots) => `Die Einladung zu ${meetingOf(slots)} geht an alle Kommunen.`,
  needs: ['meeting'],
  clickOnly: true,
};

/** How people call a meeting off for everyone. */
export const cancellingMeeting: Asked = {
  ways: [
    'meeting calledoff =0.3 !item !attachment !invitation !agenda',
    'meeting calledoff a-date =0.4 !item !attachment !self',
    'meeting cancel !item !attachment !agenda',
    'meeting-number calledoff/cancel =0.4 !item !attachment',
    'meeting calledoff/cancel forall =1 !item',
    'appointment calledoff forall =0.6',
    'appointment calledoff a-date',
    'meetdraft meeting calledoff/remove',
    'meeting-number withdraw/remove !item !attachment !point !agenda',
  ],
  sayings: [
    '(die|) Sitzung {meeting} (bitte|) (für alle|) (absagen|ausfallen lassen|streichen|stornieren|canceln)',
    '(die|) Sitzung am {date} (fällt aus|entfällt|findet nicht statt|muss ausfallen|ist abgesagt)',
    'die nächste Sitzung (fällt|muss) (leider|) (aus|ausfallen)',
    'Sitzung {meeting} für alle absagen, (zu viele krank|zu wenige Zusagen|kein Raum)',
    'wir sagen die Sitzung am {date} (komplett|insgesamt|für alle) ab',
    '(bitte|) das Treffen am {date} (abblasen|absagen|abblasen, keiner kann)',
    'die Sitzung kommt nicht zustande',
    'Absage der Sitzung {meeting} an alle (Kommunen|) (bitte|)',
    'Sitzung {meeting} findet (doch|) nicht statt wegen Krankheit',
    'Aufhebung des Sitzungstermins {meeting}',
    'den Entwurf der Sitzung {meeting} (verwerfen|löschen)',
    'Sitzung {meeting} brauchen wir nicht mehr, (bitte absagen|bitte streichen)',
    'der Termin am {date} (platzt|ist geplatzt|fällt ins Wasser)',
    'die Runde am {date} wird ersatzlos gestrichen',
    'die Sitzung {meeting} kippen wir (, es sind Ferien|)',
    'Sitzung {meeting} canceln, der Raum ist weg',
    'der Termin der Sitzung {meeting} ist hinfällig',
    'Entfall der Sitzung am {date} bitte allen mitteilen',
  ],
  brings: { meeting: 'thing', on: 'old', reason: 'reason' },
  fills: ({ meeting, reason }) => (reason === undefined ? { number: meeting } : { number: meeting, all: 'ja', reason }),
  button: 'Sitzung absagen',
  says: (slots) => `${meetingOf(slots)[0]?.toUpperCase()}${meetingOf(slots).slice(1)} wird für alle abgesagt.`,
  needs: ['meeting'],
  clickOnly: true,
};

/** How people ask for the form of a draft. */
export const changingDraft: Asked = {
  ways: [
    'meeting votedraft change',
    'meeting votedraft adjust =0.3',
    'meeting-number votedraft change =1.5',
    'meeting-number votedraft adjust =1',
  ],
  sayings: [
    '(bitte|) (den|) Entwurf der Sitzung {meeting} (ändern|bearbeiten|überarbeiten|anpassen)',
    'im Entwurf der Sitzung {meeting} stimmt der Ort nicht, bitte ändern',
    'Entwurf zur Sitzung {meeting} anpassen',
    'Überarbeitung des Entwurfs der Sitzung {meeting}',
    'Entwurf von Sitzung {meeting} bitte ändern',
  ],
  brings: { meeting: 'thing' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Entwurf ändern …',
  needs: ['meeting'],
};
