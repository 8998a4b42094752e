/** The words of a case file: all that belongs to one matter, for the file. */
export const caseWords: Readonly<Record<string, string>> = {
  casefile: `=2.6 vorgang vorgangs vorgänge aktenvorgang* verwaltungsvorgang* vorgangsakte* vorgangsdatei* gesamtvorgang*
    "für die akte" "für unsere akte" "für meine akte" "für die akten" "für unsere akten" "zur akte nehmen" "zur akte" akte akteninhalt*
    aktendokument* aktenauszug*`,
  fileaway: '=0.8 "zum abheften" abheften "zum ablegen" ablegen "zum archivieren" archivieren',
};
