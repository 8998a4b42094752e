import { LIMITS } from './reading.ts';
import { tooLarge } from './too-much.ts';

/** What comes of fetching a file: its bytes, or why there are none. */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: Unfetched };

/** Why a file is not there: it lies elsewhere, is too large, cannot be reached now, or a scanner for viruses held it. */
type Unfetched = 'host' | 'size' | 'unreachable' | 'infected' | 'unscanned';

/** Fetches a file that was sent in the chat, from allowed hosts alone, within a size and a time. */
export type FetchFile = (url: string) => Promise<Fetched>;

/** Fetches an address once as long as no other is asked for: what one feature leaves, another may read. */
export function fetchingOnce(fetchFile: FetchFile): FetchFile {
  let last: { url: string; fetched: Promise<Fetched> } | undefined;
  return (url) => {
    if (last?.url !== url) last = { url, fetched: fetchFile(url) };
    return last.fetched;
  };
}

/** Says why a file was not fetched, and what to do next. */
export function notFetched(why: Unfetched): string {
  switch (why) {
    case 'host':
      return 'Die Datei liegt an einem Ort, von dem Kreisrunde keine Dateien lädt. Bitte hängen Sie sie hier im Chat an, von Ihrem Gerät oder aus OneDrive.';
    case 'size':
      return tooLarge(LIMITS);
    case 'unreachable':
      return 'Die Datei ließ sich nicht laden. Bitte senden Sie sie in einigen Minuten noch einmal.';
    case 'infected':
      return 'Der Virenscanner Ihres Hauses hat in der Datei etwas gefunden. Sie wurde weder gelesen noch gespeichert. Bitte wenden Sie sich an Ihre IT, und senden Sie eine geprüfte Datei.';
    case 'unscanned':
      return 'Die Datei ließ sich nicht auf Viren prüfen und wurde deshalb nicht gelesen. Bitte senden Sie sie in einigen Minuten noch einmal; bleibt es dabei, sagen Sie bitte Ihrer IT Bescheid.';
  }
}
