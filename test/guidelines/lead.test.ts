import assert from 'node:assert/strict';
import { cell, grid, para, row, style, styled, word } from '../documents/word-package.ts';
import { openRoom, type Room } from '../imports/room.ts';
import { onEveryDatabase } from '../support/databases.ts';

const wide = '<w:gridSpan w:val="3"/>';
const places = ['Haan', 'Hilden', 'Erkrath', 'Ratingen', 'Wülfrath', 'Velbert', 'Monheim', 'Langenfeld'];
const rows = (kind: string) =>
  places.map((place) => row([cell(place), cell(`Beratung und ${kind} im Quartier`), cell('bis Ende Mai')]));
const RULES = word(
  [
    para('Richtlinie Nachbarschaft', styled('T')),
    para('Fristen', styled('A')),
    para('Die Kommunen rechnen einzeln ab.'),
    grid(
      row([cell('Tabelle 4: Verwendungsnachweise der Kommunen', wide)]),
      row([cell('Kommune'), cell('Maßnahme'), cell('Abgabe')], '<w:tblHeader/>'),
      row([cell('Erster Abschnitt', wide)]),
      ...rows('Kleiderstube'),
      row([cell('Zweiter Abschnitt', wide)]),
      ...rows('Möbellager'),
    ),
    para('Unterlagen', styled('A')),
    para('Vor der Auszahlung sind vorzulegen:'),
    ...places.map((place) =>
      para(`– Quittungen der Stadt ${place}, geordnet nach Monaten und unterschrieben von zwei Personen,`),
    ),
    para('– Stempelkarte des Fuhrparks.'),
  ].join(''),
  { styles: style('T', 'Title') + style('A', 'heading 1') },
);

onEveryDatabase('what leads into a long table or a long list', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    room.files.set('richtlinie.docx', RULES);
    await room.send('Koordination', ['richtlinie.docx']);
    await room.say('Koordination', 'import 1 übernehmen: Status: verbindlich; gültig ab: 01.01.2023');
  });
  afterEach(() => room.close());
  const answer = async (question: string) =>
    (await room.say('Sozialamt Haan', question)).text.replaceAll('\u00a0', ' ');

  it('is shown with each of its lines, also where these are a piece of their own', async () => {
    assert.match(
      await answer('Wann ist das Möbellager in Langenfeld abzugeben?'),
      /Tabelle 4: Verwendungsnachweise der Kommunen\n+Zweiter Abschnitt \[…\]\n[\s\S]*Kommune: Langenfeld/u,
    );
    assert.match(await answer('Stempelkarte des Fuhrparks?'), /sind vorzulegen: \[…\]\n[\s\S]*Stempelkarte/u);
  });

  it('is shown once where it is among the lines that are shown', async () => {
    const text = await answer('Wo steht die Kleiderstube in Haan?');
    assert.equal(text.split('Erster Abschnitt').length, 2, text);
  });

  it('finds its lines', async () => {
    assert.match(await answer('Verwendungsnachweise Möbellager Velbert'), /Kommune: Velbert; Maßnahme: .*Möbellager/u);
  });
});
