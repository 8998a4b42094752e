import type { Asked } from '../conversation/asked.ts';

/** How people ask for one of their papers. */
export const showing: Asked = {
  ways: [
    '~ committeepaper-number see !change !committeeresult !beforecommittee',
    '~ committeepaper-number !change !send !add !committeeresult !beforecommittee =-0.2',
    '~ committeepaper-number status !change',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Ausschussvorlage {committeepaper} (zeigen|öffnen|ansehen|)',
    'was steht in Ausschussvorlage {committeepaper}',
    'was geht in die Ausschussvorlage {committeepaper}',
    'Stand der Ausschussvorlage {committeepaper}',
    'wie weit ist Ausschussvorlage {committeepaper}',
    'Verlauf von Ausschussvorlage {committeepaper}',
    'Ausschussvorlage Nr. {committeepaper} aufrufen',
    'Inhalt der Vorlage {committeepaper} für den Ausschuss',
    'was wurde aus Ausschussvorlage {committeepaper}',
    'ich möchte in Ausschussvorlage {committeepaper} reinschauen',
  ],
  brings: { committeepaper: 'thing' },
  fills: ({ committeepaper }) => ({ number: committeepaper }),
  button: 'Ausschussvorlage ansehen',
  needs: ['committeepaper'],
};

/** How people ask for their papers. */
export const listing: Asked = {
  ways: [
    '~ committeepaper list !committeepaper-number =0.5',
    '~ committeepaper see all !committeepaper-number =0.5',
    '~ committeepaper see own !committeepaper-number !add =0.3',
    '~ committeepaper howmany =0.5',
    '~ committeepaper manypapers !committeepaper-number !add !paperdeadline !when =0.8',
  ],
  sayings: [
    'Ausschussvorlagen (anzeigen|auflisten|bitte)',
    '(zeig mir|bitte|) (alle|unsere) Ausschussvorlagen (zeigen|)',
    'Übersicht der Ausschussvorlagen',
    'Liste unserer Beschlussvorlagen',
    'welche Ausschussvorlagen haben wir (schon|)',
    'wie viele Vorlagen für den Ausschuss gibt es',
    'alle Vorlagen für den Sozialausschuss auflisten',
    'unsere Mitteilungsvorlagen ansehen',
    'Verzeichnis der Vorlagen für den Ausschuss',
    'Aufstellung unserer Ausschussvorlagen',
  ],
  fills: () => ({}),
  does: 'view',
  button: 'Ausschussvorlagen ansehen',
};
