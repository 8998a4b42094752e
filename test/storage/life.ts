import type { Witness } from './witness.ts';

/** The coordinator, who is also head of the Kreis. */
export const K = 'Koordination';
/** Some offices of the sample round. */
export const HAAN = 'Sozialamt Haan';
export const HILDEN = 'Sozialamt Hilden';
export const DEPUTY = 'Sozialamt Hilden, Vertretung';
export const STAFF = 'Sozialamt Haan, Sachbearbeitung';
export const VELBERT = 'Sozialamt Velbert';

/** Says one after the other what offices type in their personal chats. */
export async function all(life: Witness, ...said: readonly (readonly [office: string, text: string])[]): Promise<void> {
  for (const [office, text] of said) await life.say(office, text);
}

/** A later moment, up to which everything due is done. */
export async function until({ round }: Witness, local: string): Promise<void> {
  round.clock.set(local);
  await round.settle();
  round.clock.advance(5_000);
  await round.settle();
  await round.bot.tidy();
}

/** Nothing is left to deliver, nor to be shown anew; a conversation takes only so much at a time. */
export async function quiet({ round }: Witness): Promise<void> {
  for (let step = 0; step < 5; step += 1) {
    await round.settle();
    round.clock.advance(20_000);
  }
}
