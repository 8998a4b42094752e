import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Links } from '../../downloads/index.ts';
import type { MeetingEntry } from '../meeting.ts';
import { isCancelled, MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { dropSerial, keepAddress, renewAddress, saveLeftOut } from './address-store.ts';
import { addressCard, chosenSentence, meetingFileCard, revokedCard } from './calendar-cards.ts';
import { type CalendarKind, calendarKindField, leftOutOf } from './calendar-kind.ts';
import { calendarAddress, calendarFile, calendarRenewed, calendarRevoked } from './calendar-sayings.ts';
import { calendarWith, calendarWithout } from './kind-sayings.ts';

/** What brings meetings into a member's own calendar: a file of one meeting, and an address that shows them all. */
export function calendarCommands(links: Links): Command[] {
  return [meetingFile(links), address(links), renew(links), leaveOut(links), takeIn(links), revokeAddress];
}

const FILE: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} (?:kalender|kalenderdatei)`, 'u'), example: 'sitzung 3 kalender' },
  { pattern: new RegExp(`(?:kalender|kalenderdatei) ${MEETING}`, 'u'), example: 'kalender sitzung 3' },
];

function meetingFile(links: Links): Command {
  return command({
    verb: 'meetings.calendar',
    may: 'known',
    writes: false,
    typed: FILE,
    asked: calendarFile,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const { roundId, member, at: now } = turn;
      const meeting = await meetingFor(db, turn, number);
      if (meeting.announcedAt === undefined)
        throw meeting.state === 'draft' ? isUnannounced(meeting) : isCancelled(meeting);
      const kind = 'meetings.calendar';
      return meetingFileCard(
        meeting,
        links.file({ roundId, personId: member.personId, kind, subject: String(number), now }),
      );
    },
  });
}

function address(links: Links): Command {
  return command({
    verb: 'meetings.address',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [{ pattern: /(?:mein )?kalender|kalender (?:abonnieren|adresse)|kalenderadresse/u, example: 'kalender' }],
    asked: calendarAddress,
    input: z.object({}),
    run: async (turn, _, db) => shown(links, turn, await keepAddress(db, turn)),
  });
}

function renew(links: Links): Command {
  return command({
    verb: 'meetings.renew-address',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [{ pattern: /kalender(?:adresse)? erneuern/u, example: 'kalender erneuern' }],
    asked: calendarRenewed,
    input: z.object({}),
    run: async (turn, _, db) =>
      shown(links, turn, await renewAddress(db, turn), 'Die bisherige Adresse gilt nicht mehr.'),
  });
}

const KIND = '(?<kind>sitzungen|fristen|absprachen|berichtstermine|terminvorschlaege)';
const WITHOUT: readonly Grammar[] = [
  { pattern: new RegExp(`(?:mein )?kalender ohne ${KIND}`, 'u'), example: 'kalender ohne berichtstermine' },
];
const WITH: readonly Grammar[] = [
  { pattern: new RegExp(`(?:mein )?kalender mit ${KIND}`, 'u'), example: 'kalender mit absprachen' },
];

function leaveOut(links: Links): Command {
  return command({
    verb: 'meetings.calendar-without',
    may: 'known',
    writes: true,
    speaks: false,
    typed: WITHOUT,
    asked: calendarWithout,
    input: z.object({ kind: calendarKindField }),
    run: (turn, { kind }, db) => choose(links, turn, { kind, leftOut: true }, db),
  });
}

function takeIn(links: Links): Command {
  return command({
    verb: 'meetings.calendar-with',
    may: 'known',
    writes: true,
    speaks: false,
    typed: WITH,
    asked: calendarWith,
    input: z.object({ kind: calendarKindField }),
    run: (turn, { kind }, db) => choose(links, turn, { kind, leftOut: false }, db),
  });
}

/** Leaves a kind out of the asker's calendar or takes it in; whoever has no address yet gets one. */
async function choose(
  links: Links,
  turn: MemberTurn,
  { kind, leftOut }: { kind: CalendarKind; leftOut: boolean },
  db: Db,
): Promise<Reply> {
  const before = await keepAddress(db, turn);
  const others = leftOutOf(before.left_out).filter((one) => one !== kind);
  await saveLeftOut(db, turn, leftOut ? [...others, kind] : others);
  return shown(links, turn, await keepAddress(db, turn), chosenSentence(kind, leftOut));
}

function shown(links: Links, turn: MemberTurn, address: Awaited<ReturnType<typeof keepAddress>>, done?: string): Reply {
  const { serial, left_out } = address;
  return {
    ...addressCard({ address: addressOf(links, turn, serial), leftOut: leftOutOf(left_out), done }),
    replaces: mayReplace(turn),
  };
}

const revokeAddress = command({
  verb: 'meetings.revoke-address',
  may: 'known',
  writes: true,
  speaks: false,
  typed: [{ pattern: /kalender(?:adresse)? widerrufen/u, example: 'kalender widerrufen' }],
  asked: calendarRevoked,
  input: z.object({}),
  run: async (turn, _, db) => {
    await dropSerial(db, turn);
    return { ...revokedCard(), replaces: mayReplace(turn) };
  },
});

function addressOf(links: Links, { roundId, member: { personId } }: MemberTurn, serial: string): string {
  return links.lasting({ roundId, personId, kind: 'meetings.address', subject: serial, name: 'sitzungen.ics' });
}

function isUnannounced({ number }: MeetingEntry): Refusal {
  return new Refusal({
    code: 'meetings.unannounced',
    kind: 'Sitzungen',
    title: `Sitzung ${number} ist noch nicht veröffentlicht`,
    text: 'Eine Kalenderdatei gibt es, sobald die Einladung im Kanal steht.',
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}
