import type { TestRound } from '../support/round.ts';

/** What a form of an entry sends. */
export const FORM = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  attempt: 1,
  'title~1': 'Wärmestube im Bürgerhaus',
  'description~1': 'Montag bis Freitag mit warmem Mittagessen.',
  'kind~1': 'idea',
  'topicArea~1': 'Energie',
  'cost~1': '4.800,00',
};

/** Haan has submitted entry 1, and it stands in the channel. */
export async function submitted(round: TestRound, change: Partial<Record<keyof typeof FORM, string>> = {}) {
  await round.click('Sozialamt Haan', 'ideas.submit', { ...FORM, ...change });
  await round.settle();
}

/** The text of an entry's post in the channel as it stands now. */
export async function posted(round: TestRound, title = 'Wärmestube'): Promise<string> {
  round.clock.advance(3_000);
  await round.settle();
  const found = round.channel().find((post) => post.shown.text.includes(title) && post.kind !== 'send');
  return found?.shown.text ?? '';
}
