import type { Asked } from '../../conversation/asked.ts';
import { VERDICTS } from '../verdict.ts';

/** Words of what is said about answers, by group. */
export const FEEDBACK_WORDS: Readonly<Record<string, string>> = {
  reply: '=1.2 antwort antworten auskunft auskünfte *antwort *auskunft',
  yousaid: `=1.6 "erzählt hast" "erzählt haben" "geantwortet hast" "geantwortet haben" "gesagt hast" "gesagt haben"
    "geschrieben hast" "erklärt hast" "erklärt haben" aufgetischt "ausgegeben haben" "mir erteilte"
    "erteilte auskunft" "von dir gegeben" "mir da gesagt" "mir eben gesagt" "deine auskunft" "deine antwort"
    "ihre auskunft" "ihre antwort" "deine erklärung" "ihre erklärung" "was du da" "was sie da" "was sie mir"`,
  helpful: `=1.6 geholfen hilfreich* weitergeholfen "passt so" "war richtig" "genau richtig" "war gut" "war super" "gut so" nützlich*
    "hilft mir" "hilft uns" brauchbar* treffend*
    "passte genau" "als gut" "hat gepasst" "hat gesessen" "volltreffer" "auf den punkt" "genau das" "war hilfreich"
    "sehr gut" "super antwort" "gut gewesen"`,
  unhelpful: `=1.8 "nicht geholfen" "passt nicht" "war falsch" "ist falsch" falsch* "stimmt nicht" "stimmt so nicht" daneben unbrauchbar*
    "hilft … nicht" "nicht hilfreich" "am thema vorbei" "nicht das was" "nicht richtig" quatsch unsinn "bringt nichts" "bringt mir nichts" "nicht weitergeholfen"
    "vorne und hinten" "hinten und vorne" "stimmt vorne" "stimmt hinten" "nicht zutreffend" unzutreffend*
    "trifft nicht zu" "so nicht korrekt" blödsinn käse mist murks verkehrt "völlig daneben" "nicht brauchbar"
    "ist überholt" "passte nicht" "hilft nicht" "nicht weiter"`,
  settledgap: '=1 abhak* abgehakt ab|hak geklärt schließen geschlossen erledigt "aus der liste"',
  gaps: `=2.4 wissenslücke* "keine antwort" "keine antworten" "ohne antwort" "unbeantwortete fragen" "unbeantworteten fragen" "nicht beantworten konnten" "nicht beantwortet"
    "nicht beantworten" "schlecht beantwortet" "falsch beantwortet" lücken "was fehlt im wissen" "nicht wussten" "nichts gefunden" "nicht gewusst"
    "passen mussten" "passen musste" "passen müssen" gepasst "ins schwimmen" "keine auskunft"
    "keine richtige auskunft" unzureichende "nur unzureichend" "weiter wussten" "nicht weiter wusste" weiterwusst*
    überfragt "schuldig geblieben" "ins leere" "ohne befund" geschwommen murks "daneben lagen" "danebengelegen"
    "blieb … offen" "offen blieben" "keine ahnung hattest" "keine ahnung hatten" "nicht helfen konnten"
    "nicht helfen konntest" regelfragen richtlinienfragen`,
};

/** How an answer is judged. */
export const JUDGED: Asked = {
  brings: {
    verdict: {
      one: {
        wrong:
          '"nicht geholfen" "passt nicht" falsch* "stimmt nicht" "stimmt so nicht" daneben unbrauchbar* nicht quatsch unsinn vorbei nichts',
        helped: 'geholfen hilfreich* weitergeholfen richtig gut super passt nützlich* hilft treffend*',
      },
    },
  },
  fills: ({ verdict }) => ({ verdict: verdict === 'helped' ? VERDICTS.helped : VERDICTS.misfit }),
  needs: ['verdict'],
  form: 'help.show',
  ways: [
    'reply helpful !unhelpful !gaps',
    'yousaid helpful !unhelpful !gaps =0.8',
    'yousaid unhelpful !gaps =0.8',
    'yousaid unhelpful reply =0.6',
    'reply unhelpful !gaps',
    'helpful !unhelpful !idea !measure =0.4',
    'unhelpful reply =0.2',
    'reply unhelpful see',
  ],
  sayings: [
    '(Die|Diese|Ihre) Antwort (hat geholfen|war hilfreich)',
    '(Die|Diese) Antwort passt nicht',
    'Die Auskunft (war|ist) falsch',
    'Das hat mir weitergeholfen, gute Antwort',
    'Ihre Antwort geht am Thema vorbei',
    'Die letzte Antwort war daneben',
  ],
  button: 'Bewertung speichern',
  says: ({ verdict }) => `Die letzte Antwort: „${verdict === 'helped' ? VERDICTS.helped : VERDICTS.misfit}“`,
};

/** How it is asked what was not or badly answered. */
export const GAPS: Asked = {
  brings: {},
  ways: ['~ gaps', '~ gaps see', '~ gaps list', '~ gaps all', '~ gaps howmany'],
  sayings: [
    'Welche Fragen konnten nicht beantwortet werden?',
    'Bitte auflisten, worauf Sie zuletzt keine Antwort hatten',
    'Wissenslücken (zeigen|anzeigen|)',
    'Wo fehlt Ihnen Wissen, welche Lücken gibt es?',
    'Auf welche Fragen gab es keine Antwort?',
    'Was wurde falsch beantwortet?',
    'Liste der nicht beantworteten Fragen',
    'bei welchen Themen mussten Sie passen',
    'was konnten Sie nicht beantworten',
  ],
  button: 'Wissenslücken ansehen',
};

/** How it is said that a gap is seen to. */
export const SETTLED: Asked = {
  brings: { question: 'text' },
  needs: ['question'],
  form: 'guidelines.gaps',
  ways: [
    'gaps done a-text =1',
    'gaps done =0.6',
    'gaps settledgap a-text =1',
    'gaps settledgap',
    'gaps remove a-text =0.4',
    'gaps remove',
  ],
  sayings: [
    'Wissenslücke erledigt: {question}',
    'Die Wissenslücke ist erledigt: {question}',
    'Wissenslücke abhaken: {question}',
    'Diese Wissenslücke bitte aus der Liste nehmen: {question}',
    'Die Wissenslücke ist geklärt: {question}',
    'Wissenslücke streichen: {question}',
  ],
  labels: { question: 'Frage' },
  button: 'Wissenslücke abhaken',
  says: ({ question }) => `Die Wissenslücke ist erledigt: „${String(question ?? '')}“`,
};
