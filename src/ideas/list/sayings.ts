import { type Asked, renamed, type Slots } from '../../conversation/asked.ts';
import { KINDS, STATES } from '../idea.ts';

/** What narrows the list stands behind its word, as it is typed: *ideen haan energie*. */
function typedFilter({ scope, kind, state, municipality, search, topic }: Slots) {
  const words = [kind, state, municipality, topic, search].filter((word) => word !== undefined).join(' ');
  return { ...(scope === 'own' ? { own: 'meine' } : {}), ...(words === '' ? {} : { words }) };
}

/** How the collection is asked for, or what stands in it about something. */
export const LISTED: Asked = {
  brings: {
    search: 'search',
    municipality: 'municipality',
    kind: {
      one: {
        [KINDS.practice]:
          '"best practice*" "best practices" "best practise*" bestpractice* praxisbeispiel* "gute beispiele" "guten beispiele"',
        [KINDS.need]: 'absprachebedarf*',
      },
    },
    state: {
      one: {
        [STATES.withdrawn]: 'zurückgezogen*',
        [STATES.reviewed]: '"in prüfung"',
        [STATES.tried]: 'erprobt*',
        [STATES.done]: 'umgesetzt* realisiert*',
      },
    },
    scope: { one: { own: 'unsere unserer unseren meine meiner meinen "von uns" "von mir"' } },
  },
  fills: typedFilter,
  ways: [
    '~ idea see !idea-number !remarks =0.8',
    '~ idea list !idea-number !add',
    '~ idea all !idea-number !remarks',
    '~ idea own !idea-number !change !add !dropped',
    '~ idea which !idea-number =0.8',
    '~ practice see !idea-number',
    '~ practice list !idea-number',
    '~ practice which !idea-number',
    '~ practice which heldby !idea-number =1',
    '~ idea which heldby !idea-number !add =1',
    '~ idea a-municipality !idea-number !add',
    '~ gathered !idea-number =0.5',
    '~ gathered submitted !idea-number =1.6',
    '~ neighbours doing !idea-number !ministry =0.8',
    '~ neighbours idea !idea-number !add =0.6',
    '~ neighbours tried/realised doing !idea-number',
    '~ recall idea',
    '~ recall cost =0.6 !vote !measure',
    '~ ideaslist !idea-number !add !a-text !toagenda !toballot =1.2',
    '~ idea realised/tried/reviewed which !idea-number',
    '~ idea howmany !idea-number',
    '~ practice for !idea-number',
    '~ idea for !idea-number !add',
    '~ idea manyideas realised/tried/reviewed/dropped !idea-number =1.5',
    '~ practice a-municipality !idea-number !add',
  ],
  sayings: [
    '(Zeig|Zeigen Sie) (mir|uns|) (bitte|) (alle|) Ideen',
    'Welche Ideen (gibt es|liegen vor|haben wir) (bisher|schon|)?',
    'Alle Vorschläge aus Hilden (auflisten|)',
    'Was ist bisher an Ideen zusammengekommen?',
    'Unsere Ideen (bitte|) (zeigen|auflisten)',
    'Gibt es Ideen zu Wärmestuben?',
    'Hat schon jemand was mit Wärmeräumen gemacht?',
    'Best Practice zur Schuldnerberatung (suchen|raussuchen)',
    'Welche Best Practices kennt die Runde?',
    'Welche guten Beispiele kennt die Runde?',
    'Welche guten Beispiele gibt es für Energieberatung?',
    'Ideenliste (bitte|)',
    'Was haben die anderen Städte sich einfallen lassen?',
    'Wie viele Ideen sind schon eingereicht?',
    'Welche Ideen sind schon umgesetzt?',
    'Was machen die anderen beim Thema Tafel?',
    '(umgesetzte|erprobte|zurückgezogene) Ideen (zeigen|)',
    'Ideen in Prüfung (zeigen|)',
    'Best Practice aus {municipality}',
  ],
  button: 'Ideen ansehen',
};

/** How the collection is asked for as a file. */
export const EXPORTED: Asked = {
  brings: { format: { one: { csv: 'csv', excel: 'excel* exceltabelle* exceldatei* tabelle' } } },
  fills: renamed({}),
  ways: [
    '~ idea export !idea-number',
    '~ practice export !idea-number',
    '~ idea send list !idea-number',
    '~ idea export send',
    '~ idea list export',
    '~ idea all export',
  ],
  sayings: [
    'Ideen als Excel (bitte|herunterladen|)',
    '(Ich|Wir) (brauche|bräuchte|brauchen) die Ideen als CSV',
    'Ideenliste als Datei (exportieren|schicken)',
    'Alle Vorschläge in eine Exceltabelle packen',
    'Kann man die Ideensammlung herunterladen?',
    'Export der Ideen nach Excel',
    'Die Best Practices als Tabelle (ausleiten|exportieren)',
  ],
  button: 'Ideen als Datei',
};
