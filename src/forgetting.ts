import type { Feature } from './conversation/feature.ts';
import type { Links } from './downloads/index.ts';
import { leaveRound } from './municipalities/forgetting.ts';
import { withdrawRequests } from './onboarding/index.ts';
import { type DeletingNeeds, personalData } from './personal-data/index.ts';
import { owingOf } from './wiring.ts';

/** What deleting a person needs of the features: what their tables owe, and what ends with the person. */
export function forgetting(features: () => readonly Feature[]): DeletingNeeds {
  return {
    owing: () => owingOf(features()),
    leave: async (db, leaving) => {
      await leaveRound(db, leaving);
      await withdrawRequests(db, leaving);
    },
  };
}

/** What is kept of a person, and how they are forgotten. */
export function forgettingPeople(features: () => readonly Feature[], links: Links): Feature {
  return personalData({ ...forgetting(features), links });
}
