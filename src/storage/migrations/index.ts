import type { Kysely } from 'kysely';
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
import { agreements } from './0015-agreements.ts';
import { waiting } from './0016-waiting.ts';
import { funds } from './0017-funds.ts';
import { reminders } from './0019-reminders.ts';
import { viewers } from './0021-viewers.ts';
import { voteActs } from './0022-vote-acts.ts';
import { datePolls } from './0023-date-polls.ts';
import { invitations } from './0024-invitations.ts';
import { calendar } from './0025-calendar.ts';
import { refusals } from './0026-refusals.ts';
import { slots } from './0027-slots.ts';
import { lines } from './0028-lines.ts';
import { attachments } from './0029-attachments.ts';
import { meetingFiles } from './0030-meeting-files.ts';

/** The two databases. */
export type Kind = 'sqlite' | 'postgres';

/** Brings the tables one step further; what has landed is never changed, a later step follows it. */
export type Step = (db: Kysely<unknown>, kind: Kind) => Promise<void>;

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
  '0015-agreements': agreements,
  '0016-waiting': waiting,
  '0019-reminders': reminders,
  '0017-funds': funds,
  '0021-viewers': viewers,
  '0022-vote-acts': voteActs,
  '0023-date-polls': datePolls,
  '0024-invitations': invitations,
  '0026-refusals': refusals,
  '0027-slots': slots,
  '0029-attachments': attachments,
  '0030-meeting-files': meetingFiles,
  '0025-calendar': calendar,
  '0028-lines': lines,
};

/** All steps in their order. */
export function migrationProvider(kind: Kind): MigrationProvider {
  const migrations: Record<string, Migration> = {};
  for (const [name, step] of Object.entries(STEPS)) migrations[name] = { up: (db) => step(db, kind) };
  return { getMigrations: async () => migrations };
}
