/** The words of what is collected for the ministry. */
export const collectionWords: Readonly<Record<string, string>> = {
  collection: `=2 sammlung sammlungen sammelrunde* fragensammlung* sammelabfrage* "fragen einsammeln" einsammeln`,
};
