const PACKED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEADER_BYTES = 16;
const WINDOW = 4096;
/** What each packed text may refer to from its beginning. */
const KNOWN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Unpacks the rich text of a message, at most so many characters of it. */
export function unpacked(bytes: Uint8Array, most: number): string {
  if (bytes.length < HEADER_BYTES) return '';
  const kind = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  const body = bytes.subarray(HEADER_BYTES);
  if (kind === PLAIN) return Buffer.from(body.subarray(0, most)).toString('latin1');
  return kind === PACKED ? Buffer.from(inflated(body, most)).toString('latin1') : '';
}

/** Each bit of a control byte says whether a sign follows, or where in the last signs so many of them stand. */
function inflated(body: Uint8Array, most: number): number[] {
  const window = new Uint8Array(WINDOW);
  window.set(Buffer.from(KNOWN, 'latin1'));
  const out: number[] = [];
  let to = KNOWN.length;
  const put = (sign: number) => {
    window[to] = sign;
    to = (to + 1) % WINDOW;
    out.push(sign);
  };
  for (let at = 0; at < body.length && out.length < most; ) {
    const control = body[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < body.length; bit += 1) {
      if ((control & (1 << bit)) === 0) put(body[at++] ?? 0);
      else {
        const reference = ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0);
        at += 2;
        const from = reference >> 4;
        if (from === to) return out;
        for (let count = 0; count < (reference & 15) + 2; count += 1) put(window[(from + count) % WINDOW] ?? 0);
      }
    }
  }
  return out;
}

/** What rich text shows: the HTML that it was made of, or its words. */
export interface Shown {
  readonly kind: 'html' | 'text';
  readonly text: string;
}

/** Where in rich text something stands. */
interface Place {
  /** Nothing of it is shown: tables of fonts and colours, and what only newer programs know. */
  readonly hidden: boolean;
  /** It is a part of the HTML that the text was made of. */
  readonly tag: boolean;
  /** How many signs stand for one that older programs do not know. */
  readonly instead: number;
  /** It is only there for programs that do not know HTML. */
  readonly twice: boolean;
}

const TOKEN = /\{|\}|\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-f]{2}){1,1000})|\\([^a-z'])|[^\\{}]{1,1000}/giu;
const ASIDE = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'pntext',
  'header',
  'footer',
  'mhtmltag',
]);
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  '~': '\u00a0',
  _: '\u2011',
};
/** How the signs of a language are written in bytes, by the number that Windows gives it. */
const PAGES: Readonly<Record<string, string>> = {
  65001: 'utf-8',
  932: 'shift_jis',
  949: 'euc-kr',
  936: 'gbk',
  950: 'big5',
};
const DEEPEST = 200;

/** Reads rich text: in the text of a mail it mostly only carries HTML. */
export function shownIn(rich: string): Shown {
  const isHtml = /\\fromhtml1\b/u.test(rich.slice(0, 2000));
  const page = /\\ansicpg(\d{3,5})/u.exec(rich.slice(0, 2000))?.[1] ?? '';
  const decoder = new TextDecoder(PAGES[page] ?? (/^125\d$/u.test(page) ? `windows-${page}` : 'windows-1252'));
  const out: string[] = [];
  const open: Place[] = [];
  let place: Place = { hidden: false, tag: false, instead: 1, twice: false };
  let skip = 0;
  const write = (text: string) => {
    if (!place.hidden && !(isHtml && place.twice && !place.tag)) out.push(text);
  };
  const show = (text: string) => {
    write(text.slice(skip));
    skip = Math.max(0, skip - text.length);
  };
  for (const [token, word, number, codes, sign] of rich.matchAll(TOKEN)) {
    if (token === '{') {
      if (open.length >= DEEPEST) break;
      open.push(place);
    } else if (token === '}') {
      place = open.pop() ?? place;
      skip = 0;
    } else if (codes !== undefined) show(decoder.decode(Buffer.from(codes.replaceAll("\\'", ''), 'hex')));
    else if (word === 'u') {
      write(String.fromCharCode(Number(number) & 0xffff));
      skip = place.instead;
    } else if (word !== undefined) {
      const own = SIGNS[word];
      if (own === undefined) place = within(place, word, number);
      else show(own === '\n' && isHtml ? '\r\n' : own);
    } else if (sign === '*') place = { ...place, hidden: true };
    else if (sign !== undefined) show(SIGNS[sign] ?? (/[\\{}]/u.test(sign) ? sign : ''));
    else show(token.replace(/[\r\n]+/gu, ''));
  }
  return { kind: isHtml ? 'html' : 'text', text: out.join('') };
}

function within(place: Place, word: string, number: string | undefined): Place {
  if (word === 'htmltag') return { ...place, hidden: false, tag: true };
  if (word === 'htmlrtf') return { ...place, twice: number !== '0' };
  if (word === 'uc') return { ...place, instead: Math.min(10, Math.max(0, Number(number ?? 1))) };
  return ASIDE.has(word) ? { ...place, hidden: true } : place;
}
