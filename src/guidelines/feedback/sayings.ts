import type { Asked } from '../../conversation/asked.ts';
import { VERDICTS } from '../verdict.ts';

/** Words of what is said about answers, by group. */
export const FEEDBACK_WORDS: Readonly<Record<string, string>> = {
  reply: '=1.2 antwort antworten auskunft auskünfte *antwort *auskunft',
  helpful: `=1.6 geholfen hilfreich* weitergeholfen "passt so" "war richtig" "genau richtig" "war gut" "war super" "gut so" nützlich*
    "hilft mir" "hilft uns" brauchbar* treffend*`,
  unhelpful: `=1.8 "nicht geholfen" "passt nicht" "war falsch" "ist falsch" falsch* "stimmt nicht" "stimmt so nicht" daneben unbrauchbar*
    "hilft … nicht" "nicht hilfreich" "am thema vorbei" "nicht das was" "nicht richtig" quatsch unsinn "bringt nichts" "bringt mir nichts" "nicht weitergeholfen"`,
  gaps: `=2.4 wissenslücke* "keine antwort" "keine antworten" "ohne antwort" "unbeantwortete fragen" "unbeantworteten fragen" "nicht beantworten konnten" "nicht beantwortet"
    "nicht beantworten" "schlecht beantwortet" "falsch beantwortet" lücken "was fehlt im wissen" "nicht wussten" "nichts gefunden" "nicht gewusst"`,
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
  ],
  button: 'Wissenslücken ansehen',
};
