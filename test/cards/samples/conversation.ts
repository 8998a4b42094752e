import {
  draftViewCard,
  elsewhereCard,
  faultCard,
  keptCard,
  notice,
  ownViewCard,
  refusalCard,
  twinCard,
} from '../../../src/conversation/cards.ts';
import { Refusal } from '../../../src/conversation/refusal.ts';
import type { Role } from '../../../src/conversation/turn.ts';
import { TWIN } from '../../../src/ideas/form.ts';
import { performer } from '../commands.ts';
import { type Sample, samplesOf } from '../sample.ts';

const help = samplesOf('Hilfe');
const hint = samplesOf('Hinweis');
const fault = samplesOf('Störung');

const late = new Refusal({
  code: 'votes.closed',
  kind: 'Abstimmung',
  status: 'geschlossen',
  title: 'Die Frist ist abgelaufen',
  text: 'Die Stimme für Haan zählt nicht mehr: Die Frist endete am Freitag, 21.\u00a0April 2023, um 12:00\u00a0Uhr.',
  ways: [{ title: 'Hilfe ansehen', verb: 'help.show' }],
});
const malformed = new Refusal({
  code: 'conversation.malformed',
  title: 'Da fehlt noch etwas',
  text: 'Bitte einen Titel eingeben. Bitte die Idee beschreiben. So geht es: „idee einreichen: Titel; Beschreibung: …; Themenfeld: …“.',
});

const TYPED = 'Montag bis Freitag von 10 bis 17 Uhr, mit warmem Mittagessen und Sozialberatung vor Ort.';
const sent = {
  verb: 'ideas.submit',
  data: { operation: '00000000-0000-4000-8000-000000000005', 'title~1': 'Wärmestube', 'description~1': TYPED },
};

const helpFor = (roles: readonly Role[], municipality = 'Haan') =>
  performer({ roles, municipality: { id: municipality.toLowerCase(), name: municipality } })('help.show');

/** The cards of the conversation itself. */
export const conversationSamples: readonly Sample[] = [
  help('für Mitglieder', await helpFor(['head'])),
  help('für die Koordination', await helpFor(['coordinator', 'head'], 'Kreis Mettmann')),
  hint('vertraulich', ownViewCard({ verb: 'grants.funds', data: {} })),
  hint('Entwurf', draftViewCard({ verb: 'meetings.show', data: { number: '3' } })),
  hint('abgelehnt, zu spät', refusalCard(late)),
  hint('abgelehnt, Angaben fehlen', refusalCard(malformed)),
  hint('weiter im persönlichen Chat', elsewhereCard()),
  hint('getippt statt Formular', twinCard(TWIN)),
  hint(
    'langer Titel und langer Status',
    notice({
      kind: 'Richtlinienfrage · Stand 01.02.2023'.replace(' ·', '\u00a0·'),
      status: 'noch nicht eingereicht',
      title: 'Wie wird die Mindestsicherungsquote berechnet und wer ist Mindestsicherungsbeziehende?',
      text: 'Dazu steht in den Quellen nichts.',
    }),
  ),
  fault('Frage', faultCard('7F3A-21C9')),
  fault('nicht gespeichert', faultCard('7F3A-21C9', 'nicht gespeichert')),
  fault('Eingaben behalten', keptCard('7F3A-21C9', sent), [TYPED]),
];
