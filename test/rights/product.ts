/** Who may, as section 0 of the product page says it. */
export type Who = 'known' | 'speaks' | 'votes' | 'drafts' | 'coordinates' | 'owner' | 'drafter' | 'leader';

/**
 * Section 0 of the product page, a sentence a row, with the commands that it is about. It is written down from the page,
 * not from the code: a command without a row fails, and so does a row without a command. *owner* is a municipality's
 * own thing: that municipality (head, deputy, staff) and the Koordination; *drafter*: its head, its deputy and the
 * Koordination.
 */
export const SECTION: readonly { readonly says: string; readonly who: Who; readonly verbs: readonly string[] }[] = [
  {
    says: 'ask, submit an idea, comment, add a question for the ministry, propose a TOP: every known person',
    who: 'known',
    verbs: [
      ...['guidelines.ask', 'guidelines.feedback', 'ideas.submit', 'ideas.form', 'ideas.comment', 'ideas.comment-form'],
      ...['ideas.table', 'questions.add', 'questions.form', 'questions.join', 'meetings.propose', 'meetings.item-form'],
      ...['acknowledgements.query', 'acknowledgements.query-form', 'votes.query', 'votes.query-form'],
    ],
  },
  {
    says: 'what all may read, and what concerns the asker alone: every known person',
    who: 'known',
    verbs: [
      ...['ideas.show', 'ideas.comments', 'ideas.history', 'ideas.version', 'ideas.export', 'ideas.list'],
      ...[
        'questions.show',
        'questions.list',
        'replies.show',
        'votes.show',
        'votes.ballots',
        'votes.list',
        'votes.export',
      ],
      ...['votes.wordings', 'votes.items', 'votes.more', 'votes.attachments', 'votes.queries'],
      ...['decisions.export', 'decisions.list', 'decisions.show', 'date-polls.list', 'date-polls.show'],
      ...['decisions.implementation', 'decisions.extract'],
      ...['surveys.list', 'surveys.show', 'surveys.export', 'acknowledgements.list', 'acknowledgements.show'],
      ...['acknowledgements.attachments', 'collections.list', 'collections.show'],
      ...['collections.letter', 'collections.letter-files', 'collections.inquiry', 'collections.inquiry-files'],
      'questions.export',
      ...['case-files.vote', 'case-files.decision', 'case-files.meeting', 'case-files.collection'],
      ...['case-files.survey', 'case-files.acknowledgement'],
      ...['meetings.show', 'meetings.list', 'meetings.agenda', 'meetings.attachments', 'meetings.owed'],
      ...['meetings.calendar', 'meetings.address', 'meetings.renew-address', 'meetings.revoke-address'],
      ...['meetings.calendar-without', 'meetings.calendar-with'],
      ...['meetings.mail', 'meetings.end-mail'],
      ...['guideline.show', 'guideline.section', 'guideline.history', 'guideline.list'],
      ...['minutes.show', 'minutes.item', 'minutes.agreements', 'minutes.remarks', 'minutes.history', 'minutes.list'],
      'minutes.file',
      'sharepoint.files',
      ...['guideline.comments', 'guideline.amendment', 'guideline.amendments', 'guideline.version'],
      ...['comparisons.show', 'comparisons.word', 'comparisons.list'],
      'guideline.word',
      ...['agreements.show', 'agreements.list', 'agreements.clarification', 'agreements.form', 'dates.show'],
      ...[
        'reminders.show',
        'reminders.post',
        'reminders.mute',
        'reminders.unmute',
        'reminders.sent',
        'imports.explain',
      ],
      'guidelines.documents',
      ...['absence.list', 'grants.steps', 'grants.check', 'grants.form', 'grants.funds'],
      ...['responsibilities.show', 'responsibilities.list', 'responsibilities.export'],
      ...['topics.show', 'topics.list', 'topics.export'],
      ...['privacy.own', 'privacy.ending', 'privacy.confirm', 'privacy.delete'],
      ...['help.show', 'help.unbuilt', 'offers.other', 'offers.show', 'access.request'],
    ],
  },
  {
    says: 'support, register a coordination need, answer an invitation, keep measures of their municipality: head, deputy, staff',
    who: 'speaks',
    verbs: [
      ...['ideas.support', 'ideas.end-support', 'ideas.need', 'ideas.need-form', 'ideas.end-need'],
      ...['ideas.adopt', 'ideas.end-adoption', 'meetings.answer'],
      ...['grants.keep', 'grants.add', 'grants.change', 'grants.measure-form', 'grants.drop', 'grants.history'],
      ...['grants.measure', 'grants.measures', 'grants.take-basis', 'grants.renew-basis', 'grants.drop-basis'],
      ...['grants.basis', 'grants.touched', 'grants.submitted', 'grants.withdrawn', 'grants.file'],
      ...['grants.adopt-file', 'grants.discard-file', 'grants.show-file'],
      ...['grants.providers', 'grants.missing-proofs', 'grants.provider', 'grants.provider-history'],
      ...['grants.provider-form', 'grants.add-provider', 'grants.change-provider', 'grants.drop-provider'],
      ...['grants.proof-form', 'grants.proof-received', 'grants.proof-accepted', 'grants.repaid'],
    ],
  },
  {
    says: 'answer a Rundfrage: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: ['surveys.answer', 'surveys.answer-form', 'surveys.nothing'],
  },
  {
    says: 'add to a collection or say „keine weiteren“: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: ['collections.nothing', 'collections.agree', 'collections.remark', 'collections.remark-form'],
  },
  {
    says: 'open, extend, close, cancel a collection, the letter to the ministry: coordinator',
    who: 'coordinates',
    verbs: [
      ...['collections.form', 'collections.submit', 'collections.open', 'collections.manage', 'collections.act'],
      ...['collections.change'],
      'collections.discard',
      ...['collections.letter-form', 'collections.letter-save', 'collections.circulate', 'collections.circulate-form'],
      ...['collections.sent', 'collections.sent-form', 'collections.wait', 'collections.wait-form'],
      ...['collections.unanswered', 'collections.unanswered-form', 'collections.inquire', 'collections.inquiry-form'],
      ...['collections.inquiry-sent', 'collections.inquiry-sent-form'],
      ...['collections.mail-form', 'collections.mail-check', 'collections.mail-send', 'collections.inquiry-mail-form'],
      ...['collections.inquiry-mail-check', 'collections.inquiry-mail-send', 'mail.list', 'mail.show', 'mail.again'],
      'mail.arrived',
      ...['letters.manage', 'letters.act', 'letters.extend'],
      ...['letters.close-early', 'letters.cancel', 'letters.enter', 'letters.enter-form'],
      ...['collections.extend', 'collections.close-early', 'collections.cancel'],
      ...['collections.enter', 'collections.enter-form', 'questions.notes', 'questions.notes-form'],
    ],
  },
  {
    says: 'committee dates and committee papers: head, deputy, staff, for their own, and those of the Kreis the Koordination too; all see the dates',
    who: 'known',
    verbs: [
      ...['papers.committees', 'papers.committee-form', 'papers.committee-edit', 'papers.committee-submit'],
      ...['papers.session', 'papers.session-form', 'papers.session-edit', 'papers.session-submit'],
      ...['papers.session-cancel', 'papers.no-paper', 'papers.form', 'papers.edit', 'papers.submit', 'papers.show'],
      ...['papers.list', 'papers.make', 'papers.file', 'papers.presented', 'papers.presented-form'],
      ...['papers.result', 'papers.result-form'],
    ],
  },
  {
    says: 'responsibilities, topic areas: coordinator',
    who: 'coordinates',
    verbs: [
      ...['responsibilities.form', 'responsibilities.submit', 'responsibilities.edit', 'responsibilities.end-form'],
      ...['responsibilities.end', 'responsibilities.explain-file', 'responsibilities.show-file'],
      ...['responsibilities.adopt-file', 'responsibilities.discard-file'],
      ...['topics.possibilities-form', 'topics.save-possibilities'],
    ],
  },
  {
    says: 'draft a Rundfrage or Kenntnisnahme: head, deputy, coordinator; a coordinator posts it',
    who: 'drafts',
    verbs: ['surveys.form', 'surveys.submit', 'acknowledgements.form', 'acknowledgements.submit'],
  },
  {
    says: 'confirm a Kenntnisnahme: head, deputy; staff where the form says so',
    who: 'votes',
    verbs: ['acknowledgements.confirm'],
  },
  {
    says: 'cast the ballot of their municipality: head, deputy',
    who: 'votes',
    verbs: [
      'votes.cast',
      'votes.cast-items',
      'votes.cast-all',
      'votes.objection',
      'votes.lift',
      'votes.withdraw',
      'votes.state',
      'votes.statement-form',
      'votes.drop-statement',
      'date-polls.answer',
      'date-polls.form-answers',
    ],
  },
  {
    says: 'answer „In der Sitzung behandeln“: head, deputy, for their own',
    who: 'votes',
    verbs: ['votes.referral'],
  },
  {
    says: 'draft a vote or a meeting: head, deputy, coordinator',
    who: 'drafts',
    verbs: [
      ...['votes.form', 'votes.submit', 'votes.correct', 'votes.again', 'votes.run-off', 'ideas.vote'],
      ...['meetings.form', 'meetings.draft', 'date-polls.form', 'date-polls.submit'],
    ],
  },
  {
    says: 'a draft is its municipality’s: head, deputy, coordinator',
    who: 'drafter',
    verbs: [
      ...['votes.change', 'surveys.change', 'votes.amend-form', 'votes.amend', 'votes.proposal'],
      ...['acknowledgements.attach', 'acknowledgements.detach', 'acknowledgements.change', 'date-polls.change'],
      ...['votes.attach', 'votes.detach', 'meetings.change'],
      ...['votes.discard', 'surveys.discard', 'acknowledgements.discard', 'date-polls.discard'],
    ],
  },
  {
    says: 'draft sections of the common guideline: head, deputy of the municipality that holds it, coordinator',
    who: 'drafter',
    verbs: [
      ...['guideline.section-form', 'guideline.write', 'guideline.strike'],
      ...['guideline.send', 'guideline.file', 'guideline.adopt', 'guideline.discard'],
    ],
  },
  {
    says: 'answer amendments to them: head, deputy of the municipality that holds it, coordinator',
    who: 'drafter',
    verbs: [
      ...['guideline.accept', 'guideline.accept-form', 'guideline.accept-changed'],
      ...['guideline.decline', 'guideline.decline-form'],
    ],
  },
  {
    says: 'comment on the guideline, propose an amendment, answer its refusal: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: [
      ...['guideline.comment', 'guideline.comment-form', 'guideline.no-comments', 'guideline.amend-form'],
      ...['guideline.amend', 'guideline.concede', 'guideline.uphold'],
    ],
  },
  {
    says: 'who holds a guideline, and that it goes round, says the coordinator',
    who: 'coordinates',
    verbs: [
      ...['guideline.form', 'guideline.submit', 'guideline.circulate', 'guideline.circulate-form'],
      ...['guideline.vote', 'guideline.vote-form', 'guideline.enter', 'guideline.enter-form'],
      ...['guideline.manage', 'guideline.act', 'guideline.extend', 'guideline.close-early', 'guideline.cancel'],
    ],
  },
  {
    says: 'comment on minutes: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: ['minutes.remark', 'minutes.remark-form', 'minutes.no-remarks'],
  },
  {
    says: 'name a rule of their municipality that is not loaded, and take that back: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: ['guidelines.unloaded', 'guidelines.unloaded-form', 'guidelines.unloaded-withdraw'],
  },
  {
    says: 'Umsetzungsstand: head, deputy, staff, for their own',
    who: 'speaks',
    verbs: ['decisions.report', 'decisions.report-form'],
  },
  {
    says: 'until when a decision is to be implemented, and what another municipality told of that: coordinator',
    who: 'coordinates',
    verbs: [
      ...['decisions.due', 'decisions.due-form', 'decisions.enter', 'decisions.enter-form'],
      ...['decisions.validity', 'decisions.validity-form'],
    ],
  },
  {
    says: 'draft the vote that prolongs, amends or repeals a decision: head, deputy, coordinator',
    who: 'drafts',
    verbs: ['decisions.renew', 'decisions.renew-form'],
  },
  {
    says: 'draft minutes, let them go round, decide their remarks, approve and correct them: coordinator',
    who: 'coordinates',
    verbs: [
      ...['minutes.draft', 'minutes.refresh', 'minutes.item-form', 'minutes.write', 'minutes.discard'],
      ...['minutes.circulate', 'minutes.circulate-form', 'minutes.enter', 'minutes.enter-form'],
      ...['minutes.manage', 'minutes.act', 'minutes.extend', 'minutes.close-early', 'minutes.cancel'],
      ...['minutes.adopt', 'minutes.adopt-form', 'minutes.print', 'minutes.table', 'minutes.agree'],
      ...['minutes.correct', 'minutes.correct-form', 'minutes.sent-file', 'minutes.adopt-file', 'minutes.discard-file'],
    ],
  },
  {
    says: 'edit, withdraw, change the state of an entry, keep agreements: its municipality (head, deputy, staff), coordinator',
    who: 'owner',
    verbs: [
      ...['ideas.change', 'ideas.save', 'ideas.state', 'agreements.submit', 'agreements.edit'],
      ...['questions.change-form', 'questions.change', 'questions.withdraw'],
      ...['votes.reply', 'votes.reply-form'],
      ...['agreements.settle', 'meetings.strike', 'meetings.restore', 'meetings.attach', 'meetings.detach'],
      ...['meetings.change-item', 'meetings.item-change'],
    ],
  },
  {
    says: 'cancelling is always „für alle“; else it is the answer of the own municipality: who may both is asked which',
    who: 'known',
    verbs: ['meetings.cancel'],
  },
  {
    says: 'record a meeting: attendance, consent of those present, what is kept by TOP: coordinator',
    who: 'coordinates',
    verbs: [
      ...['meetings.begin', 'meetings.end', 'meetings.record', 'meetings.attendance-form', 'meetings.attendance'],
      ...['meetings.item-record', 'meetings.line-form', 'meetings.line', 'meetings.strike-line', 'meetings.carry'],
    ],
  },
  {
    says: 'post, move, close, cancel a vote or a meeting: coordinator',
    who: 'coordinates',
    verbs: [
      ...[
        'votes.open',
        'votes.publish-wording',
        'votes.manage',
        'votes.act',
        'votes.extend',
        'votes.close-early',
        'votes.cancel',
      ],
      ...['votes.record', 'votes.meeting-form', 'date-polls.open', 'date-polls.choose'],
      ...['surveys.open', 'surveys.manage', 'surveys.act', 'surveys.extend', 'surveys.close-early', 'surveys.cancel'],
      ...['surveys.finish', 'surveys.enter', 'surveys.enter-form', 'acknowledgements.open'],
      ...['acknowledgements.manage', 'acknowledgements.act', 'acknowledgements.extend', 'acknowledgements.cancel'],
      ...['acknowledgements.close-early', 'acknowledgements.enter', 'acknowledgements.enter-form'],
      ...['acknowledgements.reply', 'acknowledgements.reply-form'],
      ...['meetings.announce', 'meetings.move', 'meetings.move-form', 'meetings.raise'],
    ],
  },
  {
    says: 'confirm knowledge, enter what a municipality said by telephone or e-mail, see gaps and the sums of the Kreis: coordinator',
    who: 'coordinates',
    verbs: [
      ...['watched-folder.list', 'watched-folder.offer', 'watched-folder.end-form', 'watched-folder.end'],
      ...['imports.adopt', 'imports.show', 'imports.discard', 'imports.list', 'guidelines.gaps', 'grants.round'],
      'guidelines.check',
      ...['guidelines.settle-gap', 'imports.answer-form', 'imports.answer'],
      ...[
        'votes.telephone',
        'votes.telephone-form',
        'votes.withdraw-told',
        'questions.file',
        'questions.answered',
        'questions.reopen',
        ...['questions.course-form', 'questions.course', 'questions.close-form', 'questions.close'],
        ...['replies.form', 'replies.record', 'replies.checks', 'replies.check', 'replies.fits', 'replies.vote'],
        ...['replies.send', 'replies.file', 'replies.adopt', 'replies.discard'],
        'decisions.replace',
      ],
      ...['meetings.enter', 'meetings.enter-form', 'date-polls.enter', 'date-polls.enter-form'],
      'operation.status',
      ...['access.list', 'access.form', 'access.grant', 'access.decline'],
      ...['reminders.owing', 'reminders.urge', 'reminders.note', 'reminders.note-form'],
    ],
  },
  {
    says: 'name an absence and who stands in: the head, the deputy, or on their word the Koordination',
    who: 'drafter',
    verbs: ['absence.name', 'absence.back'],
  },
  {
    says: 'open the form for an absence: head, deputy, coordinator',
    who: 'drafts',
    verbs: ['absence.form'],
  },
  {
    says: 'end an access: the Koordination, or that municipality’s head',
    who: 'leader',
    verbs: ['access.ending', 'access.end'],
  },
];

/** What is answered also where others than the round read along: what says nothing of the round. */
export const ANYWHERE: readonly string[] = ['guidelines.ask', 'guidelines.feedback', 'help.show'];

/** What a person may who is not known to the round: ask to be let in. */
export const OF_STRANGERS: readonly string[] = ['access.request'];
