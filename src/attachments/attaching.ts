import { z } from 'zod';
import { mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import { type Attachment, isKept, type NewAttachment, parseAttachment } from './attachment.ts';
import { type Bearer, type Bearing, listWay, matterOf, roomFor } from './bearer.ts';
import { askCard, attachmentsCard } from './cards.ts';
import { removeAttachment, saveLink } from './store.ts';

const WRONG = 'Bitte einen Link angeben, der mit https:// beginnt, davor einen Titel mit höchstens 120 Zeichen.';

const linkField = shortText(WRONG, 1200).transform((typed, context): NewAttachment => {
  const read = parseAttachment(typed);
  if (!read) context.addIssue({ code: 'custom', message: WRONG });
  return read ?? z.NEVER;
});

const attachmentNumber = wholeNumber('Bitte die Nummer der Anlage angeben.');

/** What is attached to matters of a kind: added, removed, listed. */
export function attachmentCommands(bearer: Bearer, links: Links): Command[] {
  return [attach(bearer, links), detach(bearer, links), list(bearer, links)];
}

function attach(bearer: Bearer, links: Links): Command {
  return command({
    verb: `${bearer.kind}.attach`,
    may: 'known',
    writes: true,
    ...bearer.attach,
    input: z.object({ number: bearer.number, link: linkField }),
    run: async (turn, { number, link }, db) => {
      const bearing = await bearer.hold(db, turn, number);
      const isNew = bearing.attachments.every(({ url }) => url !== link.url);
      if (isNew) await saveLink(db, turn, matterOf(bearer, roomFor(bearer, bearing).number), link);
      return changed({ bearer, links, db }, turn, { number, news: isAttached(link) });
    },
  });
}

function detach(bearer: Bearer, links: Links): Command {
  return command({
    verb: `${bearer.kind}.detach`,
    may: 'known',
    writes: true,
    ...bearer.detach,
    input: z.object({ number: bearer.number, attachment: attachmentNumber, sure: z.string().max(20).optional() }),
    run: async (turn, { number, attachment, sure }, db) => {
      const bearing = await bearer.hold(db, turn, number);
      const found = bearing.attachments.find((one) => one.number === attachment);
      if (found?.frozenAt !== undefined) throw isFrozen(bearer, bearing, found);
      if (found && isKept(found) && sure === undefined) return bearing.discreet(turn, askCard(bearer, bearing, found));
      if (found) await removeAttachment(db, turn, { ...matterOf(bearer, number), attachment });
      const news = found ? `Anlage ${attachment} ist entfernt.` : bearer.words.lacks(attachment);
      return changed({ bearer, links, db }, turn, { number, news, removed: found });
    },
  });
}

function list(bearer: Bearer, links: Links): Command {
  return command({
    verb: `${bearer.kind}.attachments`,
    may: 'known',
    writes: false,
    ...bearer.list,
    input: z.object({ number: bearer.number, added: attachmentNumber.optional() }),
    run: async (turn, { number, added }, db) => {
      return shownWith({ bearer, links, db }, turn, { number, attachment: added });
    },
  });
}

/** What showing attachments needs. */
interface Showing {
  readonly bearer: Bearer;
  readonly links: Links;
  readonly db: Db;
}

async function changed(
  showing: Showing,
  turn: MemberTurn,
  done: { number: number; news: string; removed?: Attachment | undefined },
): Promise<Reply> {
  const { bearer, db } = showing;
  const { number, ...told } = done;
  await bearer.changed(db, turn.roundId, number);
  const bearing = await bearer.find(db, turn, number);
  return { ...shown(showing, turn, { bearing, ...told }), replaces: mayReplace(turn) };
}

function isAttached({ title }: { title: string }): string {
  return `„${title}“ ist beigefügt.`;
}

/** What is attached to a matter, and that the one with this number is new, or its content kept. */
export async function shownWith(
  showing: Showing,
  turn: MemberTurn,
  { number, attachment }: { number: number; attachment: number | undefined },
): Promise<Reply> {
  const bearing = await showing.bearer.find(showing.db, turn, number);
  const added = bearing.attachments.find((one) => one.number === attachment);
  return shown(showing, turn, { bearing, news: added && newsOf(added) });
}

function newsOf(added: Attachment): string {
  return added.url !== undefined && isKept(added)
    ? `Der Inhalt von „${added.title}“ ist festgehalten.`
    : isAttached(added);
}

function shown(
  { bearer, links }: Showing,
  turn: MemberTurn,
  what: { bearing: Bearing; news: string | undefined; removed?: Attachment | undefined },
): Reply {
  const { roundId, member, at: now } = turn;
  const { bearing, news, removed } = what;
  const file = { roundId, personId: member.personId, kind: `${bearer.kind}.attachment`, now };
  const addressOf = ({ number }: Attachment) => links.file({ ...file, subject: `${bearing.number}/${number}` });
  return bearing.discreet(turn, attachmentsCard(bearer, bearing, { news, removed, addressOf }));
}

function isFrozen(bearer: Bearer, { number, name }: Bearing, { number: attachment }: Attachment): Refusal {
  return new Refusal({
    code: `${bearer.kind}.frozen`,
    kind: bearer.heading,
    title: `Anlage ${attachment} bleibt, wie sie ist`,
    text: `Zu ${name} ist schon geantwortet worden: Was beigefügt war, bleibt nachlesbar.`,
    ways: [listWay(bearer, number)],
  });
}
