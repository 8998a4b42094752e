import type { Command } from '../../../src/conversation/feature.ts';
import { confirmCard, meantBlock, possibilitiesCard, understoodCard, unsureCard } from '../../../src/offers/cards.ts';
import type { Offer } from '../../../src/offers/offer.ts';
import { controlCard, droppedCard, talkCard } from '../../../src/offers/talk.ts';
import { commands, performer } from '../commands.ts';
import { type Sample, samplesOf } from '../sample.ts';

const understood = samplesOf('Verstanden');
const talk = samplesOf('Kurze Antwort');

const said = { personId: '00000000-0000-4000-8000-000000000001', text: 'Donnerstag geht bei uns nicht', offered: [] };

function commandOf(verb: string): Command {
  const found = commands.find((one) => one.verb === verb);
  if (!found) throw new Error(`no command ${verb}`);
  return found;
}

function offer(verb: string, rest: Omit<Offer, 'command' | 'raw' | 'button' | 'complete'> & { title: string }): Offer {
  const { title, ...shown } = rest;
  const raw = { number: '3' };
  return { ...shown, command: commandOf(verb), raw, complete: true, button: { title, verb, data: raw } };
}

const excused = offer('meetings.answer', {
  title: 'Absage für Sitzung 3',
  headline: 'Haan sagt für Sitzung\u00a03 ab',
  facts: [
    { label: 'Sitzung', value: 'Austausch der Sozialamtsleitungen' },
    { label: 'Termin', value: 'Donnerstag, 19.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr' },
    { label: 'Bisher', value: 'Zusage vom 11.\u00a0Oktober 2023' },
  ],
  about: 'Sitzung\u00a03',
});
const poll = offer('date-polls.answer', {
  title: 'Nein zum 7.\u00a0Dezember',
  headline: 'Haan kann am 7.\u00a0Dezember nicht',
  facts: [
    { label: 'Terminfindung', value: 'Dezemberrunde' },
    { label: 'Termin', value: 'Donnerstag, 7.\u00a0Dezember 2023, 10:00–12:00\u00a0Uhr' },
  ],
  about: 'Terminfindung\u00a02',
});
const REASON =
  'Die Träger brauchen länger als geplant, weil die Sommerferien dazwischenlagen und drei von ihnen erst im September wieder tagen; ohne ihre Rückmeldung lässt sich die Vorlage nicht abschließen. '.trim();
const extended = offer('votes.extend', {
  title: 'Frist verlängern',
  headline: 'Die Frist von Abstimmung\u00a04 endet später',
  facts: [
    { label: 'Abstimmung', value: 'Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?' },
    { label: 'Bisher', value: 'Freitag, 6.\u00a0Oktober 2023, 12:00\u00a0Uhr' },
    { label: 'Frist', value: 'Freitag, 13.\u00a0Oktober 2023, 12:00\u00a0Uhr' },
    { label: 'Kommune', value: 'Haan' },
    { label: 'Regel', value: 'Konsent' },
    { label: 'Stand', value: 'offen' },
    { label: 'Grund', value: REASON },
  ],
  about: 'Abstimmung\u00a04',
});
const hilfe = await performer({})('help.show');
const meant = meantBlock(
  [excused, offer('reminders.show', { title: 'Offene Punkte', headline: '', facts: [], about: undefined })],
  said,
);

/** What was understood of plain words, in all states. */
export const offerSamples: readonly Sample[] = [
  understood('ein Angebot', understoodCard(excused, said)),
  understood('viele Werte', understoodCard(extended, said), [REASON]),
  understood('zwei Bedeutungen', possibilitiesCard([excused, poll], said)),
  understood('drei Dinge', possibilitiesCard([excused, { ...poll, command: excused.command }, extended], said), [
    REASON,
  ]),
  understood('nicht sicher', unsureCard([excused, poll], said)),
  understood('nicht sicher, nichts gefunden', unsureCard([], said)),
  understood('Frage mit Angeboten', { ...hilfe, below: meant }),
  understood('Bestätigung durch Klick', confirmCard([excused.button], said.personId)),
  understood('Auswahl durch Klick', confirmCard([excused.button, poll.button], said.personId)),
  talk('Dank', talkCard('Danke!')),
  talk('Begrüßung', talkCard('Moin zusammen')),
  talk('wer', talkCard('Bist du ein Mensch?')),
  talk('Ärger', talkCard('Das ist mir zu umständlich')),
  talk('Versehen', talkCard('Sorry, verklickt')),
  talk('alles andere', talkCard('Schönes Wetter')),
  ...(['yes', 'no', 'cancel', 'none', 'back', 'undo', 'more', 'both', 'restart', 'wait'] as const).map((reply) =>
    talk(reply, controlCard({ reply })),
  ),
  talk('verworfen', droppedCard()),
];
