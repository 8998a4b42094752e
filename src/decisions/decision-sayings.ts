import type { Asked } from '../conversation/asked.ts';
import { NBSP } from '../german/write.ts';

/** How people ask for the register. */
export const listing: Asked = {
  ways: [
    '~ decision list !decision-number !decisionfile !inmeeting',
    '~ decision see !decision-number !decisionfile !superseded',
    'decision !decision-number !a-text =0.2',
    '~ decided see/list/bystock',
    '~ decided we !onrecord =0.7',
    '~ agreedon we already/bystock !onrecord !inmeeting =1.2',
    '~ agreedon we past/when !onrecord !inmeeting',
    '~ decided bystock !onrecord =0.7',
    '~ decided already =0.8',
    '~ decision already !decision-number',
    '~ agreedon already =0.8',
    '~ decision we !decision-number !putvote !onrecord !council',
    '~ decision all/bystock !decision-number !decisionfile !idea',
    '~ decision howmany !decision-number',
    '~ decision valid !decision-number',
    '~ decision thereis !decision-number =0.5',
    '~ decided a-municipality',
    '~ howdecided =2.6 !onrecord',
    '~ decided howdecided =1.6',
    '~ decision whichdecisions =1.6 !decision-number !decisionfile !council',
  ],
  sayings: [
    '(alle|sämtliche|die|) Beschlüsse (der Runde|) (anzeigen|auflisten|zeigen|ansehen)',
    'alle Beschlüsse zur {search} raussuchen bitte',
    'welche Beschlüsse gibt es zu {search}',
    'was haben wir (bisher|schon|bereits|) (beschlossen|zu {search} beschlossen)',
    'worauf haben wir uns bei {search} geeinigt',
    '(Beschlussregister|Beschlussliste|Beschlussübersicht|Beschlussbuch) (bitte|öffnen|)',
    'gibt es einen Beschluss zu {search}',
    'haben wir zu {search} schon etwas (beschlossen|festgelegt)',
    'suche Beschluss {search}',
    'wie viele Beschlüsse haben wir dieses Jahr gefasst',
    'Beschlusslage zu {search}',
    'was wurde in der Runde zu {search} beschlossen',
    'Entscheidungen der Runde zu {search}',
    'die gefassten Beschlüsse im Überblick',
    'Zusammenstellung der Beschlüsse erbeten',
    'was hat der Kreis mit uns festgelegt zu {search}',
    'welche Beschlüsse gelten noch',
    'hat die Runde dazu schon mal was entschieden',
  ],
  brings: { search: 'search', from: 'from', to: 'to' },
  fills: ({ search, from, to }) => ({ words: search, from, to }),
  button: 'Beschlüsse ansehen',
};

/** How people ask for one decision. */
export const showing: Asked = {
  ways: [
    '~ decision-number !superseded !decisionfile',
    '~ decision-number see =1',
    '~ decision-number decisionwords =1',
    '~ decision-number valid =1',
    '~ decision-number valid superseded =1.5',
    '~ decision-number status',
    '~ decision-number decided/when/who =1',
  ],
  sayings: [
    '(zeig mir|bitte|) Beschluss {decision} (anzeigen|öffnen|)',
    'ich brauch den Beschluss Nr. {decision} im Wortlaut',
    'wie lautet Beschluss {decision}',
    'Wortlaut Beschluss {decision}',
    'was steht in Beschluss {decision}',
    'gilt {decision} eigentlich noch oder ist der ersetzt worden',
    'ist Beschluss {decision} noch gültig',
    'Volltext von {decision} bitte',
    'Beschluss {decision} nachlesen',
    'wer hat Beschluss {decision} mitgetragen',
    'wann wurde {decision} beschlossen',
    'den genauen Text von Beschluss {decision} brauche ich für den Ausschuss',
    'um Vorlage des Beschlusses {decision} wird gebeten',
  ],
  brings: { decision: 'thing' },
  fills: ({ decision }) => ({ number: decision }),
  button: 'Beschluss ansehen',
  needs: ['decision'],
};

/** How people ask for the register as a file. */
export const exporting: Asked = {
  ways: [
    'decision decisionfile !decision-number',
    'decision send !decision-number',
    'decision list decisionfile =0.5',
    '~ decision decisionfile list',
    'decision decisionfile see',
    'decision decisionfile all',
    'decided decisionfile =1',
  ],
  sayings: [
    '(alle|die|) Beschlüsse (als|in) (Word|Excel)',
    'Beschlussregister (als Datei|als Word-Datei|zum Ausdrucken|herunterladen)',
    '(schick|schicken Sie) mir die Beschlüsse als Word-Datei',
    'Beschlüsse exportieren',
    'Beschlussliste in Excel, bitte',
    'ich brauche alle Beschlüsse für die Akte als Dokument',
    'kann ich das Beschlussregister ausdrucken',
    'Excel-Tabelle der Beschlüsse',
    'Export des Beschlussregisters',
    'alle Beschlüsse zum Download',
    'Beschlussbuch zum Abheften, Word',
  ],
  brings: {
    format: {
      one: {
        excel: 'excel xlsx exceldatei* exceltabelle* tabelle* exceldokument*',
        word: 'word docx worddatei* worddokument* dokument ausdruck* druck* abheften akte',
      },
    },
  },
  fills: ({ format }) => ({ format: format ?? 'word' }),
  button: 'Datei erstellen',
};

/** How people say that a decision took the place of another. */
export const replacing: Asked = {
  ways: [
    'decision-number superseded !valid =0.5',
    'decision superseded add',
    'decision-number replacedby =3',
    'decision superseded a-number =0.3',
    'decision superseded change',
    'decision remove decision-number',
    'superseded decision we',
    'decision superseded !valid',
  ],
  sayings: [
    'Beschluss {decision} (ist|wird|wurde) (ersetzt durch 2023/07|durch Beschluss 2023/07 abgelöst)',
    '{decision} tritt an die Stelle von 2023/02',
    'der neue Beschluss {decision} löst 2023/02 ab',
    'bitte vermerken, dass {decision} durch 2023/07 ersetzt ist',
    'Beschluss {decision} als überholt kennzeichnen',
    'Beschluss {decision} ist durch den neueren hinfällig und wird ersetzt',
    'der Beschluss {decision} wird durch Beschluss 2023/07 aufgehoben',
    'trag ein, dass {decision} nicht mehr gilt, sondern 2023/07',
    'Ersetzung des Beschlusses {decision} durch 2023/07',
    'mit 2023/07 wird {decision} obsolet',
  ],
  brings: { decision: 'thing', by: 'thing' },
  fills: ({ decision, by }) => ({ number: decision, by }),
  button: 'Als ersetzt vermerken',
  says: ({ decision, by }) =>
    `Beschluss${NBSP}${decision ?? ''} ist ersetzt${by === undefined ? '' : ` durch Beschluss${NBSP}${by}`}`,
  needs: ['decision', 'by'],
  form: 'decisions.show',
  clickOnly: true,
};
