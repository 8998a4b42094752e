import type { Db } from '../conversation/database.ts';
import { match } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import { heldSentence } from '../intake/cards.ts';
import { type Received, type Taker, taker } from '../intake/taker.ts';
import { cutText } from '../text/clean.ts';
import { shownWith } from './attaching.ts';
import { isKept } from './attachment.ts';
import { type Bearer, type Bearing, listWay, matterOf, roomFor } from './bearer.ts';
import { ATTACHABLE, contentTypeOf } from './file-kind.ts';
import { broughtBy, keepCopy, saveFile } from './store.ts';

/** The matter that is named, the title that the file is to have, and the link of which it is the content. */
interface Said {
  readonly number: number;
  readonly title: string | undefined;
  readonly link: number | undefined;
}

/** Takes a file that is sent with the words of a matter (`anlage sitzung 3`), and attaches it there. */
export function sentFiles(bearer: Bearer, links: Links): Taker {
  return taker({
    form: 'document',
    keepsFiles: true,
    takes: async (db, turn, [file, ...more]) => {
      const said = saidIn(bearer, turn);
      if (!said || !file) return false;
      const refuse = refused(bearer);
      if (more.length > 0) throw refuse('one', 'Bitte senden Sie die Dateien einzeln, jede mit dieser Nachricht.');
      if (contentTypeOf(file.name) === undefined) throw refuse('kind', `Beifügen lassen sich ${ATTACHABLE}.`);
      taking(bearer, await bearer.hold(db, turn, said.number), said);
      return true;
    },
    keep: async (db, turn, [file]) => {
      const said = saidIn(bearer, turn);
      if (!said || !file) return undefined;
      const known = (await broughtBy(db, turn.roundId, turn.activity))?.attachment;
      const attachment = known ?? (await keep(bearer, db, turn, { said, file }));
      return shownWith({ bearer, links, db }, turn, { number: said.number, attachment });
    },
  });
}

function saidIn({ sent }: Bearer, { input }: MemberTurn): Said | undefined {
  const said = input.kind === 'text' ? sent.map((one) => match(input.text, one)).find(Boolean) : undefined;
  if (!said) return undefined;
  const { number, before, title, attachment } = said;
  return { number: Number(number ?? before), title, link: attachment === undefined ? undefined : Number(attachment) };
}

/** The file becomes another attachment, or the content of a link, of which none is kept yet. */
function taking(bearer: Bearer, bearing: Bearing, { link }: Said): void {
  if (link === undefined) {
    roomFor(bearer, bearing);
    return;
  }
  const found = bearing.attachments.find(({ number }) => number === link);
  if (!found) throw refused(bearer)('unknown', bearer.words.lacks(link), bearing);
  if (isKept(found)) throw refused(bearer)('kept', `Der Inhalt der Anlage ${link} ist schon festgehalten.`, bearing);
}

async function keep(
  bearer: Bearer,
  db: Db,
  turn: MemberTurn,
  { said, file }: { said: Said; file: Received<'document'> },
): Promise<number> {
  taking(bearer, await bearer.hold(db, turn, said.number), said);
  const content = harmless(bearer, file);
  const { checksum } = file;
  const taken = { origin: turn.activity, name: cutText(file.name, 200), checksum, content };
  const matter = matterOf(bearer, said.number);
  await bearer.changed(db, turn.roundId, said.number);
  if (said.link === undefined)
    return saveFile(db, turn, { ...matter, title: cutText(said.title ?? file.name, 120), file: taken });
  await keepCopy(db, turn, { ...matter, attachment: said.link }, taken);
  return said.link;
}

/** The bytes of a file; what looks like the case of a client is not kept, nor what is too much to be looked through. */
function harmless(bearer: Bearer, { bytes, examined }: Received<'document'>): Uint8Array {
  if (examined.kind === 'held') throw refused(bearer)('client-data', heldSentence(examined));
  if (examined.kind === 'refused' && (examined.why === 'unfetched' || examined.why === 'limit'))
    throw refused(bearer)(examined.why, examined.reason);
  return bytes;
}

function refused(bearer: Bearer) {
  return (why: string, text: string, at?: Bearing): Refusal =>
    new Refusal({
      code: `${bearer.kind}.file-${why}`,
      kind: bearer.heading,
      title: 'Die Datei wurde nicht gespeichert',
      status: 'nicht gespeichert',
      text,
      ...(at === undefined ? {} : { ways: [listWay(bearer, at.number)] }),
    });
}
