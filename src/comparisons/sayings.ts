import type { Asked, Slots } from '../conversation/asked.ts';

/** The words of versions held against each other. */
export const comparisonWords: Readonly<Record<string, string>> = {
  comparison: `=1.8 änderungsvergleich* synopse* fassungsvergleich* versionsvergleich* änderungsübersicht* gegenüberstellung*
    "fassungen vergleichen" "versionen vergleichen" "alte und neue fassung" "alten und neuen fassung" "alten und der neuen fassung"
    "was wurde geändert" "was hat sich geändert" "version … mit version" "vergleich der fassungen" "vergleich der versionen"`,
  changedhow: `=1.4 "was hat sich an" "was hat sich in" "was hat sich im" "was hat sich am" "was hat sich beim" "hat sich … geändert" "haben sich … geändert"
    "was ist neu in" "was ist neu im" "was ist neu an" "was ist neu am" "was ist … neu" "was ist anders" "was ist … anders" "was wurde … geändert" "was wurde … gestrichen"
    "wurden … geändert" "wurden … gestrichen" "wo ist der unterschied" "unterschied zwischen" "unterschiede zwischen" "unterscheiden sich" "unterscheidet sich"
    "änderungen an" "änderungen in" "änderungen im" "änderungen am" "änderungen der" "änderungen des" "änderungen zwischen" "neues in der" "neues im" neuerungen
    "mit dem entwurf … vergleichen" "gegenüber der letzten" "gegenüber der vorigen" "gegenüber der alten" "gegenüber der bisherigen" "im vergleich zur"`,
  comparedversions: '=0.8 version versionen fassung fassungen fassungsstand vorversion vorgängerversion vorfassung',
  compareddocument: `=0.8 hinweise hinweisen förderhinweise* begleitinformation* leitfaden arbeitshilfe* handreichung* bekanntmachung*
    fördergrundsätze* dokument dokuments dokumente merkblatt merkblatts faq richtlinie runderlass* erlass rundschreiben regelwerk`,
  comparedfile: '=0.6 word word-datei worddatei datei herunterladen ausdrucken drucken abheften akte',
  manycomparisons: `=0.8 "welche dokumente … vergleichen" "welche dokumente … verglichen" "alle synopsen" "welche synopsen" "gibt es synopsen"
    "liste der synopsen" "übersicht der synopsen" "synopsen im überblick"`,
};

const fills = ({ document, earlier, later }: Slots) => ({
  ...(document === undefined ? { guideline: 'richtlinie' } : { words: document }),
  before: typed(earlier),
  after: typed(later),
});

function typed(value: Slots[string] | undefined) {
  return value === undefined ? undefined : String(value).toLowerCase();
}

/** How people ask what was changed. */
export const comparing: Asked = {
  ways: [
    '~ comparison !comparedfile !manycomparisons =1.4',
    '~ comparison compareddocument !comparedfile !manycomparisons =1.8',
    '~ comparison guideline !comparedfile !manycomparisons =1.8',
    '~ changedhow compareddocument !comparedfile =1.6',
    '~ changedhow guideline !section !comparedfile =1.6',
    '~ changedhow comparedversions !comparedfile =1.6',
    '~ changedhow guideline comparedversions !section !comparedfile =3',
  ],
  sayings: [
    '(eine|die|) Synopse (der gemeinsamen Richtlinie|zur Richtlinie|) (bitte|zeigen|)',
    'was hat sich an der (gemeinsamen|) Richtlinie geändert',
    'was ist neu in der FAQ',
    'was ist im neuen Merkblatt anders als vorher',
    'Unterschied zwischen Version 1 und 2 (der gemeinsamen Richtlinie|)',
    'worin unterscheiden sich Version 1 und Version 2 der Richtlinie',
    'Vergleich der alten und neuen Fassung (bitte|)',
    'welche Änderungen gibt es in der Richtlinie gegenüber der alten Fassung',
    'können Sie die beiden Fassungen vergleichen',
    'Gegenüberstellung der alten und der neuen Fassung (des Runderlasses|der Richtlinie|)',
    'Version 1 mit dem Entwurf der gemeinsamen Richtlinie vergleichen',
    'was wurde im Runderlass geändert',
    'zeig mir die Änderungen in der Richtlinie',
    'Änderungsübersicht zum Merkblatt',
    'was hat sich zwischen Fassung eins und zwei getan',
  ],
  brings: { document: 'search', earlier: 'search', later: 'search' },
  labels: { document: 'Dokument', earlier: 'Vorher', later: 'Nachher' },
  fills,
  button: 'Änderungen ansehen',
};

/** How people ask for it as a file. */
export const exporting: Asked = {
  ways: [
    'comparison comparedfile =1.6',
    'changedhow compareddocument comparedfile =1.8',
    'changedhow guideline comparedfile =1.8',
  ],
  sayings: [
    '(die|eine|) Synopse (der Richtlinie|) als Word-Datei (bitte|)',
    'Synopse zum Ausdrucken',
    'die Änderungen an der Richtlinie als Word',
    'Gegenüberstellung der Fassungen für die Akte als Word-Datei',
    'Synopse herunterladen',
    'ich brauche die Synopse als Word für die Akte',
  ],
  brings: { document: 'search', earlier: 'search', later: 'search' },
  labels: { document: 'Dokument', earlier: 'Vorher', later: 'Nachher' },
  fills,
  does: 'view',
  button: 'Synopse laden',
};

/** How people ask what can be compared. */
export const listing: Asked = {
  ways: ['~ manycomparisons =2', '~ manycomparisons comparison =1'],
  sayings: [
    'alle Synopsen (zeigen|anzeigen|)',
    'Liste der Synopsen',
    'welche Dokumente kann man (bei Ihnen|) vergleichen',
    'welche Synopsen gibt es',
    'von welchen Dokumenten gibt es Synopsen',
    'Übersicht der Synopsen',
  ],
  fills: () => ({}),
  button: 'Dokumente ansehen',
};
