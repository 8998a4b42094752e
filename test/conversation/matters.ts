import type { Command } from '../../src/conversation/feature.ts';
import { match } from '../../src/conversation/phrase.ts';
import { sqlite } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

/** A round with one matter of each kind that commands are about, said by the Koordination. */
export async function roundOfMatters(): Promise<TestRound> {
  const round = await openRound(sqlite);
  for (const office of [COORDINATION, 'Sozialamt Haan']) await round.openChat(office);
  await publish(round);
  for (const typed of [
    'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie',
    'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Haan',
    'absprache erfassen: Haan klärt eine Vorlage',
    'frage ans mags: Welche Kosten zählen?',
    'rundfrage anlegen: Wie viele Fälle?; Felder: Fälle: Zahl | Bemerkung: Text; Frist: 20.10.2023 12:00',
    'kenntnisnahme anlegen: Erlass; Text: Bitte lesen; Frist: 20.10.2023 12:00',
    'maßnahme anlegen: Tafel; Verplant: 100; Themenfeld: Energie',
  ])
    await round.say(COORDINATION, typed);
  return round;
}

/** What is typed for a command, about the first matter of its kind. */
export function aboutTheFirst({ typed }: Command): Record<string, string> {
  const said = typed.map((grammar) => match(grammar.example.replace(/\d+/u, '1'), grammar));
  return said.find((fields) => fields !== undefined) ?? {};
}
