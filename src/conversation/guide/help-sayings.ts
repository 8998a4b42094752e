import type { Asked } from '../asked.ts';

/** The words of help: what the assistant can do, and how it is used. */
export const helpWords: Readonly<Record<string, string>> = {
  help: `=2.6 hilfe hilf hilfst helfen hilfeseite* hilfefunktion* hilfetext* hilfestellung*`,
  manual: `=3 anleitung anleitungen kurzanleitung* benutzerhandbuch* bedienungsanleitung* bedienung befehl befehle befehlsübersicht* befehlsliste* kommandos kommandoliste* stichworte stichwörter
    stichwortliste* funktionsübersicht* funktionsumfang* gebrauchsanweisung* einweisung* schulung* tutorial* merkzettel*
    "erste schritte" "faq zum bot" menü hauptmenü`,
  abilities: `=3 "was kannst du" "was kannst du alles" "was können sie" "was können sie alles" "was kann man hier" "was kann ich hier"
    "was kann kreisrunde" "was kann der bot" "was kann der assistent" "was geht hier" "was geht hier alles"
    "was ist hier möglich" "was machst du" "was machen sie hier" "was tust du" "wozu bist du" "wofür bist du" "wofür sind sie"
    "wobei können sie" "wobei kannst du" "womit können sie" "womit kannst du" "was darf ich hier" "was macht dieses programm" "was macht dieser bot" "was macht dieses" "was macht der bot" "was macht kreisrunde"
    "was hast du drauf" "was du drauf hast" "was bietet kreisrunde" "was bietet der bot" "was bietet mir das" "was bieten sie"
    "welche befehle" "welche funktionen gibt" "welche funktionen hast" "welche funktionen haben" "welche stichworte" "welche möglichkeiten bieten" "welche möglichkeiten habe ich hier" "wie können sie mir helfen" "deine fähigkeiten"
    "was kann ich mit ihnen" "was kann ich mit dir" "was kann ich … alles" "was lässt sich hier"
    "was lässt sich mit" "was geht mit" "wobei hilfst du" "wobei helfen sie" "was können wir … mit"`,
  howto: `=3 "wie funktioniert das ganze" "wie funktioniert das hier" "wie funktioniert der bot" "wie funktioniert das alles"
    "wie funktioniert kreisrunde" "wie funktionierst du" "wie funktionieren sie" "wie geht das hier" "wie geht das alles"
    "wie läuft das hier" "wie bediene ich" "wie bedient man" "wie benutze ich" "wie benutzt man" "wie nutze ich" "wie nutzt man"
    "wie arbeite ich" "wie fange ich an" "wo fange ich an" "womit fange ich an" "wie gehe ich vor" "wie spreche ich"
    "wie rede ich mit" "wie schreibe ich dir" "wie frage ich dich" "wie komme ich hier zurecht" "auf welche weise hier" "wie man hier" "wie … hier geht"
    "kenne mich nicht aus" "kenne mich hier nicht aus" "kenne mich noch nicht aus" "kenn mich nicht aus" "kenn mich hier nicht aus"
    "nicht vertraut" "wenig vertraut" "noch unsicher" "blicke nicht durch" "blick hier nicht durch" "durchblick" "komme nicht zurecht" "komme hier nicht zurecht" "wie trage ich hier" "wie stimmt man hier"
    "wie geb ich hier" "wie gebe ich hier" "wie … ich hier" "wie macht man hier" "wie mache ich hier"
    "wie stimme ich hier" "wie reiche ich hier" "wie lege ich hier" "wie komm ich hier" "wie läuft das mit"
    "wie sage ich dir" "wie muss ich hier" "noch neu hier" "zum ersten mal hier"`,
  assistant: '=1.5 kreisrunde bot bots chatbot* assistent* assistenz* programm tool werkzeug app anwendung system',
  explain: `erklär* erklärt erläuter* zeigen zeig beschreib* vorstell* vor|stell einführ* ein|führ einweis* "wie geht"
    "wie funktioniert" zurechtfind* auskenn* benutz* bedien* nutzen`,
};

/** How people ask what the assistant can do and how. */
export const helping: Asked = {
  ways: [
    '~ abilities =1.5',
    '~ howto =1.5',
    '~ manual =1.4',
    'help =1',
    'help self/see/list/explain =0.4',
    '~ help assistant =1',
    '~ explain assistant =0.6',
    'newcomer explain =0.8',
    '~ newcomer howto',
  ],
  sayings: [
    '(Hilfe|hilfe bitte|ich brauche Hilfe)',
    'was (kannst du|können Sie) (alles|eigentlich|hier|)',
    'wie funktioniert das (hier|Ganze|alles|)',
    'ich bin neu hier, wie (funktioniert|geht) das (Ganze|hier)',
    '(Befehlsübersicht|Befehlsliste|Befehle) (bitte|anzeigen|)',
    'gibt es eine (kurze|) Anleitung (für die Kolleginnen|)',
    'welche (Befehle|Funktionen|Stichworte) gibt es',
    'was (geht|ist) hier (alles|) möglich',
    '(erklär|erklären Sie) (mir|) (bitte|) (das Programm|den Bot|Kreisrunde)',
    'wie bediene ich (den Bot|das hier|Kreisrunde)',
    'wobei können Sie mir helfen',
    '(können|könnten) Sie mir helfen',
    'ich kenne mich (hier|) nicht aus',
    'wie trägt man hier Ideen ein',
    'Bedienungsanleitung (bitte|)',
    'Funktionsumfang des Assistenten',
    'wofür bist du (da|gut)',
    'es wird um eine Einweisung gebeten',
    'zeig mir mal, was du drauf hast',
    'womit fange ich an',
  ],
  fills: () => ({}),
  button: 'Hilfe ansehen',
};
