/** The guideline of the round's own: sections with stable numbers, drafted by one office, discussed and amended by all. */

import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { findAmendment } from './amendment-store.ts';
import { amendmentCard } from './amendments/amendment-card.ts';
import { amendmentWords } from './amendments/amendment-sayings.ts';
import { amendmentsOwed, concede, uphold } from './amendments/answering.ts';
import { accept, acceptChanged, decline, openAcceptForm, openDeclineForm } from './amendments/deciding.ts';
import { amend, listAmendments, openAmendForm, showAmendment } from './amendments/proposing.ts';
import { acts, circulate, circulated, circulationCard, openCirculateForm } from './comments/circulating.ts';
import { commenting } from './comments/comment-kind.ts';
import { commentWords } from './comments/comment-sayings.ts';
import { comment, noComments, openComment } from './comments/commenting.ts';
import { enter, openTold } from './comments/entering.ts';
import { comments } from './comments/listing.ts';
import { adoptFile, discardFile, explainSending, knownFiles, showFile } from './files/adopting.ts';
import { fileWords } from './files/file-sayings.ts';
import { loadWord } from './files/loading.ts';
import { guidelineWord } from './files/word-file.ts';
import { knownAmendments, knownCirculations } from './known-amendments.ts';
import { knownGuidelines, listAll, show, showSection } from './overview.ts';
import { openGuidelineForm, submitGuideline } from './sections/founding.ts';
import { history } from './sections/history.ts';
import { openSectionForm, strike, write } from './sections/writing.ts';
import { findGuideline } from './store.ts';
import { owing } from './tables.ts';
import { showVersion } from './versions/showing.ts';
import { versionWords } from './versions/version-sayings.ts';
import { openVoteForm, type VotingNeeds, vote } from './versions/voting.ts';
import { guidelineWords } from './words.ts';

export { forgetGuidelineFiles } from './files/file-store.ts';
export { guidelineFiles } from './files/receiving.ts';
export { loadStarterGuideline } from './starter.ts';
export { adoptGuideline } from './versions/adopting.ts';
export { guidelineVersions } from './versions/compared.ts';
export { standingSections } from './versions/standing.ts';

const kind = commenting(circulated);

/** The feature. */
export function commonGuideline(needs: VotingNeeds & { readonly links: Links }): Feature {
  return {
    name: 'common-guideline',
    owing,
    purpose: 'The guideline of the round: sections drafted, discussed and adopted together.',
    help: [
      {
        label: 'Richtlinie',
        words: 'richtlinie · richtlinie 1 abschnitt 3.2 · richtlinie 1 als word',
        purpose: 'die gemeinsame Richtlinie lesen, als Word-Datei laden und geändert zurücksenden',
      },
      {
        label: 'Richtlinie',
        words: 'richtlinie 1 abschnitt 3.2 anmerkung · änderungsvorschläge',
        purpose: 'zum Entwurf anmerken, Änderungen vorschlagen',
      },
      {
        label: 'Richtlinie',
        words: 'richtlinie anlegen · richtlinie 1 umlauf · richtlinie 1 zur abstimmung',
        purpose: 'bestimmen, wer den Entwurf führt; um Anmerkungen bitten, abstimmen lassen',
        coordination: true,
      },
    ],
    menu: [],
    words: { ...guidelineWords, ...commentWords, ...amendmentWords, ...versionWords, ...fileWords },
    things: {
      ...{ guideline: knownGuidelines, amendment: knownAmendments, commentround: knownCirculations },
      guidelinefile: knownFiles,
    },
    files: { 'guideline.word': guidelineWord },
    commands: [
      ...[openGuidelineForm, submitGuideline, openSectionForm(needs.voteOf), write, strike],
      ...[openCirculateForm, circulate(kind), openComment(kind), comment(kind), noComments(kind), comments],
      ...[openTold(kind), enter(kind)],
      ...acts(kind),
      ...[openAmendForm, amend, showAmendment, listAmendments, openAcceptForm, acceptChanged, accept],
      ...[openDeclineForm, decline, concede, uphold],
      ...[loadWord(needs.links), explainSending, showFile, adoptFile, discardFile],
      ...[openVoteForm, vote(needs), showVersion, history, showSection, show(needs.voteOf), listAll],
    ],
    work: kind.work,
    owed: async (...of) => [...(await kind.owed(...of)), ...(await amendmentsOwed(...of))],
    answered: kind.answered,
    ahead: kind.ahead,
    live: {
      'guideline.card': (db, roundId, subject, now) => circulationCard(db, roundId, { number: Number(subject), now }),
      'amendments.card': async (db, roundId, subject, now) => {
        const amendment = await findAmendment(db, roundId, Number(subject));
        const guideline = amendment && (await findGuideline(db, roundId, amendment.guideline));
        return guideline && amendmentCard(guideline, amendment, { now });
      },
    },
  };
}
