/** What a form of a meeting sends. */
export const FORM = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  attempt: 1,
  'title~1': 'Austausch der Sozialamtsleitungen',
  'date~1': '2023-10-12',
  'time~1': '14:00',
  'minutes~1': '120',
  'place~1': 'Kreishaus Mettmann, Sitzungsraum 2',
  'link~1': 'https://teams.microsoft.com/l/meetup-join/1',
  'agenda~1': 'Niederschrift vom 7. Februar 2023\nAntworten des MAGS',
  'reminders~1': '7 Tage, 1 Tag, 2 Stunden',
};

/** A meeting in one typed message. */
export const TYPED =
  'sitzung anlegen: Austausch zur Einzelfallhilfe; Datum: 17.10.2023; Uhrzeit: 9 Uhr; Dauer: 60; Ort: Rathaus Haan; TOP: Höchstbeträge | Verfahren; Erinnerungen: 1 Tag';
