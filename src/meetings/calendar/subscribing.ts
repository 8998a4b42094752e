import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Links } from '../../downloads/index.ts';
import type { MeetingEntry } from '../meeting.ts';
import { isCancelled, MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { dropSerial, keepSerial, renewSerial } from './address-store.ts';
import { addressCard, meetingFileCard, revokedCard } from './calendar-cards.ts';
import { calendarAddress, calendarFile, calendarRenewed, calendarRevoked } from './calendar-sayings.ts';

/** What brings meetings into a member's own calendar: a file of one meeting, and an address that shows them all. */
export function calendarCommands(links: Links): Command[] {
  return [meetingFile(links), address(links), renewAddress(links), revokeAddress];
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
    run: async (turn, _, db) => ({
      ...addressCard(addressOf(links, turn, await keepSerial(db, turn))),
      replaces: mayReplace(turn),
    }),
  });
}

function renewAddress(links: Links): Command {
  return command({
    verb: 'meetings.renew-address',
    may: 'known',
    writes: true,
    speaks: false,
    typed: [{ pattern: /kalender(?:adresse)? erneuern/u, example: 'kalender erneuern' }],
    asked: calendarRenewed,
    input: z.object({}),
    run: async (turn, _, db) => ({
      ...addressCard(addressOf(links, turn, await renewSerial(db, turn)), true),
      replaces: mayReplace(turn),
    }),
  });
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
