import type { Owing } from '../conversation/database.ts';

/** A round: its programme and rules as data of the round file. */
export interface RoundsTable {
  id: string;
  /** The round file as JSON (`RoundPlan`), as it was last applied. */
  plan: string;
  applied_at: string;
  /** Since when nothing is written in it any more; null while it runs. */
  closed_at: string | null;
  /** The last day on which it can be read; null until its closing is done. */
  read_until: string | null;
}

export interface MunicipalitiesTable {
  round_id: string;
  id: string;
  name: string;
  kind: 'city' | 'district';
  position: number;
  /** 0 when it has left the round; its entries stay. */
  active: number;
}

/** Who speaks for which municipality, from when to when; a person who comes back begins a further period. */
export interface MembershipsTable {
  round_id: string;
  person_id: string;
  municipality_id: string;
  period: number;
  /** In which tenant the id is theirs, in lower case; null where any of the round's is taken, as it was before. */
  tenant_id: string | null;
  office: string;
  /** JSON list of roles. */
  roles: string;
  /** How they were let in: by the round file, or by the Koordination, which a changed file leaves alone. */
  source: 'file' | 'granted';
  began_at: string;
  ended_at: string | null;
  /** The office that ended it; null where the round file did. */
  ended_by: string | null;
}

/** Who is away from when to when, and who stands in; what a later one replaced stays, as ended. */
export interface AbsencesTable {
  round_id: string;
  number: number;
  municipality_id: string;
  person_id: string;
  from_day: string;
  /** Null until they are back. */
  until_day: string | null;
  substitute_id: string | null;
  named_by: string;
  /** On whose word: the Koordination enters what it was told. */
  named_as: 'head' | 'deputy' | 'coordinator';
  named_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** The people as the version before keeps them: one municipality each. Nothing reads it any more. */
export interface PeopleTable {
  round_id: string;
  person_id: string;
  office: string;
  municipality_id: string;
  /** JSON list of roles. */
  roles: string;
  source: 'file' | 'granted';
  active: number;
}

/** Running numbers of a round (`votes`, `ideas`, `decisions/2023`), without gaps: taken inside the transaction. */
export interface RoundNumbersTable {
  round_id: string;
  series: string;
  last: number;
}

/** Whose data has been deleted, by a key that tells nobody who it was: whoever comes back by a backup is found by it. */
export interface DeletedPeopleTable {
  round_id: string;
  /** A salt of its own and the digest of the person's id with it. */
  deleted_key: string;
  deleted_at: string;
}

/** Where a person is reached by e-mail, as the round file says. */
export interface MailAddressesTable {
  round_id: string;
  person_id: string;
  address: string;
  entered_at: string;
  /** Since when nothing arrives there, and the reason that was given; null as long as it does. */
  refused_at: string | null;
  refusal: string | null;
}

export type MunicipalitiesTables = {
  rounds: RoundsTable;
  municipalities: MunicipalitiesTable;
  people: PeopleTable;
  memberships: MembershipsTable;
  absences: AbsencesTable;
  round_numbers: RoundNumbersTable;
  deleted_people: DeletedPeopleTable;
  mail_addresses: MailAddressesTable;
};

/** What its tables owe. */
export const owing: Owing<MunicipalitiesTables> = {
  tables: {
    rounds: { personal: {}, kept: 'round' },
    municipalities: { personal: {}, kept: 'round' },
    people: { personal: { person_id: 'row', office: 'stays' }, kept: 'round' },
    memberships: { personal: { person_id: 'nobody', office: 'stays', ended_by: 'stays' }, kept: 'round' },
    absences: {
      personal: { person_id: 'nobody', substitute_id: 'nobody', named_by: 'stays', ended_by: 'stays' },
      kept: 'round',
    },
    round_numbers: { personal: {}, kept: 'round' },
    deleted_people: { personal: {}, kept: 'round' },
    mail_addresses: { personal: { person_id: 'row' }, kept: 'round' },
  },
  filed: [
    { folder: 'Kommunen', matter: 'municipalities' },
    { folder: 'Zugänge', matter: 'memberships', apart: true },
    { folder: 'Zugänge/Abwesenheiten', matter: 'absences', apart: true },
  ],
  unfiled: {
    'steht in Runde.json': ['rounds'],
    'Stand der Vorgängerversion, steht in „Zugänge“': ['people'],
    'Zähler, stehen in den Nummern': ['round_numbers'],
    'nur Schlüssel, liegen neben jeder Sicherung': ['deleted_people'],
    'Adressen einzelner Personen': ['mail_addresses'],
  },
  invariants: [
    {
      says: 'Wer abwesend ist, hat für diese Kommune gesprochen',
      each: { table: 'absences', columns: ['person_id', 'municipality_id'] },
      leadsTo: { table: 'memberships', columns: ['person_id', 'municipality_id'] },
    },
    {
      says: 'Die Nummern der Abwesenheiten haben keine Lücke',
      counts: [{ table: 'absences', columns: ['number'] }],
      series: 'absences',
    },
    {
      says: 'Jede Person der Runde gehört zu einer Kommune der Runde',
      each: { table: 'memberships', columns: ['municipality_id'], where: { ended_at: null } },
      leadsTo: { table: 'municipalities', columns: ['id'], where: { active: 1 } },
    },
    {
      says: 'Wessen E-Mail-Adresse bekannt ist, der gehört oder gehörte zur Runde',
      each: { table: 'mail_addresses', columns: ['person_id'] },
      leadsTo: { table: 'memberships', columns: ['person_id'] },
    },
    {
      says: 'Wessen Zugang noch gilt, von dem steht nirgends, wer ihn beendet hat',
      none: { table: 'memberships', columns: ['person_id'], where: { ended_at: null }, filled: ['ended_by'] },
    },
  ],
};
