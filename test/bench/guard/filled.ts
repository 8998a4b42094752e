import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../sparse-regression.ts';

const list = (text: string): readonly string[] => text.split('|');

const BEGUN = list(
  'Papen|Hölter|Ger|Uhlen|Wessel|Schulte-|Rüsch|Linden|Oster|Wester|Kleine|Große|Nieder|Ober|Brink|Dieck|Esch|Eick|Fel|Göcke|Haver|Hüls|Ker|Kött|Lütke|Mers|Nien|Ost|Pfann|Rade|Sand|Stein|Tönnis|Vos|Wall|Wien|Wolf|Ziegel|Bracke|Drei|Ellers|Fried|Gries|Heide|Immen|Kalten|Lang|Mühlen|Neu|Pape|Quer|Ritter|Schmale|Temme|Winkel|Zim|Krumm|Ahl|Bult|Cord|Dücker',
);
const ENDED = list(
  'brock|hoff|kamp|meier|meyer|mann|horst|beck|busch|feld|berg|stein|hagen|müller|sieck|hues|kötter|haus|bring|loh|ling|korn|hut|vogt|brink|heide|ding|ström|acker|reuter|schmidt|hövel|baum|horn|ke|sen|ing|wald|trup|diek|mühle|johann|bernd|rich',
);
const TOWN_BEGUN = list(
  'Alten|Neu|Ober|Nieder|Linden|Eichen|Wessel|Brüder|Nord|Süd|Stein|Hohen|Mühl|Grün|Kirch|Rosen|Wolfs|Heiden|Buchen|Fürsten|Kalk|Sand',
);
const TOWN_ENDED = list('hagen|dorf|heim|bach|feld|rath|berg|kirch|stedt|hausen|born|au|furt|stege|beck');
const TOWNS = list('Haan|Erkrath|Hilden|Langenfeld|Mettmann|Monheim|Ratingen|Velbert|Wülfrath|Heiligenhaus');
const STREETS = list(
  'Gartenstraße|Bahnhofstr.|Lindenweg|Am Markt|Kirchgasse|Ringstraße|Tulpenweg|Pappelallee|Schulstraße|Ulmenhof|Birkenring|Am Mühlbach|Hauptstraße|Rosenweg|Alter Postweg|Deichstraße|Goethestr.|Im Winkel|Sonnenhang|Bergstraße|Feldweg|Mühlenstraße|Wiesengrund|Friedrich-Ebert-Straße',
);
const PERSONS = list(
  'Frau {N}|Frau {N}|Frau {N}|Herr {N}|Herr {N}|Herr {N}|Fr. {N}|Hr. {N}|Familie {N}|{F} {N}|{F} {N}|Frau {F} {N}|Herr {F} {N}|Die {N}|Der {N}|Unsere Klientin {N}|Mein Klient {N}|Der Kunde {N}|Frau {I}|Die alte Frau {N}|Frau {N}-{N}|{N}, {F}|Die {F}|Frau {N} aus {O}|Die Frau aus der {S}|Der Mann mit dem Hund|Die Kundin von gestern|{F} {I}|Die Witwe {N}',
);
const TO_PERSONS = list(
  'Frau {N}|Frau {N}|Frau {N}|Herrn {N}|Herrn {N}|Herrn {N}|Fr. {N}|Hr. {N}|Familie {N}|{F} {N}|{F} {N}|Frau {F} {N}|Herrn {F} {N}|der {N}|dem {N}|unserer Klientin {N}|meinem Klienten {N}|dem Kunden {N}|Frau {I}|der alten Frau {N}|Frau {N}-{N}|{N}, {F}|den Eheleuten {N}|Ehepaar {N}|{N}|der Frau aus der {S}|dem Mann mit dem Hund|der Kundin von gestern|den {N}s',
);
const STAFF = list(
  'Frau {N}|Frau {N}|Frau {N}|Frau {N}|Herr {N}|Herr {N}|Herr {N}|Herr {N}|Kollegin {N}|Kollege {N}|{F}|{F} {N}|Frau Dr. {N}|Herr {N} aus {O}|Frau {N} vom Jobcenter|Unsere Kollegin {F}|Frau {N}-{N}|Frau {F} {N}|Unser Kollege {N}|Herr {N} (Sozialamt {O})',
);
const TO_STAFF = list(
  'Frau {N}|Frau {N}|Frau {N}|Frau {N}|Herrn {N}|Herrn {N}|Herrn {N}|Kollegin {N}|dem Kollegen {N}|{F}|{F} {N}|Frau Dr. {N}|Herrn {N} aus {O}|Frau {N} vom Jobcenter|Frau {N}-{N}|der Kollegin {F}|Herrn {N} vom Kreis',
);
const BEFORE = list(
  'Hallo zusammen, |Moin, |Kurze Frage: |Guten Morgen, |Hallo, |Kommentar: |Nachtrag: |Hi, |Zur Info: |Hallo {F}, |Liebe Kolleginnen, |Eilt: |PS: |- |Übrigens: ',
);
const BEHIND = list(
  ' Danke!| Was meint ihr?| LG {F}| Viele Grüße| Vielen Dank vorab.| Wer weiß mehr?| Bitte kurze Rückmeldung.| VG| Wie seht ihr das?| Danke euch!| MfG {N}| Geht das?| Eilt!',
);

/** The texts of a file of lines, with names, towns and sums by seed, some said or typed as people do. */
export function filledTexts(file: string, seed: number): readonly string[] {
  const names = readFileSync(join(import.meta.dirname, 'names.txt'), 'utf8')
    .split(/\s+/u)
    .filter(Boolean);
  const random = randomOf(seed);
  const any = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const surname = (): string =>
    (random() < 0.45 ? any(BEGUN) + any(ENDED) : any(names)).replace(
      /-(\p{Ll})/u,
      (_, one: string) => `-${one.toUpperCase()}`,
    );
  const town = (): string => (random() < 0.5 ? any(TOWNS) : any(TOWN_BEGUN) + any(TOWN_ENDED));
  const slots: Readonly<Record<string, () => string>> = {
    P: () => any(PERSONS),
    D: () => any(TO_PERSONS),
    K: () => any(STAFF),
    L: () => any(TO_STAFF),
    N: surname,
    F: () => any(FIRST),
    O: town,
    I: () => `${any(list('A|B|D|E|F|G|H|K|L|M|N|O|P|R|S|T|W|Z'))}.`,
    S: () => `${any(STREETS)} ${1 + Math.floor(random() * 120)}`,
    T: () => any(STREETS.filter((street) => /^\p{Lu}\p{Ll}+(?:straße|str\.|weg)$/u.test(street))),
    M: () =>
      random() < 0.6
        ? `${120 + Math.floor(random() * 1800)} Euro`
        : `${120 + Math.floor(random() * 800)},${digits(2)} €`,
    A: () => `${20 + Math.floor(random() * 70)}`,
    Z: () => digits(4),
    n: () => surname().toLowerCase(),
    f: () => any(FIRST).toLowerCase(),
    o: () => town().toLowerCase(),
  };
  const fill = (text: string): string => {
    let filled = text;
    for (let depth = 0; depth < 3 && filled.includes('{'); depth++)
      filled = filled.replace(/\{(\p{L})\}/gu, (whole, slot: string) => slots[slot]?.() ?? whole);
    return filled;
  };
  const styled = (text: string): string => {
    const chance = random();
    if (chance < 0.12) return fill(any(BEFORE)) + text;
    if (chance < 0.24) return text + fill(any(BEHIND));
    if (chance < 0.34)
      return text
        .toLowerCase()
        .replace(/[.,:;!?–„“"()]/gu, '')
        .replace(/\s+/gu, ' ');
    if (chance < 0.4) return mistyped(text, random);
    return text;
  };
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) =>
      Array.from({ length: /\{[PDKL]\}/u.test(line) ? 5 : line.includes('{') ? 3 : 2 }, (_, at) =>
        at === 0 ? fill(line) : styled(fill(line)),
      ),
    )
    .map((text) => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
}

function mistyped(text: string, random: () => number): string {
  const at = Math.floor(random() * Math.max(1, text.length - 2));
  const [one = '', other = ''] = [text[at], text[at + 1]];
  return `${text.slice(0, at)}${random() < 0.5 ? other + one : one}${text.slice(at + 2)}`;
}

const FIRST = list(
  'Sabine|Mehmet|Olga|Karl-Heinz|Fatima|Ingrid|Ahmed|Svetlana|Jürgen|Ayşe|Monika|Dragan|Thi Lan|Ursula|Pawel|Heike|Ali|Renate|Ion|Katarzyna|Werner|Mohammed|Gisela|Yusuf|Petra|Amadou|Brigitte|Goran|Silke|Natalia|Uwe|Zeynep|Hannelore|Samuel|Aylin|Horst|Blessing|Elif|Manfred|Nina|Tobias|Jens|Nicole|Rolf|Marlies|Bogdan|Leyla|Erwin|Tanja|Hassan|Waltraud|Kevin|Chantal|Lotte|Emma|Ben|Mia|Jonas|Gerda|Hildegard|Otto|Anatolij|Mariam|Tesfay|Nour|Ramona|Detlef|Mandy|Udo|Rosi|Manni|Kalle|Gitti|Heinz|Trude|Moni|Rudi|Sina|Björn|Anke|Dirk|Ralf|Marion',
);

/** Texts of several others in a row, as messages of more than one matter are. */
export function mixedTexts(texts: readonly string[], among: readonly string[], count: number): readonly string[] {
  const random = randomOf(count);
  const any = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => any(among));
    parts[Math.floor(random() * parts.length)] = any(texts);
    return parts.map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`)).join(random() < 0.85 ? ' ' : '\n');
  });
}

/** Surnames as they are made in the north-west, for letters that no list holds. */
export function madeSurnames(count: number, seed: number): readonly string[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const one = BEGUN[Math.floor(random() * BEGUN.length)] ?? '';
    return `${one}${ENDED[Math.floor(random() * ENDED.length)] ?? ''}`.replace('-', '').toLowerCase();
  });
}
