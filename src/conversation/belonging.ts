import type { Raw } from './inputs.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Input } from './turn.ts';

/** The field of a button's data that says to whom it was offered, by their id in the round. */
const OFFERED_TO = 'offeredTo';
/** The field that says for which municipality it is clicked. */
const SPEAKS_FOR = 'speaksFor';

/** The same reply with buttons that are offered to one person: nobody else's click does anything. */
export function belongingTo(reply: Reply, personId: string): Reply {
  const below = reply.below?.map(({ card, data }) => ({ card, data: owned(data, personId) }));
  return { ...reply, data: owned(reply.data, personId), ...(below ? { below } : {}) };
}

/** The same data, every button in it offered to one person. */
function owned<T>(value: T, personId: string): T {
  if (Array.isArray(value)) return value.map((one) => owned(one, personId)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, one]) => [key, key === 'data' ? one : owned(one, personId)]);
  const whole = Object.fromEntries(fields) as Record<string, unknown>;
  return (isButton(whole) ? { ...whole, data: offered(whole['data'] as Raw | undefined, personId) } : whole) as T;
}

function isButton({ verb, title }: Raw): boolean {
  return typeof verb === 'string' && typeof title === 'string';
}

/** The data of a button that is offered to one person. */
export function offered(data: Raw | undefined, personId: string): Raw {
  return { ...data, [OFFERED_TO]: personId };
}

/** To whom what was clicked had been offered; undefined where it is anybody's. */
export function offeredTo(input: Input): unknown {
  return input.kind === 'click' ? input.data[OFFERED_TO] : undefined;
}

/** What a click sends, without whose it is, and for whom it is said. */
export function withoutOwner({ [OFFERED_TO]: _, [SPEAKS_FOR]: __, ...raw }: Raw): Raw {
  return raw;
}

/** The data of a button that says for which municipality it is clicked. */
export function clickedFor(data: Raw, municipalityId: string): Raw {
  return { ...data, [SPEAKS_FOR]: municipalityId };
}

/** For which municipality a button was clicked; undefined where it does not say. */
export function saidFor(input: Input): string | undefined {
  const id = input.kind === 'click' ? input.data[SPEAKS_FOR] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What somebody is told who clicks what was offered to another office. */
export function othersOffer(office: string | undefined): Refusal {
  const whose = office === undefined ? 'an eine andere Person der Runde' : officeInCase(office);
  return new Refusal({
    code: 'conversation.others-offer',
    status: 'nicht gespeichert',
    title: 'Dieser Vorschlag richtet sich nicht an Sie',
    text: `Er richtet sich ${whose}. Für Sie ist nichts geändert. Schreiben Sie selbst, was Sie möchten.`,
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}

/** *an das Sozialamt Haan*, *an die Koordination*; offices of other names stand behind a colon. */
function officeInCase(office: string): string {
  if (/^(?:\p{L}+s)?(?:sozial)?amt\b/iu.test(office)) return `an das ${office}`;
  return office === 'Koordination' ? 'an die Koordination' : `an die Stelle „${office}“`;
}
