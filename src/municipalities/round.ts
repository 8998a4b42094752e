import type { Role } from '../conversation/turn.ts';
import type { Day } from '../german/calendar.ts';

/** A round as its file describes it: all that ties the bot to one Kreis and one programme. */
export interface RoundPlan {
  readonly id: string;
  readonly name: string;
  /** Office whom a stranger turns to. */
  readonly contact: string;
  readonly programme: Programme;
  readonly topicAreas: readonly string[];
  readonly tenants: readonly string[];
  /** Conversation id of the coordination channel, where votes, ideas and meetings are posted. */
  readonly channel: string;
  /** When the reminders of a meeting go out, before it begins. */
  readonly reminders: readonly Offset[];
  /** The hour of the day's post (`08:00`, which it is without it), in Europe/Berlin. */
  readonly dayPost?: string | undefined;
  /** When the channel is told what is new in the idea book; never without it. */
  readonly digest?: Digest | undefined;
  /** Loads the starter knowledge on Stärkungspakt NRW. */
  readonly starterKnowledge: boolean;
  /** Questions that the welcome suggests, at most three of 28 characters. */
  readonly firstQuestions: readonly string[];
  readonly municipalities: readonly Municipality[];
  readonly people: readonly Person[];
  /** Where files of the round are placed and documents taken from; nowhere without it. */
  readonly sharepoint?: SharePointPlace | undefined;
  /** Who answers for the personal data and the accessibility of the assistant; without it, pages say that it is missing. */
  readonly responsible?: Responsible | undefined;
}

/**
 * The site of the round's channel (`https://contoso.sharepoint.com/sites/…`), one library of it by its name (its own without
 * it), the folder in which files are placed, and the one whose documents become knowledge, where there is such a one.
 */
export interface SharePointPlace {
  readonly site: string;
  readonly library?: string | undefined;
  readonly folder?: string | undefined;
  readonly watched?: string | undefined;
}

/** Who answers for what, as the public pages name it: offices, never persons. */
export interface Responsible {
  /** Who runs the assistant for the others. */
  readonly operator?: { readonly name: string; readonly contact: string } | undefined;
  readonly authorities: readonly Authority[];
  /** The legal basis, once the data protection officers have confirmed it. */
  readonly legalBasis?: { readonly text: string; readonly confirmedOn: Day } | undefined;
  readonly accessibility?:
    | { readonly contact: string; readonly form?: string | undefined; readonly checkedOn: Day }
    | undefined;
}

/** One authority that is responsible together with the others (Art. 26 GDPR). */
export interface Authority {
  readonly municipality: string;
  readonly name: string;
  readonly address?: string | undefined;
  readonly contact: string;
  readonly privacyOfficer: string;
}

/** A weekly moment: the weekday, from Monday (1) to Friday (5), and the time (`08:00`) in Europe/Berlin. */
export interface Digest {
  readonly weekday: number;
  readonly time: string;
}

/** The programme whose rules are asked about, with its dates. */
export interface Programme {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** Euro per recipient, each with those who get it; a notice that states none is checked with those that fit. */
  readonly rates?: readonly Rate[] | undefined;
  /** The day on which the population was counted that the grant goes by. */
  readonly populationOn?: Day | undefined;
  /** The dates by which it asks for something, the earliest first. */
  readonly deadlines?: readonly Deadline[] | undefined;
}

/** A date of the programme: until its end, money is to be committed or spent, or a report to be submitted. */
export interface Deadline {
  /** Names it for good. */
  readonly key: string;
  readonly name: string;
  readonly on: Day;
  readonly asks: 'commit' | 'spend' | 'interim-report' | 'proof-of-use';
  /** How many days before it those who owe it are reminded. */
  readonly remind: readonly number[];
}

/**
 * Euro per recipient as a decimal text, for whom (*kreisangehörige Städte*), and which municipalities of the round that
 * are; a rate that others get names none.
 */
export interface Rate {
  readonly amount: string;
  readonly for: string;
  readonly kind?: Municipality['kind'] | undefined;
}

/** Days, hours or minutes before a meeting. */
export interface Offset {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
}

/** A city of the Kreis, or the Kreis itself. */
export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly kind: 'city' | 'district';
}

/**
 * A person by their Entra object id and tenant, shown as their office; who speaks for several municipalities stands there
 * once for each. Without a tenant it is that of the round, where it has but one.
 */
export interface Person {
  readonly objectId: string;
  readonly tenant?: string | undefined;
  readonly office: string;
  readonly municipality: string;
  readonly roles: readonly Role[];
  /** Where they are reached by e-mail; it is kept beside the round, not in it. */
  readonly mail?: string | undefined;
}
