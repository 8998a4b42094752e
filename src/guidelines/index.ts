/** Guideline questions: answered from the knowledge base in stored words, each with version and citation. */

import { z } from 'zod';
import { command, type Feature } from '../conversation/feature.ts';
import { type GuidelinesNeeds, passagesFor, respond } from './answers/answering.ts';
import { findKnowledge } from './answers/compose-box.ts';
import { AS_OF, readStated } from './answers/stated-day.ts';
import { feedback } from './feedback/feedback.ts';
import { type GapsNeeds, gaps, settleGaps } from './feedback/gaps.ts';
import { FEEDBACK_WORDS } from './feedback/sayings.ts';
import { askForChecks, CHECKS_WORK } from './stock/asking.ts';
import { openBeside } from './stock/beside-answer.ts';
import { checking, documents } from './stock/listing.ts';
import { STOCK_WORDS } from './stock/stock-sayings.ts';
import { nameUnloaded, openUnloadedForm, withdrawUnloaded } from './stock/unloaded.ts';
import { owing } from './tables.ts';

export type { GuidelinesNeeds } from './answers/answering.ts';
export { areaKnowledge } from './answers/area.ts';
export { withoutCourtesy } from './answers/courtesy.ts';
export { forgetGaps } from './feedback/forgetting.ts';
export { openGaps } from './feedback/gaps.ts';
export { forgetQuestions } from './feedback-store.ts';
export type { Register } from './register.ts';
export { answeredIn } from './sharing/answering.ts';
export { correctDecisions, type Decision, keepDecision, limitDecision } from './sharing/decision.ts';
export { publicSections } from './sharing/framing.ts';
export { sectionsFound, sectionsHolding, validityDays } from './sharing/holding.ts';
export { keepMinutes } from './sharing/minutes.ts';
export { openShelf, type Shelf } from './shelf.ts';
export { planChecks } from './stock/asking.ts';
export { knowledgeStanding } from './store.ts';

/** The feature. */
export function guidelines(given: Omit<GuidelinesNeeds, 'beside'> & GapsNeeds): Feature {
  const needs = { ...given, beside: openBeside() };
  return {
    name: 'guidelines',
    owing,
    purpose: 'Guideline questions: answered from the sources, with version and citation.',
    help: [
      {
        label: 'Regeln',
        words: 'Sind Personalkosten förderfähig?',
        purpose: 'Antwort aus den Quellen, mit Fundstelle und Fassung',
      },
      { label: 'Regeln', words: 'wissen', purpose: 'welche Dokumente bekannt sind und wann sie geprüft wurden' },
      {
        label: 'Regeln',
        words: 'wissenslücken',
        purpose: 'was die Quellen nicht beantworten',
        coordination: true,
      },
    ],
    menu: [],
    words: { ...FEEDBACK_WORDS, ...STOCK_WORDS },
    commands: [
      ...[askAsOf(needs), feedback, gaps(needs), settleGaps(needs), documents(needs), checking(needs)],
      ...[openUnloadedForm, nameUnloaded, withdrawUnloaded],
    ],
    work: { [CHECKS_WORK]: askForChecks(needs) },
    find: findKnowledge(needs.shelf),
    findsElsewhere: true,
    passages: (turn, text, db) => passagesFor(needs, turn, { ...readStated(text, turn.at), db }),
    question: (turn, text, db) => respond(needs, turn, { ...readStated(text, turn.at), db }),
  };
}

function askAsOf(needs: GuidelinesNeeds) {
  return command({
    verb: 'guidelines.ask',
    may: 'known',
    writes: true,
    speaks: false,
    unrecorded: true,
    anywhere: true,
    typed: [AS_OF],
    input: z.object({
      day: z.string().max(20).optional(),
      question: z.string().max(30_000),
      alone: z.string().max(10).optional(),
    }),
    run: async (turn, { day, question, alone }, db) => {
      const typed = day === undefined ? question : `Stand ${day}: ${question}`;
      const reply = await respond(needs, turn, { ...readStated(typed, turn.at), db, alone: alone !== undefined });
      return { ...reply, follows: true };
    },
  });
}
