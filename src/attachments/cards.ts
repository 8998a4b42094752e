import {
  bold,
  button,
  buttons,
  entry,
  header,
  link,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { longDay, NBSP } from '../german/write.ts';
import { type Attachment, type Copy, isKept } from './attachment.ts';
import { type Bearer, type Bearing, listWay } from './bearer.ts';

/** An attachment on the card of its matter, which is for all: a file has no link there, it is handed out to one person. */
export function attachedLine({ title, url }: Attachment): Paragraph {
  return url === undefined ? paragraph(words(title), subtle(' (Datei)')) : paragraph(link(title, url));
}

/** Where each file is found, and what has just happened. */
interface AttachmentsView {
  readonly addressOf: (attachment: Attachment) => string;
  readonly news?: string | undefined;
  /** What the reader has just removed: a link can be attached again. */
  readonly removed?: Attachment | undefined;
}

/**
 * What is attached to a matter; those who may attach get the ways to add and remove. With a file it is for its reader
 * alone, because files are handed out to one person.
 */
export function attachmentsCard(bearer: Bearer, bearing: Bearing, view: AttachmentsView): Reply {
  const { number, attachments, name, title } = bearing;
  const news = view.news === undefined ? [] : [paragraph(bold(view.news))];
  const none = attachments.length === 0 ? [paragraph(words(bearer.words.none))] : [];
  const entries = attachments.map((attachment) => shown(bearer, bearing, attachment, view));
  return {
    card: 'attachments/list',
    data: {
      header: header(`Anlagen zur ${name}`, title),
      empty: [...news, ...none, ...hints(bearer, bearing)],
      sections: entries.length === 0 ? [] : [{ heading: [], entries }],
      buttons: buttons(
        ...takingBack(bearer, number, view.removed),
        button(bearer.show.title, bearer.show.verb, { ...bearer.show.data(number) }),
      ),
    },
    summary: notification(`Anlagen zur ${name}: ${title}`),
    ...(attachments.some(isKept) ? { personal: { twin: listed(bearer, number), confidential: true } } : {}),
  };
}

const listed = ({ typed }: Bearer, number: number) => `${typed} ${number} anlagen`;

function takingBack({ kind }: Bearer, number: number, removed: Attachment | undefined) {
  if (removed?.url === undefined) return [];
  const data = { number: String(number), link: `${removed.title} ${removed.url}` };
  return [button('Wieder beifügen', `${kind}.attach`, data)];
}

/** Asks before what is kept is removed: nothing of it remains. */
export function askCard(bearer: Bearer, { number, name }: Bearing, { number: attachment, title }: Attachment): Reply {
  const data = { number: String(number), attachment: String(attachment), sure: 'endgültig' };
  return {
    ...notice({
      kind: `Anlagen zur ${name}`,
      title: `Anlage ${attachment} entfernen?`,
      text: `„${title}“ wird gelöscht und lässt sich nicht wiederherstellen.`,
      ways: [{ title: 'Endgültig entfernen', verb: `${bearer.kind}.detach`, data }, listWay(bearer, number)],
    }),
    asks: true,
    personal: { twin: listed(bearer, number), confidential: true },
  };
}

function hints({ typed }: Bearer, { number, attachments, changes }: Bearing) {
  const twin = `„anlage ${typed} ${number}“`;
  const add = `Hinzufügen: „anlage ${typed} ${number}: Titel https://…“, oder im persönlichen Chat eine Datei mit den Worten ${twin} senden.`;
  const lines = [
    ...(changes ? [add] : []),
    ...(attachments.some(isKept) ? ['Links zu Dateien gelten sieben Tage und nur für Sie.'] : []),
  ];
  return lines.map((line) => paragraph(small(subtle(line))));
}

function shown(bearer: Bearer, bearing: Bearing, attachment: Attachment, { addressOf }: AttachmentsView) {
  const { number, title, url, office, addedAt, frozenAt } = attachment;
  const load = (of: string) => (isKept(attachment) ? [link(of, addressOf(attachment))] : []);
  const ways = url === undefined ? load(`Anlage ${number} laden`) : [link(`Anlage ${number} öffnen`, url)];
  const copied = url === undefined ? [] : load('Kopie laden').flatMap((way) => [words(`${NBSP}· `), way]);
  const lines = [
    paragraph(...ways, ...copied, words(`${NBSP}· ${office}, am ${longDay(addedAt)}`)),
    ...held(bearer, bearing, attachment),
  ];
  const data = { number: String(bearing.number), attachment: String(number) };
  const removes = bearing.changes && frozenAt === undefined;
  const remove = removes ? [button(`Anlage ${number} entfernen`, `${bearer.kind}.detach`, data)] : [];
  return entry(`Anlage${NBSP}${number}: ${title}`, lines, ...remove);
}

/** What is known of the content: of a link, that it is not kept, and how to keep it; of a copy, what proves it. */
function held(
  { typed }: Bearer,
  { number, changes }: Bearing,
  { number: attachment, copy, url, frozenAt }: Attachment,
) {
  if (copy) return [paragraph(small(subtle(`${url === undefined ? '' : keptSince(copy)}${proof(copy)}`)))];
  const words = `„${typed} ${number} anlage ${attachment}“`;
  const how = ` Datei übernehmen: im persönlichen Chat mit den Worten ${words} senden.`;
  const offered = changes && frozenAt === undefined ? how : '';
  return [paragraph(small(subtle(`Inhalt nicht festgehalten.${offered}`)))];
}

function keptSince({ office, at }: Copy): string {
  return `Inhalt festgehalten am ${longDay(at)} (${office}). `;
}

/** The beginning of the checksum tells two copies apart; the whole stands in exports. */
function proof({ name, checksum }: Copy): string {
  return `Datei ${name}, Prüfsumme SHA-256 ${checksum.slice(0, 16)}…`;
}
