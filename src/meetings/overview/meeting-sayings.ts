import type { Asked } from '../../conversation/asked.ts';
import { narrowedData } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NARROWED } from './narrowing.ts';

function numbered({ meeting }: Raw): Raw {
  return { number: meeting };
}

/** How people ask to see a meeting: when, where, who comes. */
export const shownMeeting: Asked = {
  ways: [
    '~ meeting-number !meetings !agenda !attachment !outstanding !owncalendar !relocate !calledoff =0.4',
    '~ meeting-number see/pertaining/status !meetings',
    '~ meeting where =1 !owncalendar !attachment !relocate !convene',
    '~ meeting venuelink =1 !owncalendar !attachment !relocate !convene',
    '~ meeting venue =0.6 !owncalendar !attachment !relocate !convene !move !titleword !point !item',
    '~ meeting rumour =1.6',
    '~ meeting where venue =0.8',
    'meeting-number display !agenda !item !attachment',
    '~ meeting when !agenda !attachment !invite =0.6',
    '~ meeting attendees !outstanding =0.6',
    '~ meeting who attend/noshow/excuse/deputize !outstanding',
    '~ nextone =1.2 !convene',
    '~ meeting nextone =1',
    '~ invitation meeting/a-date see !assistant',
    'meeting see !meetings !agenda !attachment !owncalendar !minutes',
    'meeting a-date see/status/pertaining !agenda !attachment !minutes !deadlineword',
    'meeting pertaining',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) (bitte|mal|) Sitzung {meeting}',
    '(Details|Infos|Daten|Eckdaten) (zu|zur) Sitzung {meeting} (bitte|)',
    'Einladung zur Sitzung {meeting} (nochmal|) (ansehen|zeigen)',
    'die (Karte|Einladung) der nächsten Sitzung bitte nochmal (hochholen|zeigen)',
    'wo (ist|findet) die nächste Sitzung (statt|)',
    'wo treffen wir uns (am {date}|nächste Woche|das nächste Mal)',
    'in welchem Raum (sind wir|tagen wir) am {date}',
    'ist die Sitzung am {date} (in Präsenz|online|hybrid|per Teams)',
    'Einwahllink (für|zur) (nächsten|kommenden|) Sitzung (bitte|)',
    'um wie viel Uhr (beginnt|geht) Sitzung {meeting} (los|)',
    'wann (ist|beginnt|startet|findet) die nächste Sitzung (statt|)',
    'wann (treffen|sehen) wir uns (wieder|das nächste Mal)',
    'wann tagt die Runde (wieder|das nächste Mal)',
    'wer kommt (alles|) zur (nächsten|) Sitzung {meeting}',
    'wer hat (für|zu) Sitzung {meeting} (zugesagt|abgesagt)',
    'wie viele (Kommunen|Städte) kommen zur Sitzung {meeting}',
    '(Teilnehmerliste|Anwesenheitsliste|Rückmeldestand) (der|zur) Sitzung {meeting}',
    'wie ist der Stand der Zusagen (für|zur) Sitzung {meeting}',
    'ich (möchte|will) (mir|) die Sitzung am {date} (ansehen|anschauen)',
    'was ist am {date} für eine Sitzung',
    'findet die Sitzung am {date} (noch|wirklich|) statt',
    'wurde die Sitzung {meeting} verlegt',
    'Auskunft zu Ort und Zeit der kommenden Zusammenkunft (erbeten|bitte)',
    'Mitteilung des Tagungsortes der Sitzung {meeting} wird erbeten',
    'bleibt es bei der Sitzung am {date}',
    'stimmt es, dass die Sitzung am {date} verschoben wurde',
    '(brauche|bräuchte) mal kurz Ort und Uhrzeit (vom nächsten Treffen|der Sitzung {meeting})',
    'Sitzung {meeting}: wer ist angemeldet',
    'die Sitzungskarte {meeting} nochmal auf den Schirm holen',
    'wissen Sie schon, wann es mit der Runde weitergeht',
    'steht der nächste Termin der Runde (schon|) fest',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: numbered,
  button: 'Sitzung ansehen',
  needs: ['meeting'],
};

/** How people ask for all meetings. */
export const listedMeetings: Asked = {
  ways: [
    '~ meetings =0.6 !meeting-number !agenda !relocate !calledoff !noshow !excuse !attend !cancel',
    '~ meetings see/list/all/display !meeting-number !deadlineword',
    '~ meetings when/open/closed/howmany !meeting-number',
    '~ meeting list !meeting-number !agenda !attendees !outstanding !item !decided',
    'meetings a-date !relocate !calledoff',
    'meeting all see !meeting-number !agenda !item',
    '~ meeting howmany !attendees !attend !meeting-number',
    '~ whatwas a-date !agreement !vote !question =1.5',
    '~ meetings calledoff which !meeting-number =1.5',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) (bitte|) (alle|sämtliche|die) Sitzungen',
    '(alle|sämtliche) Sitzungen (aus|im Jahr|von) 2023 (anzeigen|auflisten)',
    'welche Sitzungen (stehen an|sind geplant|hatten wir|gab es)',
    '(Sitzungsübersicht|Sitzungsliste|Sitzungskalender|Liste der Sitzungen|Übersicht der Sitzungen) (bitte|)',
    'wann sind die nächsten Sitzungen (der Runde|)',
    'die (kommenden|vergangenen|letzten|bisherigen) (Sitzungen|Treffen) (der Runde|) (bitte|zeigen|)',
    'Auflistung (aller|der) Sitzungstermine',
    'wie viele Sitzungen (hatten|haben) wir (dieses Jahr|bisher|noch)',
    'wie oft haben wir uns (dieses Jahr|) getroffen',
    'ich (brauche|bräuchte) (eine|die) Aufstellung (unserer|der) Sitzungen',
    'gibt es Sitzungsentwürfe',
    'Sitzungen im {date}',
    'Sitzungen seit {from}',
    'alle Treffen der Sozialamtsleitungen auf einen Blick',
    'was haben wir an Sitzungen geplant',
    'Jahresplanung der Runde (bitte|)',
    'Zusammenstellung der Sitzungen mit Datum und Ort',
    'Sitzungsentwürfe (ansehen|zeigen)',
    'was war im {from} (los|)',
    'welche Sitzungen (sind|wurden) (abgesagt|ausgefallen)',
  ],
  brings: {
    state: {
      one: {
        cancelled: 'abgesagt* ausgefallen* abgeblasen*',
        draft: '*entwurf *entwürfe *entwürfen',
        past: 'vergangen* bisherig* "schon vorbei" frühere* stattgefunden "hatten wir" "gab es"',
        coming: 'kommend* geplant* anstehend* "stehen … an" "steht … an" nächste* künftig*',
      },
    },
    from: 'from',
    to: 'to',
  },
  fills: (slots) => narrowedData(NARROWED.states, slots),
  button: 'Sitzungen ansehen',
};
