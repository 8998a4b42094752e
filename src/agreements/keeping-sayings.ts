import type { Asked } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { NBSP } from '../german/write.ts';

const KIND = { one: { aspect: 'klärungspunkt* klärungsbedarf', standing: 'dauerhaft* dauerabsprache*' } } as const;
const TERMS = { text: 'text', municipality: 'municipality', date: 'deadline', kind: KIND } as const;
const LABELS = { text: 'Vereinbart', municipality: 'Zuständig' } as const;

/** What the form of an agreement takes; of several municipalities, the first. */
function termsOf({ text, municipality, date, kind }: Raw): Raw {
  return { text, municipality: Array.isArray(municipality) ? municipality[0] : municipality, dueOn: date, kind };
}

/** How people ask to keep an agreement, in flowing words. */
export const opening: Asked = {
  ways: [
    'agreement onagreement !agreement-number',
    'agreement add !agreement-number',
    'weagreed !agreement-number =1',
    'leftat !agreement-number !see =1',
    'leftat a-municipality !agreement-number !see =1.2',
    'leftat onagreement !agreement-number !see =1',
    'responsible onagreement a-municipality =0.5',
    'responsible a-municipality onagreement a-date =0.5',
    'agreement another !agreement-number =1.5',
    'agreement weagreed !agreement-number =1',
    'agreement a-text !agreement-number',
    'onagreement a-municipality a-date !decision !vote',
    'onagreement a-text a-date !decision !vote',
    'onagreement a-text !decision !decided !vote',
    'agreement onagreement a-date !agreement-number =0.5',
    'agreement a-municipality a-date !agreement-number =0.5',
    'clarification onagreement/add',
  ],
  sayings: [
    '(neue|eine neue|eine) (Absprache|Vereinbarung|Aufgabe) (erfassen|anlegen|festhalten|eintragen|)',
    'halten Sie bitte fest, dass {municipality} bis {date} {text}',
    'als To-do für alle aufnehmen: {text}, bis {date}',
    'Verabredung aus dem Telefonat: {text}. Bitte festhalten',
    'bitte (notieren|festhalten|vermerken): {text}',
    'wir haben (vereinbart|verabredet|abgesprochen|ausgemacht), dass {text}',
    'schreib auf, dass {municipality} sich um {text} kümmert',
    '{municipality} übernimmt {text} bis {date}, bitte als Absprache aufnehmen',
    'neue Aufgabe für {municipality}: {text}',
    'merk dir bitte: {text}',
    'Absprache: {text}',
    'Arbeitsauftrag an {municipality}: {text} bis {date}',
    'als Klärungspunkt aufnehmen: {text}',
    'es wurde vereinbart, {text}; dies bitte ich festzuhalten',
    'nimm das mal als Aufgabe auf',
    'Vereinbarung mit {municipality} festhalten: {text}',
    'ich möchte eine Absprache eintragen',
    'setz {municipality} die Aufgabe {text} auf die Liste',
    'wir sind so verblieben, dass {text}',
  ],
  brings: TERMS,
  labels: LABELS,
  fills: termsOf,
  button: 'Absprache erfassen …',
};

/** How people give an agreement with all its fields. */
export const submitting: Asked = {
  ways: [
    'agreement onagreement a-text responsible deadline !agreement-number',
    'agreement a-text responsible a-date !agreement-number =0.5',
    'agreement a-text responsible deadline !agreement-number =0.5',
  ],
  sayings: [
    'Absprache erfassen: {text}; Zuständig: {municipality}; Frist: {date}',
    'neue Absprache, Text: {text}, zuständig: {municipality}, Frist: {date}',
    'Vereinbarung aufnehmen: {text}, verantwortlich {municipality}, Frist {date}',
    'Aufgabe anlegen: {text}; zuständig {municipality}; Termin {date}; Art Klärungspunkt',
    'Absprache mit Zuständigkeit {municipality} und Frist {date}: {text}',
    'Absprache eintragen: {text}. Federführung {municipality}, fällig {date}',
  ],
  brings: TERMS,
  labels: LABELS,
  fills: termsOf,
  button: 'Absprache speichern',
  needs: ['text', 'municipality'],
  form: 'agreements.form',
};

/** How people ask to change an agreement. */
export const editing: Asked = {
  ways: [
    'agreement agreement-number change =0.5',
    'agreement change !onagreement',
    'agreement agreement-number deadline change =1',
    'agreement agreement-number longer/move/extend =0.5',
    'agreement-number deadline not',
    'agreement-number responsible change =1',
    'agreement-number responsible adjust =2',
    'agreement-number adjust =0.5',
    'agreement adjust',
    'agreement agreement-number a-date deadline =0.5',
    'agreement deadline longer/move/extend',
  ],
  sayings: [
    '(bitte|) Absprache {agreement} (ändern|bearbeiten|anpassen|überarbeiten)',
    'bei Absprache {agreement} stimmt die Frist nicht',
    'Frist der Absprache {agreement} (verlängern|verschieben|ändern)',
    'Absprache {agreement} soll jemand anderes übernehmen',
    'die Zuständigkeit bei Absprache {agreement} ist falsch',
    'Text der Absprache {agreement} (korrigieren|umformulieren)',
    'Änderung der Vereinbarung {agreement}',
    'Aufgabe {agreement} auf {date} schieben',
    'für Aufgabe {agreement} brauchen wir mehr Zeit',
    'in Absprache {agreement} ist ein Fehler',
    'Absprache {agreement} auf {municipality} umschreiben',
    'wir schaffen Absprache {agreement} nicht bis {date}',
  ],
  brings: { agreement: 'thing' },
  fills: ({ agreement }) => ({ number: agreement }),
  button: 'Absprache ändern …',
  needs: ['agreement'],
};

const STATE = {
  one: {
    open: '"wieder offen" "wieder öffnen" "wieder aufmachen" "doch nicht" "noch nicht" "auf offen" "als offen" wiedereröff* "wieder auf"',
    dropped: `entfäll* entfallen "fällt weg" gegenstandslos "hat sich erledigt" "nicht mehr" hinfällig* streich* gestrichen
      obsolet "kann weg" "kann raus"`,
    done: `erledig* abgehakt abhaken "haken … ab" haken fertig* abgeschlossen durch gemacht umgesetzt geklärt vollzogen
      "trockenen tüchern" geschafft erfüllt abgearbeitet "liegt vor" getan klärung`,
  },
} as const;

const SETTLED: Readonly<Record<string, string>> = {
  done: 'ist erledigt',
  dropped: 'entfällt',
  open: 'ist wieder offen',
};

/** How people say how far an agreement has come. */
export const settling: Asked = {
  ways: [
    'agreement-number settled/done =1',
    'agreement settled/done !open',
    'agreement-number lapsed =1 !vote',
    'agreement lapsed !vote !meeting',
    'agreement-number remove/cancel/withdraw =0.5 !vote',
    'agreement-number reopen =1.5',
    'agreement reopen !list !see !all !own =0.5',
    'clarification-number settled',
    'settled a-number we',
    'agreement settled we !open',
  ],
  sayings: [
    '(bitte|) Absprache {agreement} (erledigt|ist erledigt|als erledigt markieren|abhaken)',
    'Absprache {agreement} (ist durch|ist fertig|haben wir gemacht|ist umgesetzt)',
    '(hak|haken Sie) (bitte|) (die|) Aufgabe {agreement} ab',
    'Absprache {agreement} auf erledigt setzen: {reason}',
    'wir haben Absprache {agreement} erledigt',
    'Absprache {agreement} (entfällt|fällt weg|ist hinfällig|hat sich erledigt)',
    'Absprache {agreement} (wieder öffnen|ist doch noch offen|doch nicht erledigt)',
    'Klärungspunkt {agreement} ist geklärt',
    'Aufgabe {agreement} kann gestrichen werden',
    'Vereinbarung {agreement} ist vollzogen',
    'die Vorlage liegt vor, damit ist Absprache {agreement} erledigt',
    'Haken an Absprache {agreement}',
    'Absprache {agreement} in trockenen Tüchern',
    'Erledigung der Absprache {agreement} vermerken',
    'Vollzugsmeldung zu Absprache {agreement}',
    'unsere Hausaufgabe {agreement} ist gemacht',
  ],
  brings: { agreement: 'thing', state: STATE, reason: 'reason' },
  labels: { reason: 'Vermerk' },
  fills: ({ agreement, state, reason }) => ({ number: agreement, state, note: reason }),
  button: 'Stand speichern',
  says: ({ agreement, state }) =>
    `Absprache${agreement === undefined ? '' : `${NBSP}${agreement}`} ${SETTLED[String(state)] ?? 'ändert ihren Stand'}`,
  needs: ['agreement', 'state'],
  form: 'agreements.show',
};
