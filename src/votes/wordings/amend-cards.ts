import { randomUUID } from 'node:crypto';
import { type Filled, formData } from '../../cards/form.ts';
import { bold, button, buttons, fact, header, paragraph, paragraphs, strip, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, weekdayTime } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { note } from '../anatomy.ts';
import { EMPTY } from '../base-card.ts';
import { markedText, TEXT_LENGTH } from '../decision-text.ts';
import type { Poll, Vote } from '../vote.ts';
import { voteName, wordedName } from '../wording.ts';
import { endOfWording, wordingName, wordingOf } from '../wordings.ts';
import type { Proposal } from './proposal-store.ts';

/** Longest question, as in the form of a vote. */
export const QUESTION_LENGTH = 100;

/** How to propose without a form. */
export function amendTwin(number: number): string {
  return `abstimmung ${number} fassung vorschlagen: Beschlusstext; Frage: …`;
}

/** The form for changed words, filled with those that are asked now. */
export function amendForm(vote: Vote, filled: Filled): Reply {
  const { operation } = filled.values;
  const form = {
    kind: wordedName(vote),
    title: 'Vorschlag anpassen',
    hint: 'Zuerst sehen Sie eine Vorschau mit der Änderung. Die Koordination veröffentlicht die neue Fassung.',
    fields: [
      { kind: 'text', name: 'question', label: 'Frage', required: true, maxLength: QUESTION_LENGTH },
      {
        kind: 'text',
        name: 'text',
        label: 'Beschlusstext',
        required: true,
        multiline: true,
        maxLength: TEXT_LENGTH,
      },
    ],
    submit: {
      title: 'Vorschau ansehen',
      verb: 'votes.amend',
      data: { vote: vote.number, operation: typeof operation === 'string' ? operation : randomUUID() },
    },
  } as const;
  const values = { question: vote.question, text: vote.text ?? '', ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: notification(`Vorschlag anpassen: ${vote.question}`),
    personal: { twin: amendTwin(vote.number) },
  };
}

/** Who looks at a proposal, and when. */
interface Viewer {
  readonly member: Member;
  readonly now: Instant;
}

/** A proposal with its change marked, and what publishing it means; the Koordination publishes it from here. */
export function proposalCard(vote: Vote, proposal: Proposal, { member, now }: Viewer): Reply {
  const next = wordingName(wordingOf(vote) + 1);
  const publishes = coordinates(member);
  const publish = button(`${next} veröffentlichen`, 'votes.publish-wording', {
    vote: vote.number,
    proposal: proposal.number,
  });
  const change = button('Vorschlag anpassen …', 'votes.amend-form', {
    vote: vote.number,
    question: proposal.question,
    text: proposal.text,
  });
  const who = publishes ? '' : ' Die Koordination veröffentlicht sie.';
  return {
    card: 'votes/vote',
    data: {
      ...EMPTY,
      header: header(dotted(voteName(vote), `Vorschlag für ${next}`), proposal.question, 'Entwurf'),
      decisionText: [markedText(vote, proposal)],
      background: [],
      facts: [
        fact('Vorgeschlagen', proposal.office),
        fact('Frist', `${weekdayTime(endOfWording(vote, now))}, wenn sie jetzt veröffentlicht wird`),
      ],
      footnote: [
        note(
          `Noch nicht im Kanal.${who} Stimmen zu ${wordingName(wordingOf(vote))} zählen dann nicht mehr; begründete Einwände gelten weiter, bis ihre Kommune sie für behoben erklärt oder neu abstimmt.`,
        ),
      ],
      disclosures: [],
      buttons: buttons(...(publishes ? [publish] : []), change),
    },
    summary: notification(`Vorschlag für ${next}: ${proposal.question}`),
  };
}

/** Tells in the channel that a proposal waits. */
export function waitingLine(vote: Vote, proposal: Proposal): Reply {
  const next = wordingName(wordingOf(vote) + 1);
  const data = { vote: vote.number, proposal: proposal.number };
  return notice({
    kind: wordedName(vote),
    status: 'Entwurf',
    title: vote.question,
    text: `${proposal.office} schlägt eine geänderte Fassung vor. Die Koordination veröffentlicht sie, auch mit „abstimmung ${vote.number} fassung ${wordingOf(vote) + 1} veröffentlichen“.`,
    ways: [
      { title: 'Vorschlag ansehen', verb: 'votes.proposal', data },
      { title: `${next} veröffentlichen`, verb: 'votes.publish-wording', data },
    ],
  });
}

/** What stands in the place of the post of an earlier Fassung. */
export function overtakenCard(before: Vote, now: Vote): Reply {
  return notice({
    kind: wordedName(before),
    status: 'überholt',
    title: before.question,
    text: `Gefragt ist jetzt ${wordingName(wordingOf(now))}. Stimmen zu dieser Fassung zählen nicht mehr.`,
    ways: [{ title: `${wordingName(wordingOf(now))} ansehen`, verb: 'votes.show', data: { vote: now.number } }],
  });
}

/** Asks the municipality whose objection stands whether it is settled: the line for the channel. */
export function settledLine({ vote }: Poll, name: string): Reply {
  return notice({
    kind: wordedName(vote),
    title: `Ist der Einwand von ${name} behoben?`,
    text: `Ohne Antwort gilt er auch gegen ${wordingName(wordingOf(vote))}.`,
    ways: [{ title: 'Lesen und abstimmen', verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** A Fassung in full: its words, who proposed it and when it was published, and the ways to the others. */
export function wordingCard({ vote, wordings = [] }: Poll, number: number): Reply {
  const shown = wordings.find((one) => one.number === number);
  const before = wordings.find((one) => one.number === number - 1);
  const text = shown ? (shown.text ?? shown.question) : (vote.text ?? vote.question);
  const others = wordings.filter((one) => one.number !== number).map((one) => one.number);
  return {
    card: 'votes/vote',
    data: {
      ...EMPTY,
      header: header(dotted(voteName(vote), wordingName(number)), shown?.question ?? vote.question),
      strip: number === wordingOf(vote) ? [] : strip('warning', paragraph(words('Diese Fassung ist überholt.'))),
      decisionText: before && shown && shown.text !== undefined ? [markedText(before, shown)] : [],
      background: [paragraph(bold('Wortlaut')), ...paragraphs(text)],
      facts: shown
        ? [fact('Vorgeschlagen', shown.office), fact('Veröffentlicht', weekdayTime(shown.publishedAt))]
        : [fact('Vorgeschlagen', vote.office)],
      footnote: [],
      disclosures: [],
      buttons: buttons(
        ...others
          .slice(-4)
          .map((one) => button(`${wordingName(one)} ansehen`, 'votes.wordings', { vote: vote.number, wording: one })),
        button(`Abstimmung ${vote.number} ansehen`, 'votes.show', { vote: vote.number }),
      ),
    },
    summary: notification(`${wordingName(number)}: ${shown?.question ?? vote.question}`),
  };
}
