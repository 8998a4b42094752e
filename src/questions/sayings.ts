import type { Asked } from '../conversation/asked.ts';
import type { Raw } from '../conversation/inputs.ts';
import { NBSP } from '../german/write.ts';

function numbered({ question }: Raw): Raw {
  return { number: question };
}

/** *das mit den Honoraren* is asked as *Wie ist das mit den Honoraren?*. */
function questionOf(said: unknown): unknown {
  return typeof said === 'string' ? said.replace(MATTER, 'Wie ist $1?') : said;
}

const MATTER = /^((?:das|die sache|die geschichte|das thema|die frage) mit .+[^?!.])[?!.]*$/iu;

/** How people say that something has to be asked of the ministry. */
export const asking: Asked = {
  ways: [
    'ministry inquire =0.6 !question-number',
    'toministry a-text !question-number =2.2',
    'nobodyknows inquire !question-number =0.8',
    'ministry nobodyknows =1',
    'ministry question new/add =0.4 !question-number !see',
    'ministry question self !question-number !see !replied =0.2',
    'ministry unanswerable =1',
    'ministry blankform =1.2 !see',
    'ministry question blankform =1',
    'ministry question inquire !question-number !pending !replied =0.4',
    'question inquire unanswerable !question-number',
    'questionlist inquire/add !question-number !see =0.4',
    'ministry question wishfor !question-number',
    'ministry shouldanswer =1.4 !question-number',
  ],
  sayings: [
    '(können|könnten|sollten) wir (das|den Ringtausch) (nochmal|mal|) beim MAGS (nachfragen|anfragen|klären)',
    'das (muss|müsste|sollte) (ans|zum) (MAGS|Ministerium)',
    'das konnte mir hier keiner beantworten, das muss ans MAGS',
    'da (müsste|sollte) man mal (in Düsseldorf|beim Ministerium) nachhaken',
    'ich (habe|hätte|hab) (noch|) eine Frage ans (MAGS|Ministerium)',
    'wir (haben|hätten) (noch|) eine Frage für das MAGS',
    '(bitte|) (eine|neue) Frage ans MAGS (aufnehmen|anlegen|stellen)',
    'ich (möchte|will) (etwas|eine Frage) ans Ministerium (weitergeben|richten|stellen)',
    '(fragt|fragen Sie) (bitte|) beim MAGS nach, wie das mit den Mieten ist',
    'Klärung durch das MAGS (erforderlich|erbeten|)',
    'es wird um Klärung beim Ministerium gebeten',
    'das sollten wir dem Ministerium vorlegen',
    'Frage ans MAGS vorbereiten',
    '(bitte|) beim MAGS erfragen, ob das zulässig ist',
    'die Antwort reicht mir nicht, bitte beim Ministerium anfragen',
    'können Sie das mit dem Ministerium abklären',
    'als Frage ans MAGS aufnehmen',
    'wie stelle ich eine Frage ans MAGS',
    'das Formular für eine Frage ans Ministerium (bitte|)',
    'da brauchen wir eine Ansage aus Düsseldorf',
    'hierzu ist eine Stellungnahme des Ministeriums einzuholen',
    'kann mal jemand beim MAGS nachhaken, wie es mit Honorarkosten ist',
    'die Sache mit den Honorarkosten gehört ans MAGS',
    'ich will vom Ministerium wissen, ob Ringtausch geht',
    'wir bitten um Weiterleitung der Anfrage an das Ministerium',
    'das mit den Honoraren müsste (mal|) das Ministerium (beantworten|klären)',
    'wir müssten das mit dem Eigenanteil (mal|) vom Ministerium klären lassen',
  ],
  brings: { text: 'text', about: 'title' },
  labels: { text: 'Frage', about: 'Worum es geht' },
  fills: ({ text, about }) => ({ question: questionOf(text ?? about) }),
  button: 'Frage aufnehmen …',
};

/** How people give a question in full. */
export const adding: Asked = {
  ways: [
    'ministry inquire a-text =0.8 !question-number',
    'ministry question a-text =0.6 !question-number',
    'questionlist a-text =0.4 !question-number',
    'questionlist add a-text =0.6',
    'ministry add a-text =0.6 !question-number',
    'question inquire ministry a-text !question-number',
    'ministry send a-text',
  ],
  sayings: [
    '(bitte|) ans MAGS weitergeben: Zählt die Anschaffung als investiv?',
    'Frage ans MAGS: Sind Mietnebenkosten förderfähig?',
    '(bitte|) folgende Frage ans Ministerium (richten|stellen|aufnehmen): Gilt das auch für 2024?',
    'in die Fragenliste (aufnehmen|eintragen): Wie wird die Quote gerechnet?',
    'ans Ministerium: Dürfen Restmittel übertragen werden?',
    'Aufnahme in die Fragensammlung: Wer trägt die Kosten?',
    'bitte das MAGS fragen: Muss jede Ausgabe belegt werden?',
    'Anfrage an das MAGS: Ist ein Ringtausch zulässig?',
    'nehmen Sie als Frage ans MAGS auf: „Gilt die Obergrenze pro Haushalt?“',
    'Haan fragt beim MAGS: Sind Gutscheine erlaubt?',
    'zur Weiterleitung ans Ministerium: Zählt Personal mit?',
  ],
  brings: { text: 'text' },
  labels: { text: 'Frage' },
  fills: ({ text }) => ({ question: text }),
  button: 'Frage aufnehmen',
  needs: ['text'],
  form: 'questions.form',
};

/** How a municipality joins a question that others ask. */
export const joining: Asked = {
  ways: [
    'question-number joinin =1',
    'question joinin =0.6',
    'question-number join =0.4',
    'question-number add self =0.4 !topicfield !see',
    'joinin ministry =0.4',
    'question joinin a-municipality =0.4',
    'questionlist joinin',
    'question-number support',
  ],
  sayings: [
    'Frage {question} betrifft (uns|{municipality}) auch',
    'wir schließen uns (der|) Frage {question} an',
    '(der|) Frage {question} (möchten|wollen) wir uns anschließen',
    'bei Frage {question} sind wir (auch|mit) dabei',
    'Frage {question} (stellt sich|haben wir) bei uns (auch|genauso)',
    '{municipality} schließt sich (der|) Frage {question} an',
    'Frage {question} tragen wir mit',
    '(bitte|) uns bei Frage {question} (mit|) (aufnehmen|eintragen|dazuschreiben)',
    'die Frage {question} interessiert uns (auch|ebenfalls)',
    'das Problem aus Frage {question} haben wir auch',
    'Mitzeichnung der Frage {question} durch {municipality}',
    'Frage {question} gilt auch für uns',
    'wir haben dieselbe Frage wie in Nr. {question}',
  ],
  brings: { question: 'thing', municipality: 'municipality' },
  fills: numbered,
  button: 'Betrifft uns auch',
  says: ({ question, municipality }, { member }) =>
    `${String(municipality ?? member.municipality.name)} fragt auch: Frage${NBSP}${String(question ?? '')}.`,
  needs: ['question'],
};

/** How people ask for one question and how far it is. */
export const shownQuestion: Asked = {
  ways: [
    '~ question-number =0.4 !topicfield !joinin !vote !vote-number !inquire !ministryletter !theletter',
    '~ question-number see/replied/status =0.6 !topicfield !joinin !theletter',
    '~ question-number ministry =0.4 !joinin !topicfield',
    '~ question-number pending !joinin !topicfield',
    '~ question-number who =0.4 !joinin',
  ],
  sayings: [
    '(zeig|zeigen Sie) (mir|) (bitte|) Frage {question}',
    'was ist aus Frage {question} geworden',
    '(ist|wurde) (die|) Frage {question} (schon|) beantwortet (worden|)',
    'hat das MAGS (schon|) auf Frage {question} (geantwortet|reagiert)',
    'Stand (der|zu|von) Frage {question} (bitte|)',
    'gibt es (schon|) eine Antwort auf Frage {question}',
    'wie lautet (die|) Frage {question} (genau|im Wortlaut|)',
    'wer hat Frage {question} (gestellt|eingebracht)',
    '(wo|wie weit) (steht|ist) Frage {question}',
    'Wortlaut der Frage {question}',
    'Sachstand zur Anfrage {question} beim Ministerium',
    'Frage {question} (ansehen|öffnen|anzeigen)',
    'was hat das Ministerium zu Frage {question} geschrieben',
  ],
  brings: { question: 'thing' },
  fills: numbered,
  button: 'Frage ansehen',
  needs: ['question'],
};

/** The topic area alone, of *Themenfeld Energie*. */
function areaIn(topic: unknown): string | undefined {
  return typeof topic === 'string' ? topic.replace(/^(?:themen(?:feld|bereich)|rubrik|kategorie)\s+/iu, '') : undefined;
}

/** How the Koordination files a question under a topic area. */
export const filing: Asked = {
  ways: [
    'question-number topicfield =0.8',
    'question topicfield assign =0.6 !idea',
    'question-number assign !self =0.6',
    'question-number topicfield move/change/add =0.4',
    'question assign ministry topicfield',
    'topicfield assign question-number',
    'question-number move =0.2',
  ],
  sayings: [
    'Frage {question} gehört (eher|besser|) zum Themenfeld {topic} (, bitte umhängen|)',
    '(bitte|) Frage {question} (dem|zum) Themenfeld {topic} (zuordnen|einsortieren|zuweisen)',
    'Frage {question} in (den Themenbereich|die Rubrik|die Kategorie) {topic} (verschieben|einordnen)',
    'Themenfeld (der|von) Frage {question} (auf {topic}|) ändern',
    '(ordne|ordnen Sie) Frage {question} (bitte|) {topic} zu',
    'Frage {question} ist falsch einsortiert, gehört unter {topic}',
    'Zuordnung der Frage {question} zum Themenfeld {topic}',
    'die Frage {question} bitte unter {topic} ablegen',
    'können Sie Frage {question} ins Themenfeld {topic} schieben',
    'Frage {question} passt besser zu {topic}',
    'Umgruppierung der Frage {question} nach {topic}',
  ],
  brings: { question: 'thing', topic: 'search' },
  fills: ({ question, topic }) => ({ number: question, topicArea: areaIn(topic) }),
  button: 'Themenfeld zuordnen',
  says: ({ question, topic }) => `Frage${NBSP}${String(question ?? '')} kommt zum Themenfeld ${areaIn(topic) ?? ''}.`,
  needs: ['question', 'topic'],
  form: 'questions.show',
};
