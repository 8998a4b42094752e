import type { Migration, MigrationProvider } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { guidelines } from './0002-guidelines.ts';
import { ideas } from './0003-ideas.ts';
import { votes } from './0004-votes.ts';
import { meetings } from './0005-meetings.ts';
import { onboarding } from './0006-onboarding.ts';
import { questions } from './0007-questions.ts';
import { feedback } from './0008-feedback.ts';
import { imports } from './0009-imports.ts';
import { downloads } from './0010-downloads.ts';
import { voteOptions } from './0011-vote-options.ts';
import { decisions } from './0012-decisions.ts';
import { ideaBook } from './0013-idea-book.ts';
import { agreements } from './0014-agreements.ts';
import { waiting } from './0015-waiting.ts';
import { funds } from './0016-funds.ts';
import { reminders } from './0017-reminders.ts';
import { viewers } from './0018-viewers.ts';
import { voteActs } from './0019-vote-acts.ts';
import { datePolls } from './0020-date-polls.ts';
import { invitations } from './0021-invitations.ts';
import { calendar } from './0022-calendar.ts';
import { refusals } from './0023-refusals.ts';
import { slots } from './0024-slots.ts';
import { lines } from './0025-lines.ts';
import { attachments } from './0026-attachments.ts';
import { meetingFiles } from './0027-meeting-files.ts';
import { noted } from './0028-noted.ts';
import { senders } from './0029-senders.ts';
import { writeProbe } from './0030-write-probe.ts';
import { intake } from './0031-intake.ts';
import { structure } from './0032-structure.ts';
import { privateAnswers } from './0033-private.ts';
import { importFiles } from './0034-import-files.ts';
import { thumbs } from './0035-thumbs.ts';
import { offers } from './0036-offers.ts';
import { audit } from './0037-audit.ts';
import { responses } from './0038-responses.ts';
import { pollAnswers } from './0039-poll-answers.ts';
import { reminded } from './0040-reminded.ts';
import { supplements } from './0041-supplements.ts';
import { invitationAnswers } from './0042-invitation-answers.ts';
import { pages } from './0043-pages.ts';
import { settledGaps } from './0044-settled-gaps.ts';
import { sharedAttachments } from './0045-attachments.ts';
import { questionChanges } from './0046-wordings.ts';
import { memberships } from './0047-memberships.ts';
import { surveys } from './0048-surveys.ts';
import { voteAnswers } from './0049-vote-answers.ts';
import { absences } from './0050-absences.ts';
import { acknowledgements } from './0051-acknowledgements.ts';
import { decisionTexts } from './0052-decision-texts.ts';
import { dayPosts } from './0053-day-posts.ts';
import { reminderNotes } from './0054-reminder-notes.ts';
import { voteWordings } from './0055-vote-wordings.ts';
import { acknowledgementQueries } from './0056-acknowledgement-queries.ts';
import { rosterChecks } from './0057-roster-checks.ts';
import { told } from './0058-told.ts';
import { voteCitations } from './0059-vote-citations.ts';
import { withdrawals } from './0060-withdrawals.ts';
import { waitingTold } from './0061-waiting-told.ts';
import { voteAttachments } from './0062-vote-attachments.ts';
import { collections } from './0063-collections.ts';
import { proposedEnds } from './0064-proposed-ends.ts';
import { askingQueries } from './0065-asking-queries.ts';
import { voteItems } from './0066-vote-items.ts';
import { referrals } from './0067-referrals.ts';
import { voteStatements } from './0068-vote-statements.ts';
import { letters } from './0069-letters.ts';
import { questionEvents } from './0070-question-events.ts';
import { commonGuidelines } from './0071-common-guidelines.ts';
import { letterReminders } from './0072-letter-reminders.ts';
import { discardedDrafts } from './0073-discarded-drafts.ts';
import { replies } from './0074-replies.ts';
import { letterInquiries } from './0075-letter-inquiries.ts';
import { replyFiles } from './0076-reply-files.ts';
import { guidelineAmendments } from './0077-guideline-amendments.ts';
import { awaitedAnswers } from './0078-awaited-answers.ts';
import { guidelineVersions } from './0079-guideline-versions.ts';
import { heldMeetings } from './0080-held-meetings.ts';
import { responsibilities } from './0081-responsibilities.ts';
import { minutes } from './0082-minutes.ts';
import { guidelineFiles } from './0083-guideline-files.ts';
import { decisionLife } from './0084-decision-life.ts';
import { providers } from './0085-providers.ts';
import { papers } from './0086-papers.ts';
import { topics } from './0087-topics.ts';
import { restores } from './0088-restores.ts';
import { closedRounds } from './0090-closed-rounds.ts';
import { deletedPeople } from './0091-deleted-people.ts';
import { deletions } from './0093-deletions.ts';
import { namedInbox } from './0094-named-inbox.ts';
import { auditSeals } from './0096-audit-seals.ts';
import { renamedVoters } from './0097-renamed-voters.ts';
import { knowledgeChecks } from './0100-knowledge-checks.ts';
import { unloadedRules } from './0101-unloaded-rules.ts';
import { errands } from './0102-errands.ts';
import { placedFiles } from './0103-placed-files.ts';
import { calendarKinds } from './0105-calendar-kinds.ts';
import { watchedFolder } from './0106-watched-folder.ts';
import { mails } from './0108-mails.ts';
import { mailAddresses } from './0111-mail-addresses.ts';
import { invitationMails } from './0112-invitation-mails.ts';
import type { Kind, Step } from './step.ts';

const STEPS: Readonly<Record<string, Step>> = {
  '0001-foundation': foundation,
  '0002-guidelines': guidelines,
  '0003-ideas': ideas,
  '0004-votes': votes,
  '0005-meetings': meetings,
  '0006-onboarding': onboarding,
  '0007-questions': questions,
  '0008-feedback': feedback,
  '0009-imports': imports,
  '0010-downloads': downloads,
  '0011-vote-options': voteOptions,
  '0012-decisions': decisions,
  '0013-idea-book': ideaBook,
  '0014-agreements': agreements,
  '0015-waiting': waiting,
  '0016-funds': funds,
  '0017-reminders': reminders,
  '0018-viewers': viewers,
  '0019-vote-acts': voteActs,
  '0020-date-polls': datePolls,
  '0021-invitations': invitations,
  '0022-calendar': calendar,
  '0023-refusals': refusals,
  '0024-slots': slots,
  '0025-lines': lines,
  '0026-attachments': attachments,
  '0027-meeting-files': meetingFiles,
  '0028-noted': noted,
  '0029-senders': senders,
  '0030-write-probe': writeProbe,
  '0031-intake': intake,
  '0032-structure': structure,
  '0033-private': privateAnswers,
  '0034-import-files': importFiles,
  '0035-thumbs': thumbs,
  '0036-offers': offers,
  '0037-audit': audit,
  '0038-responses': responses,
  '0039-poll-answers': pollAnswers,
  '0040-reminded': reminded,
  '0041-supplements': supplements,
  '0042-invitation-answers': invitationAnswers,
  '0043-pages': pages,
  '0044-settled-gaps': settledGaps,
  '0045-attachments': sharedAttachments,
  '0046-wordings': questionChanges,
  '0047-memberships': memberships,
  '0048-surveys': surveys,
  '0049-vote-answers': voteAnswers,
  '0050-absences': absences,
  '0051-acknowledgements': acknowledgements,
  '0052-decision-texts': decisionTexts,
  '0053-day-posts': dayPosts,
  '0054-reminder-notes': reminderNotes,
  '0055-vote-wordings': voteWordings,
  '0056-acknowledgement-queries': acknowledgementQueries,
  '0057-roster-checks': rosterChecks,
  '0058-told': told,
  '0059-vote-citations': voteCitations,
  '0060-withdrawals': withdrawals,
  '0061-waiting-told': waitingTold,
  '0062-vote-attachments': voteAttachments,
  '0063-collections': collections,
  '0064-proposed-ends': proposedEnds,
  '0065-asking-queries': askingQueries,
  '0066-vote-items': voteItems,
  '0067-referrals': referrals,
  '0068-vote-statements': voteStatements,
  '0069-letters': letters,
  '0070-question-events': questionEvents,
  '0071-common-guidelines': commonGuidelines,
  '0072-letter-reminders': letterReminders,
  '0073-discarded-drafts': discardedDrafts,
  '0074-replies': replies,
  '0075-letter-inquiries': letterInquiries,
  '0076-reply-files': replyFiles,
  '0077-guideline-amendments': guidelineAmendments,
  '0078-awaited-answers': awaitedAnswers,
  '0079-guideline-versions': guidelineVersions,
  '0080-held-meetings': heldMeetings,
  '0081-responsibilities': responsibilities,
  '0082-minutes': minutes,
  '0083-guideline-files': guidelineFiles,
  '0084-decision-life': decisionLife,
  '0085-providers': providers,
  '0086-papers': papers,
  '0087-topics': topics,
  '0088-restores': restores,
  '0090-closed-rounds': closedRounds,
  '0091-deleted-people': deletedPeople,
  '0093-deletions': deletions,
  '0094-named-inbox': namedInbox,
  '0096-audit-seals': auditSeals,
  '0097-renamed-voters': renamedVoters,
  '0100-knowledge-checks': knowledgeChecks,
  '0101-unloaded-rules': unloadedRules,
  '0102-errands': errands,
  '0103-placed-files': placedFiles,
  '0105-calendar-kinds': calendarKinds,
  '0106-watched-folder': watchedFolder,
  '0108-mails': mails,
  '0111-mail-addresses': mailAddresses,
  '0112-invitation-mails': invitationMails,
};

/** The names of all steps, in their order. */
export const STEP_NAMES: readonly string[] = Object.keys(STEPS);

/** All steps in their order. */
export function migrationProvider(kind: Kind): MigrationProvider {
  const migrations: Record<string, Migration> = {};
  for (const [name, step] of Object.entries(STEPS)) migrations[name] = { up: (db) => step(db, kind) };
  return { getMigrations: async () => migrations };
}
