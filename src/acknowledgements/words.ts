/** The words of what goes round for all to take note of. */
export const acknowledgementWords: Readonly<Record<string, string>> = {
  acknowledgement: `=2.6 kenntnisnahme* kenntnisgabe* "zur kenntnis" "kenntnis genommen" "kenntnis nehmen" gelesen lesebestätigung* quittier*`,
  query: '=1.5 rückfrage* nachfrage* rückfragen nachfragen',
  takenote: '"kenntnis genommen" "zur kenntnis genommen" bestätig* gelesen gesehen',
};
