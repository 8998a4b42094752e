/** A person who asks to be let in; the name that Teams shows is kept until the Koordination has decided. */
export interface AccessRequestsTable {
  round_id: string;
  number: number;
  person_id: string;
  name: string | null;
  conversation_id: string;
  state: 'open' | 'granted' | 'declined';
  asked_at: string;
  decided_at: string | null;
  decided_by: string | null;
}

/** Who has been welcomed: a person in their personal chat, or the channel. */
export interface WelcomesTable {
  round_id: string;
  welcomed: string;
  at: string;
}

export type OnboardingTables = { access_requests: AccessRequestsTable; welcomes: WelcomesTable };
