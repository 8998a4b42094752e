/** What a person can do next, as a button: the title is the command, or object and infinitive. */
export interface WayOn {
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What makes a refusal: a stable code, and in German what cannot be done, why, and the way on. */
export interface RefusalReasons {
  readonly code: string;
  readonly kind?: string;
  readonly status?: string;
  readonly title: string;
  readonly text: string;
  readonly ways?: readonly WayOn[];
}

/** An answer that says no, calmly. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly reasons: RefusalReasons;

  constructor(reasons: RefusalReasons) {
    super(reasons.code);
    this.name = 'Refusal';
    this.reasons = reasons;
  }
}
