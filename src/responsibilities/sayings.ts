import type { Asked } from '../conversation/asked.ts';

/** How people ask for one responsibility. */
export const showing: Asked = {
  ways: [
    '~ responsibility-number see !change !lapses',
    '~ responsibility-number !change !lapses =-0.2',
    '~ responsibility-number status !change',
    '~ responsibility-number when =0.3',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Zuständigkeit {responsibility} (zeigen|öffnen|ansehen|)',
    'was steht in Zuständigkeit {responsibility}',
    'Verlauf der Zuständigkeit {responsibility}',
    'Einzelheiten zu Zuständigkeit {responsibility}',
    'Stand der Zuständigkeit {responsibility}',
    'Zuständigkeit Nr. {responsibility} aufrufen',
    'wie lange gilt Zuständigkeit {responsibility}',
    'wer ist die Ansprechstelle bei Zuständigkeit {responsibility}',
    'seit wann gilt Zuständigkeit {responsibility}',
    'worum geht es bei Zuständigkeit {responsibility}',
  ],
  brings: { responsibility: 'thing' },
  fills: ({ responsibility }) => ({ number: responsibility }),
  button: 'Zuständigkeit ansehen',
  needs: ['responsibility'],
};

/** How people ask for the responsibilities. */
export const listing: Asked = {
  ways: [
    'responsibility see/list =0.3',
    'responsibility see a-municipality =0.5',
    'responsibility manyresponsibilities see =1.2',
    '~ responsibility manyresponsibilities list =0.8',
    'responsibility manyresponsibilities !responsibility-number =1',
    '~ responsibility list !responsibility-number =0.3',
  ],
  sayings: [
    'Zuständigkeiten (anzeigen|auflisten|bitte)',
    '(zeig mir|bitte|) die Zuständigkeitsliste (zeigen|)',
    'Übersicht der Zuständigkeiten',
    'alle Zuständigkeiten (im Kreis|) auflisten',
    'Zuständigkeiten von {municipality} anzeigen',
    'Zuständigkeiten für {search} anzeigen',
    'zeigen Sie mir die Ansprechstellen für {search}',
    'Zuständigkeitsmatrix anzeigen',
    'Aufgabenverteilung zwischen Kreis und Städten anzeigen',
    'die Ansprechpartner für {search} in {municipality} auflisten',
    'Liste der Verantwortlichkeiten bitte',
    'Verzeichnis der Ansprechstellen (ansehen|)',
    'wer kümmert sich (eigentlich|) um Menschen ohne Obdach',
  ],
  brings: { municipality: 'municipality', search: 'search' },
  fills: ({ municipality, search }) => {
    const words = [search, municipality === undefined ? undefined : `in ${municipality}`];
    const said = words.filter((part) => part !== undefined).join(' ');
    return said === '' ? {} : { words: said };
  },
  does: 'view',
  button: 'Zuständigkeiten ansehen',
};
