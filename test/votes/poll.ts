import type { TestRound } from '../support/round.ts';

/** The coordinator of the sample round, who is also head of the Kreis. */
export const COORDINATION = 'Koordination';

/** The question of the votes in these tests. */
export const QUESTION = 'Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?';

/** A form as it is sent: vote 1, closing on Thursday, 12 October 2023 at noon. */
export const FORM = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  attempt: 1,
  'question~1': QUESTION,
  'background~1': 'Die Runde hat am 7. Februar 2023 vereinbart, die Einzelfallhilfe kreiseinheitlich zu regeln.',
  'rule~1': 'consent',
  'closesOn~1': '2023-10-12',
  'closesTime~1': '12:00',
  'results~1': 'hidden',
};

/** Publishes a vote: drafted and opened by the Koordination, and delivered. */
export async function publish(round: TestRound, form: Record<string, unknown> = {}): Promise<void> {
  await round.click(COORDINATION, 'votes.submit', { ...FORM, ...form });
  await round.click(COORDINATION, 'votes.open', { vote: 1 });
  await round.settle();
}

/** The heads of these cities answer, each in their personal chat. */
export async function cast(round: TestRound, choice: string, ...cities: readonly string[]): Promise<void> {
  for (const city of cities) await round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 1, choice });
}

/** Lets the deadline come: what is due is done and delivered, the posted cards with it. */
export async function close(round: TestRound): Promise<void> {
  round.clock.set('2023-10-12T12:00');
  await round.settle();
  await showChanges(round);
}

/** Lets the time pass until posted cards show what has changed: two of a channel, one after the other. */
export async function showChanges(round: TestRound): Promise<void> {
  for (const _ of ['card', 'result']) {
    round.clock.advance(2000);
    await round.settle();
  }
}

/** The text of the posts in the channel as they stand now. */
export function posts(round: TestRound): string[] {
  return round.channel().map(({ shown }) => shown.text);
}
