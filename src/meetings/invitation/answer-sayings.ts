import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';
import { entryOf } from '../../text/lookup.ts';
import { ANSWERS } from '../answer.ts';

/** What is answered, by the words that stand for it; who sends somebody is represented, though not coming in person. */
const ANSWER = {
  one: {
    represented: `vertret* vertritt vertreten stellvertret* entsend* entsandt delegier* "schicken … jemand*" "schicke … jemand*"
      "schickt … jemand*" "jemand anderes" "jemand anders" "für mich" "an meiner stelle" "statt meiner" "statt mir"
      "springt … ein" einspring* ersatz ersatzweise "kollegin" "kollege" "i v"`,
    excused: `entschuldig* verhindert nicht kein keine abmeld* abgemeldet "melde … ab" "melden … ab" "sagen … ab" "sage … ab"
      "sagt … ab" absag* abgesagt absage "ohne uns" "ohne mich" krank* urlaub fehlen fehle fehlt passen niemand* weg raus
      terminkollision* überschneid* anderweitig* unabkömmlich unmöglich keiner niemand klinken klinke dicht`,
    accepted: `zu|sag an|tanz "auf der matte" "zur stelle" "mit am tisch" zusag* zugesagt zusage teil|nehm,nimm teilnehm* teilnahme teilgenommen wahr|nehm,nimm wahrnehm* dabei
      komme kommen kommt passt klappt geht da haben zeit anwesend ein|plan rechnen rechnet partie steht am start`,
  },
} as const;

const SAID: Readonly<Record<string, string>> = {
  accepted: 'sagt für % zu',
  represented: 'lässt sich in % vertreten',
  excused: 'sagt für % ab',
};

/** What a municipality would answer: *Haan sagt für Sitzung 3 ab*. */
function answerOf(name: string, { meeting, answer }: Raw): string {
  const named = typeof meeting === 'number' ? `Sitzung${NBSP}${meeting}` : 'die Sitzung';
  return `${name} ${(SAID[String(answer)] ?? 'antwortet auf die Einladung zu %').replace('%', () => named)}.`;
}

/** How people answer an invitation for their municipality. */
export const answeringInvitation: Asked = {
  ways: [
    'noshow/excuse meeting =0.8 !forall !minutes !convene',
    'noshow/excuse appointment =0.6 !forall !vote !relocate',
    'noshow/excuse a-date !forall =0.6 !relocate',
    'noshow self =0.8 !vote !forall !access',
    'noshow a-municipality =0.7 !vote !forall !access',
    'deputize meeting/appointment =0.6 !vote !access',
    'deputize a-date/a-municipality =0.4 !access !vote !request-number',
    'deputize noshow/excuse =0.6 !request-number',
    'attend meeting =0.8 !noshow !excuse !forall !outstanding',
    'along meeting self =0.8 !noshow !excuse !forall !question',
    'attend appointment =0.6 !noshow !excuse !vote !poll',
    'attend a-date =0.4 !noshow !excuse !vote !poll',
    'attend self !noshow !excuse !vote !poll !idea !question =0.2',
    'attend a-municipality !vote !idea !question !poll =0.4',
    'calledoff meeting self/a-municipality !forall =0.2',
    'calledoff self a-date !forall =0.4',
    'meeting-number attend/noshow/excuse/deputize =0.2 !vote',
    'invitation attend/noshow/excuse/deputize/rsvp self',
  ],
  sayings: [
    '(wir|ich) (kommen|komme) (gern|) (zur|zu der) (nächsten|) Sitzung {meeting}',
    'wir sagen für (Sitzung {meeting}|die nächste Sitzung|{date}) (zu|ab)',
    '{municipality} sagt (für Sitzung {meeting}|) (zu|ab)',
    '(bin|sind) (am {date}|) (gern|) dabei',
    '(bin|sind) (am {date}|nächste Woche|) (leider|) verhindert',
    '(kann|können) (am {date}|zur Sitzung {meeting}|) (leider|) nicht (kommen|teilnehmen|dabei sein)',
    'wir kommen (leider|) nicht zur Sitzung',
    'bitte (uns|mich|{municipality}) (für {date}|für Sitzung {meeting}|) entschuldigen',
    'den Termin (am {date}|kommende Woche|) (nehme ich|nehmen wir) wahr',
    'den Termin (am {date}|) (kann ich|können wir) nicht wahrnehmen',
    'Teilnahme an der nächsten Sitzung (leider|) nicht möglich',
    'Teilnahme (an der Sitzung {meeting}|) wird (hiermit|) (bestätigt|zugesagt)',
    '(kann nicht kommen|bin verhindert), (meine|unsere) (Vertretung|Kollegin) (übernimmt|kommt|geht hin)',
    '(meine Stellvertretung|mein Kollege) kommt (für mich|an meiner Stelle|) (zur Sitzung {meeting}|)',
    'wir lassen uns (in der Sitzung {meeting}|am {date}|) vertreten',
    '{municipality} wird (in Sitzung {meeting}|am {date}) vertreten',
    'wir schicken (eine Vertretung|jemand anderen|eine Kollegin) (zur Sitzung {meeting}|)',
    'der {date} (passt|klappt|geht) (bei uns|bei mir|uns|mir) (nicht|)',
    '(ich bin|wir sind) krank, (Absage|keine Teilnahme) für {date}',
    'Absage von {municipality} für {date}',
    'Zusage (von|aus) {municipality} (für|zu) Sitzung {meeting}',
    '{municipality} nimmt (an der Sitzung {meeting}|am {date}) (nicht|) teil',
    'bin am {date} jetzt doch verhindert, hatte eigentlich zugesagt',
    'am {date} (schaffe ich|schaffen wir) es (nicht|leider nicht)',
    '(rechnet|rechnen Sie) am {date} (nicht|) mit uns',
    '(plant|planen Sie) uns für {date} (nicht|) ein',
    'ich muss für die Sitzung (am {date}|) (leider|) absagen',
    'für die Sitzung am {date} melden wir uns ab',
    'Sitzung {meeting}: wir sind raus',
    'Teilnahme unsererseits entfällt',
    'Sitzung {meeting}, da kann keiner von uns',
    'zur Sitzung {meeting} stehen wir auf der Matte',
    'bin nächstes Mal in der Runde dabei',
    'das Sozialamt {municipality} wird bei der Sitzung {meeting} anwesend sein',
    'mein Stellvertreter geht am {date} für mich hin',
    'aus dienstlichen Gründen ist uns die Teilnahme am {date} nicht möglich',
    'wir klinken uns für {date} aus',
    'an der Sitzung {meeting} wird für {municipality} die Vertretung teilnehmen',
    'der {date} ist bei uns leider dicht, wir sagen ab',
    '{date} sind wir mit am Tisch',
  ],
  brings: { meeting: 'thing', on: 'old', answer: ANSWER, municipality: 'municipality' },
  fills: ({ meeting, answer, municipality }) => ({ number: meeting, answer, municipality }),
  button: 'Antwort speichern',
  named: ({ answer }) => entryOf(ANSWERS, String(answer)),
  says: (slots, { member }) => answerOf(String(slots['municipality'] ?? member.municipality.name), slots),
  needs: ['meeting', 'answer'],
  form: 'meetings.show',
};

/** How people ask who has not answered an invitation, and what is open before a meeting. */
export const owedToMeeting: Asked = {
  ways: [
    '~ meeting rsvp outstanding =1',
    '~ meeting-number outstanding =0.6 !relocate !item',
    '~ meeting outstanding who/list/see =0.4 !item !vote',
    '~ rsvp outstanding a-date =0.4 !vote !question !poll',
    '~ meeting outstanding rsvp who =0.6',
    '~ meeting beforehand =0.6 !agenda !discuss',
    '~ invitation outstanding =0.6',
    '~ invitation rsvp who outstanding',
    '~ meeting rsvp open',
    '~ attendees outstanding meeting',
    'meeting outstanding rsvp list',
    '~ meeting attend outstanding =0.6',
  ],
  sayings: [
    '(Liste|Übersicht) der (Städte|Kommunen), die sich zur Sitzung {meeting} noch nicht gemeldet haben',
    'wer hat (auf die Einladung|) (zu|zur) Sitzung {meeting} (noch nicht|nicht) (geantwortet|reagiert|zugesagt)',
    'wer (fehlt|fehlt noch) (bei|zu) (der|) Sitzung {meeting}',
    '(welche|wessen) (Antworten|Rückmeldungen|Zusagen) (fehlen|stehen) (noch|) (zur|für) Sitzung {meeting} (aus|)',
    'von wem (fehlt|haben wir) noch (eine|keine) (Rückmeldung|Antwort) zur (nächsten|) Sitzung',
    'was ist vor (der|) Sitzung {meeting} noch (offen|zu tun|zu erledigen)',
    'was muss vor der nächsten Sitzung noch (erledigt|geklärt) werden',
    'ausstehende (Antworten|Rückmeldungen|Zusagen) (für|zur) Sitzung {meeting}',
    '(fehlende|offene) Rückmeldungen zur Einladung {meeting}',
    'offene Punkte vor (der|) Sitzung {meeting}',
    'auf wen warten wir bei Sitzung {meeting} noch',
    'haben (schon|) alle (auf die Einladung|zur Sitzung {meeting}) geantwortet',
    'wie viele Städte müssen sich zur Sitzung noch melden',
    'Säumigenliste Sitzung {meeting}',
    'welche Kommunen sind uns zur Sitzung {meeting} noch eine Antwort schuldig',
    'wer hat sich für {date} noch nicht (gemuckst|gerührt|gemeldet)',
    'von welchen Städten haben wir zur Sitzung {meeting} noch nichts gehört',
    'wer steht mit seiner Antwort zur Runde am {date} noch aus',
    'Sachstand der ausstehenden Rückmeldungen zur Sitzung {meeting}',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Offenes vor der Sitzung ansehen',
  needs: ['meeting'],
};

/** How the Koordination asks for the form for an answer that it was told. */
export const enteringAnswer: Asked = {
  ways: [
    'meeting telephone a-municipality =1',
    'meeting forthem a-municipality rsvp =1',
    'meeting-number telephone =1',
    'meeting onrecord a-municipality rsvp =0.8',
  ],
  sayings: [
    'für {municipality} zur Sitzung {meeting} eine Zusage eintragen, kam per E-Mail',
    '{municipality} hat für Sitzung {meeting} telefonisch zugesagt, bitte eintragen',
    'Sitzung {meeting}: {municipality} hat per Mail abgesagt, bitte erfassen',
    'Antwort von {municipality} zur Sitzung {meeting} nachtragen, kam telefonisch',
    'zur Sitzung {meeting} hat {municipality} angerufen und sich entschuldigt',
  ],
  brings: { meeting: 'thing', municipality: 'municipality' },
  fills: ({ meeting, municipality }) => ({ number: meeting, municipality }),
  button: 'Antwort eintragen …',
  needs: ['meeting'],
};
