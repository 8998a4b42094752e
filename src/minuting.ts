import { agreedOn } from './agreements/index.ts';
import type { Db } from './conversation/database.ts';
import type { Links } from './downloads/index.ts';
import type { Shelf } from './guidelines/index.ts';
import { heldMeeting, pastMeetings, proposeItem } from './meetings/index.ts';
import { minutes, minutesFiles } from './minutes/index.ts';
import { outlineOf } from './minutes/store.ts';
import { decidedInMeeting } from './votes/index.ts';
import { keepersOf } from './wiring.ts';

/** What minutes are drafted from. */
const known = { held: heldMeeting, past: pastMeetings, agreed: agreedOn, decided: decidedInMeeting };

/** Minutes of the meetings, with what the other registers hold of them. */
export function minuting(shelf: Shelf, links: Links) {
  return minutes({ ...known, keep: keepersOf(shelf).minutes, proposeItem, links });
}

/** Takes minutes that the Koordination has edited in Word. */
export const editedMinutes = minutesFiles(known);

/** Whether the minutes of a meeting are drawn up: from then on its record stands. */
export async function minuted(db: Db, roundId: string, meeting: number): Promise<boolean> {
  return (await outlineOf(db, roundId, { meeting })) !== undefined;
}
