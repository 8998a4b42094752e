import { type Place, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  entry,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { replyQuote } from '../cards.ts';
import { type Check, checkName } from '../check.ts';
import type { AskedQuestion, Statement } from '../needs.ts';
import { questionName, type Recorded } from '../reply.ts';

const KIND = 'Zu prüfen';
/** Characters of each of the two texts. */
const LONGEST = 3000;

const LONGEST_QUESTION = 300;

const STATES = { open: 'zu prüfen', fits: 'passt weiterhin', voted: 'neu abstimmen' } as const;

/** What the ministry replied and what the round has said of the same, one under the other; what is open can be settled. */
export function checkCard(
  check: Check,
  of: { question: AskedQuestion; reply: Recorded; statement: Statement | undefined; votable: boolean },
): Reply {
  const { number, name, title, vote } = check;
  const { question, reply, statement, votable } = of;
  const data = { number: String(number) };
  const isOpen = check.state === 'open';
  const { way } = statement ?? {};
  return {
    card: 'replies/replies',
    data: {
      header: header(`${KIND}: ${checkName(check)}`, `${name}: Passt das noch?`, STATES[check.state]),
      lines: [...(check.awaited ? [paragraph(bold(awaitedLine(check)))] : []), ...settledLines(check)],
      quotes: [
        { ...replyQuote(reply, { most: LONGEST }), lead: leadOf(question) },
        quote(
          [paragraph(bold(name))],
          paragraphs(check.words.length > LONGEST ? `${cutText(check.words, LONGEST)}${NBSP}…` : check.words),
          title === check.words ? [] : [paragraph(small(subtle(title)))],
        ),
      ],
      disclosures: [],
      buttons: buttons(
        ...(isOpen && votable ? [button('Neu abstimmen …', 'replies.vote', data)] : []),
        ...(isOpen ? [button('Passt weiterhin', 'replies.fits', data)] : []),
        ...(vote === undefined ? [] : [button(`Abstimmung ${vote} ansehen`, 'votes.show', { vote })]),
        ...(way ? [button(way.title, way.verb, way.data)] : []),
        button('Liste ansehen', 'replies.checks'),
      ),
    },
    summary: notification(`${checkName(check)}: ${name} und die Antwort auf ${questionName(check.question)}`),
  };
}

function leadOf({ number, text }: AskedQuestion) {
  return [
    paragraph(bold(`Antwort des MAGS auf ${questionName(number)}`)),
    paragraph(small(subtle(cutText(text, LONGEST_QUESTION)))),
  ];
}

function awaitedLine({ name, question }: Check): string {
  return `${name} gilt bis zu dieser Antwort auf ${questionName(question)}.`;
}

function settledLines({ state, settled, vote }: Check) {
  if (!settled) return [];
  const by = `${numericDay(settled.at)}, ${settled.office}`;
  return [
    paragraph(
      words(
        state === 'fits'
          ? `Geprüft: passt weiterhin (${by}).`
          : `Neu abstimmen: Entwurf Abstimmung${NBSP}${vote ?? ''} (${by}). Veröffentlicht ist sie damit nicht.`,
      ),
    ),
  ];
}

/** A page of what is to be checked, what waited for an answer first. */
export function checksCard(checks: readonly Check[], place: Place): Reply {
  const { total } = place;
  return {
    card: 'replies/list',
    data: {
      header: header(
        KIND,
        'Was eine Antwort des MAGS berühren kann',
        total === 0 ? undefined : `${total}${NBSP}${total === 1 ? 'Prüfung' : 'Prüfungen'}`,
      ),
      lines: [paragraph(words(total === 0 ? EMPTY : OPEN))],
      entries: checks.map(checkEntry),
      buttons: buttons(...turning(place, 'replies.checks', {}), button('Fragen ans MAGS ansehen', 'questions.list')),
    },
    summary: notification('Zu prüfen nach Antworten des MAGS'),
  };
}

const EMPTY =
  'Nichts ist zu prüfen. Kommt eine Antwort des MAGS, steht hier, welche Beschlüsse und Absprachen sie berühren kann.';
const OPEN = 'Bitte halten Sie beide Texte gegeneinander. Geändert wird nichts von selbst.';

function checkEntry(check: Check) {
  const line = dotted(
    `Antwort auf ${questionName(check.question)}`,
    check.awaited ? 'gilt bis zu dieser Antwort' : '',
    `seit ${numericDay(check.since)}`,
  );
  const title = check.title === check.words ? cutText(check.words, 120) : check.title;
  return entry(
    `${check.name}: ${title}`,
    [paragraph(words(line))],
    button(`Prüfung ${check.number} ansehen`, 'replies.check', { number: String(check.number) }),
  );
}
