import type { Grammar } from '../conversation/phrase.ts';

const WORD = '(?:die )?(?:aenderungen|synopse)';
/** Before the guideline, which is surely meant, all that people say. */
const OF = '(?: (?:an|in|von|zu|zur|der))?(?: der)?';
const WHICH = String.raw`(?:entwurf|\d{1,4}|\d{1,2}\.\d{1,2}\.\d{2,4})`;
const NAME = '(?:version|fassung)(?: vom)? ';
const BETWEEN = '(?: ?- ?| (?:zu|und|mit|bis|gegen) )(?:dem |der )?';
/** *version 1 zu 2*, *von Fassung 1 zu Fassung 2*, *version 1 zu entwurf*. */
const SPAN = `(?: (?:von |zwischen )?${NAME}(?<before>${WHICH})${BETWEEN}(?:${NAME})?(?<after>${WHICH}))?`;
const PAGE = String.raw`(?: seite (?<page>\d{1,4}))?`;
const GUIDELINE = String.raw`(?<guideline>(?:gemeinsamen? )?richtlinie)(?: (?<number>\d{1,6}))?`;
const BEHIND = String.raw`richtlinie(?: (?<number>\d{1,6}))? (?<guideline>aenderungen|synopse)`;
/** Words of a title; what begins with others is no name of a document (*Änderungen an TOP 3*, *Änderungen vorschlagen*). */
const NO_TITLE =
  'an|am|in|im|bei|beim|fuer|von|vom|mit|und|oder|seit|seite|version|fassung|bitte|vorschlagen|vornehmen|richtlinie|word';
const TITLE = String.raw`(?:(?:zu|zur|zum|der|des) )?(?!(?:${NO_TITLE})\b)(?<words>[^\s:;,]{1,60}(?: [^\s:;,]{1,60}){0,7}?)`;

/** How two versions are typed. */
export const SHOWN: readonly Grammar[] = [
  {
    pattern: new RegExp(`${WORD}${OF} ${GUIDELINE}${SPAN}${PAGE}`, 'u'),
    example: 'änderungen richtlinie 1 version 1 zu 2',
  },
  { pattern: new RegExp(`${BEHIND}${SPAN}${PAGE}`, 'u'), example: 'richtlinie 1 synopse' },
  { pattern: new RegExp(`${WORD} ${TITLE}${SPAN}${PAGE}`, 'u'), example: 'änderungen merkblatt version 1 zu 2' },
];

/** How they are typed as a file. */
export const EXPORTED: readonly Grammar[] = [
  {
    pattern: new RegExp(`${WORD}${OF} ${GUIDELINE}${SPAN} word`, 'u'),
    example: 'änderungen richtlinie 1 version 1 zu 2 word',
  },
  { pattern: new RegExp(`${BEHIND}${SPAN} word`, 'u'), example: 'richtlinie 1 synopse word' },
  { pattern: new RegExp(`${WORD} ${TITLE}${SPAN} word`, 'u'), example: 'änderungen merkblatt version 1 zu 2 word' },
];

/** How the documents are asked for. */
export const LISTING: readonly Grammar[] = [
  { pattern: /(?:aenderungen|synopsen?)(?: seite (?<page>\d{1,4}))?/u, example: 'änderungen' },
];
