/** What a person can do next, as a button: the title is the command, or object and infinitive. */
export interface WayOn {
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A situation in which somebody looks for help: its title (`%` is their municipality), what it is for, and where it leads. */
export interface Situation {
  readonly title: string;
  readonly does: string;
  readonly verb: string;
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

/** What is missing: its name with its number (*Eine Absprache 3*), what helps, and the way to where the numbers stand, if there is one. */
interface Missing {
  readonly code: string;
  readonly kind: string;
  readonly what: string;
  readonly text?: string;
  readonly way?: WayOn;
}

/** There is nothing of this number. */
export function noSuch({ code, kind, what, text = 'Die Nummern stehen in der Liste.', way }: Missing): Refusal {
  return new Refusal({ code, kind, title: `${what} gibt es nicht`, text, ways: way ? [way] : [] });
}

/** What was asked for by its number; else the refusal that leads to where the numbers stand. */
export function foundOr<Thing>(found: Thing | undefined, missing: Missing): Thing {
  if (found === undefined) throw noSuch(missing);
  return found;
}
