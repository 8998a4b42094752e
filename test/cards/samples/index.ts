import type { Sample } from '../sample.ts';
import { acknowledgementSamples } from './acknowledgements.ts';
import { agreementSamples } from './agreements.ts';
import { basisSamples } from './basis.ts';
import { collectionSamples } from './collections.ts';
import { commonGuidelineSamples } from './common-guideline.ts';
import { comparisonSamples } from './comparisons.ts';
import { conversationSamples } from './conversation.ts';
import { datePollSamples } from './date-polls.ts';
import { dateSamples } from './dates.ts';
import { decisionSamples } from './decisions.ts';
import { downloadSamples } from './downloads.ts';
import { fundsSamples } from './funds.ts';
import { grantSamples } from './grants.ts';
import { guidelineSamples } from './guidelines.ts';
import { ideaSamples } from './ideas.ts';
import { importSamples } from './imports.ts';
import { mailSamples } from './mail.ts';
import { meetingSamples } from './meetings.ts';
import { minutesSamples } from './minutes.ts';
import { offerSamples } from './offers.ts';
import { onboardingSamples } from './onboarding.ts';
import { operationSamples } from './operation.ts';
import { paperSamples } from './papers.ts';
import { personalDataSamples } from './personal-data.ts';
import { providerSamples } from './providers.ts';
import { questionSamples } from './questions.ts';
import { reminderSamples } from './reminders.ts';
import { replySamples } from './replies.ts';
import { responsibilitySamples } from './responsibilities.ts';
import { sharePointSamples } from './sharepoint.ts';
import { stockSamples } from './stock.ts';
import { surveySamples } from './surveys.ts';
import { topicSamples } from './topics.ts';
import { voteSamples } from './votes.ts';

/** All cards in all states, by the room of their builders. */
export const samplesByRoom: Readonly<Record<string, readonly Sample[]>> = {
  guidelines: [...guidelineSamples, ...stockSamples],
  ideas: ideaSamples,
  questions: questionSamples,
  replies: replySamples,
  collections: collectionSamples,
  votes: voteSamples,
  mail: mailSamples,
  meetings: meetingSamples,
  grants: [...grantSamples, ...fundsSamples, ...providerSamples, ...basisSamples],
  agreements: agreementSamples,
  responsibilities: responsibilitySamples,
  topics: topicSamples,
  papers: paperSamples,
  'common-guideline': commonGuidelineSamples,
  comparisons: comparisonSamples,
  minutes: minutesSamples,
  dates: dateSamples,
  'date-polls': datePollSamples,
  sharepoint: sharePointSamples,
  surveys: surveySamples,
  acknowledgements: acknowledgementSamples,
  decisions: decisionSamples,
  downloads: downloadSamples,
  reminders: reminderSamples,
  imports: importSamples,
  onboarding: onboardingSamples,
  operation: operationSamples,
  'personal-data': personalDataSamples,
  conversation: conversationSamples,
  offers: offerSamples,
};

/** All cards in all states. */
export const samples: readonly Sample[] = Object.values(samplesByRoom).flat();
