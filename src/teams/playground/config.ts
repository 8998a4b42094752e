import { createHash } from 'node:crypto';
import type { Person, RoundPlan } from '../../municipalities/round.ts';

/** A person as the Playground shows them. */
export interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/** The Playground's own configuration file; it takes exactly five users beside the current one, and one channel. */
export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  };
}

/** The bot as the Playground knows it. */
export const PLAYGROUND_BOT = { id: '28:kreisrunde', name: 'Kreisrunde' };

/** The personal chat of the current user. */
export const PLAYGROUND_CHAT = 'playground-personal';

/** The team of the Playground, whose channel is the round's. */
export const PLAYGROUND_TEAM = '19:playground-team@thread.tacv2';

const SEATS = 5;
/** Nobody's object id: a person whom no round knows. */
const STRANGER = 'b80d531f-93ea-4918-a603-778100000000';
const TEAM_GROUP = '9519a8aa-29f3-4208-aebe-9708061f9c0e';

/**
 * Seats the round in the Playground: the first coordinator is the current user; beside them the first four others of
 * the round's list and a guest whom the round does not know (more guests where the round is smaller).
 */
export function playgroundConfig(round: RoundPlan): PlaygroundConfig {
  const first = round.people.find(({ roles }) => roles.includes('coordinator'));
  const people = [...new Map(round.people.map((person) => [person.objectId, person])).values()];
  const members = people.filter(({ objectId }) => objectId !== first?.objectId).slice(0, SEATS - 1);
  const guests = Array.from({ length: SEATS - members.length }, (_, seat) => guest(seat));
  return {
    version: '0.1.1',
    tenantId: round.tenants[0] ?? '',
    bot: PLAYGROUND_BOT,
    currentUser: first ? user(first) : guest(SEATS),
    users: [...members.map(user), ...guests],
    personalChat: { id: PLAYGROUND_CHAT },
    groupChat: { id: 'playground-group', name: 'Gruppenchat' },
    team: {
      id: PLAYGROUND_TEAM,
      name: round.name,
      aadGroupId: TEAM_GROUP,
      channels: [{ id: round.channel, name: 'Koordination' }],
    },
  };
}

function user({ office, objectId }: Pick<Person, 'office' | 'objectId'>): PlaygroundUser {
  const address = `${slug(office)}@example.org`;
  return {
    id: `29:${slug(office)}`,
    name: office,
    userPrincipleName: address,
    aadObjectId: objectId,
    givenName: office,
    surname: '',
    email: address,
  };
}

function guest(seat: number): PlaygroundUser {
  const office = seat === 0 ? 'Gast ohne Zugang' : `Gast ${seat + 1} ohne Zugang`;
  return user({ office, objectId: `${STRANGER.slice(0, -1)}${seat}` });
}

/** The object id of a guest by name: that of their seat where they have one, else one that only this name has. */
export function guestId(round: RoundPlan, name: string): string {
  const seated = playgroundConfig(round).users.find((one) => slug(one.name) === slug(name));
  return seated?.aadObjectId ?? uuidOf(slug(name));
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-4$3-8$4-$5');
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An office in lower case ASCII with hyphens: `sozialamt-hilden-vertretung`. */
export function slug(office: string): string {
  return office
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
