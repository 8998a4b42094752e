import { noSuch, Refusal } from '../conversation/refusal.ts';
import { enumerate } from '../german/list.ts';
import { longDayTime, NBSP, weekdayTime } from '../german/write.ts';
import type { Asking } from '../responses/asking.ts';
import { allChoicesOf, wordOf } from './ballot.ts';
import type { Vote } from './vote.ts';
import { wordingName, wordingOf } from './wordings.ts';

/** What refusals name of a vote, whether or not it is known what it asks. */
type Named = Pick<Asking<unknown>, 'number' | 'state' | 'closesAt'>;

const named = (vote: { readonly number: number }) => `Abstimmung${NBSP}${vote.number}`;

/** There is no vote of this number. */
export function unknown(number: number): Refusal {
  return noSuch({
    code: 'votes.unknown',
    kind: 'Abstimmungen',
    what: `Eine ${named({ number })}`,
    way: { title: 'Abstimmungen ansehen', verb: 'votes.list' },
  });
}

/** It is still a draft. */
export function notOpen(vote: Pick<Named, 'number'>): Refusal {
  return new Refusal({
    code: 'votes.not-open',
    kind: named(vote),
    status: 'Entwurf',
    title: `${named(vote)} ist noch nicht veröffentlicht`,
    text: 'Sobald die Koordination sie veröffentlicht, steht sie im Kanal der Runde.',
    ways: [{ title: 'Abstimmungen ansehen', verb: 'votes.list' }],
  });
}

/** It takes no ballots any more. */
export function closed(vote: Named): Refusal {
  return new Refusal({
    code: 'votes.closed',
    kind: named(vote),
    status: vote.state === 'cancelled' ? 'abgebrochen' : 'geschlossen',
    title: vote.state === 'cancelled' ? 'Die Abstimmung wurde abgebrochen' : 'Die Frist ist abgelaufen',
    text:
      vote.state === 'cancelled'
        ? 'Sie nimmt keine Stimmen mehr an. Es wurde nichts gespeichert.'
        : `Die Frist von ${named(vote)} war am ${weekdayTime(vote.closesAt ?? '')}. Es wurde nichts gespeichert.`,
    ways: [{ title: 'Ergebnis ansehen', verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** It was referred to a meeting: it takes no ballots any more. */
export function referred(vote: Pick<Named, 'number'>): Refusal {
  return new Refusal({
    code: 'votes.referred',
    kind: named(vote),
    status: 'in Sitzung verwiesen',
    title: 'Die Abstimmung ist in die Sitzung verwiesen',
    text: 'Sie nimmt keine Stimmen mehr an. Es wurde nichts gespeichert.',
    ways: [{ title: 'Ergebnis ansehen', verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** A municipality that joined the round after it was opened. */
export function notEntitled(vote: Pick<Named, 'number'>, municipality: string): Refusal {
  return new Refusal({
    code: 'votes.not-entitled',
    kind: named(vote),
    title: `${municipality} ist hier nicht stimmberechtigt`,
    text: 'Stimmberechtigt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}

/** An answer that its rule does not know. */
export function wrongChoice(vote: Vote): Refusal {
  const words = allChoicesOf(vote).map((choice) => wordOf(vote, choice));
  return new Refusal({
    code: 'votes.wrong-choice',
    kind: named(vote),
    title: 'Diese Antwort gibt es hier nicht',
    text: `Möglich sind ${enumerate(words)}. So geht es: „abstimmung ${vote.number}: ${vote.options ? words[0] : words[0]?.toLowerCase()}“.`,
  });
}

/** Its deadline has passed, or comes too soon, before it was published. */
export function deadlineTooSoon(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.deadline-too-soon',
    kind: named(vote),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: `Die Frist ist ${longDayTime(vote.closesAt)}. Eine neue geben Sie in der Vorschau ein, oder so: „abstimmung ${vote.number} veröffentlichen bis 21.04.2023 12:00“.`,
    ways: [
      { title: 'Neue Frist eingeben …', verb: 'votes.show', data: { vote: vote.number } },
      { title: 'Entwurf ändern …', verb: 'votes.change', data: { vote: vote.number } },
    ],
  });
}

/** What has been published is frozen. */
export function frozen(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.frozen',
    kind: named(vote),
    title: `${named(vote)} ist schon veröffentlicht`,
    text: 'Frage und Regel lassen sich nicht mehr ändern. Für eine Berichtigung stellen Sie bitte eine neue Abstimmung.',
    ways: [{ title: 'Abstimmung vorbereiten …', verb: 'votes.form' }],
  });
}

/** A draft belongs to its municipality and to the Koordination. */
export function notYours(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-yours',
    kind: named(vote),
    title: 'Diesen Entwurf können Sie nicht ändern',
    text: `Ändern können ihn, wer ihn vorbereitet hat (${vote.office}), und die Koordination. Bitte wenden Sie sich dorthin.`,
  });
}

/** An answer that names no Fassung, or an earlier one: nobody answers words that they have not read. */
export function otherWording(vote: Vote, form?: 'votes.telephone-form'): Refusal {
  const now = wordingName(wordingOf(vote));
  const way =
    form === undefined
      ? { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show' }
      : { title: 'Stimme eintragen …', verb: form };
  return new Refusal({
    code: 'votes.other-wording',
    kind: named(vote),
    title: `Gefragt ist ${now}`,
    text: `Ihre Antwort nennt ${now} nicht. Es wurde nichts gespeichert. Bitte lesen Sie die Änderung und antworten Sie auf der Karte oder mit „abstimmen ${vote.number} fassung ${wordingOf(vote)} zustimmung“.`,
    ways: [{ ...way, data: { vote: vote.number } }],
  });
}

/** A vote with many items is answered item by item, or all of them at once. */
export function byItems(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.by-items',
    kind: named(vote),
    title: 'Hier wird Punkt für Punkt abgestimmt',
    text: `Es wurde nichts gespeichert. Allen zugleich antworten Sie mit „abstimmung ${vote.number} allen zustimmen“, einzelnen auf der Karte oder mit „abstimmung ${vote.number} punkte: 1 zustimmung; 2 einwand: Grund“.`,
    ways: [{ title: 'Punkte einzeln …', verb: 'votes.items', data: { vote: vote.number } }],
  });
}

/** What is answered item by item has no Fassungen: its words stay as they are. */
export function fixedItems(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.fixed-items',
    kind: named(vote),
    title: 'Fassungen gibt es nur ohne einzelne Punkte',
    text: 'Ein Punkt mit Einwand bleibt, wie er war. Seine neue Fassung ist eine neue Abstimmung.',
    ways: [{ title: 'Als neue Abstimmung …', verb: 'votes.correct', data: { vote: vote.number } }],
  });
}

/** A municipality that has raised no objection settles none. */
export function noObjection(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.no-objection',
    kind: named(vote),
    title: 'Ihre Kommune hat keinen Einwand erhoben',
    text: 'Behoben erklären kann einen Einwand nur die Kommune, die ihn erhoben hat.',
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** Other words are proposed by those whose vote or objection it is, and by the Koordination. */
export function notYoursToAmend(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-yours',
    kind: named(vote),
    title: 'Eine geänderte Fassung schlagen andere vor',
    text: `Vorschlagen können ${vote.office}, eine Kommune mit Einwand und die Koordination. Bitte wenden Sie sich dorthin.`,
  });
}

/** Only where consent is asked can the words change while it runs. */
export function fixedWords(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.fixed-words',
    kind: named(vote),
    title: 'Fassungen gibt es nur im Konsent',
    text: 'Bei dieser Regel bleiben Frage und Text, wie sie sind. Eine Berichtigung ist eine neue Abstimmung.',
    ways: [{ title: 'Als neue Abstimmung …', verb: 'votes.correct', data: { vote: vote.number } }],
  });
}

/** There is no such proposal. */
export function unknownProposal(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.no-proposal',
    kind: named(vote),
    title: 'Dazu liegt kein Vorschlag vor',
    text: `Eine geänderte Fassung beginnt mit einem Vorschlag: „abstimmung ${vote.number} anpassen“.`,
    ways: [{ title: 'Vorschlag anpassen …', verb: 'votes.amend-form', data: { vote: vote.number } }],
  });
}

/** A proposal that changes a Fassung which has been changed since. */
export function outdatedProposal(vote: Vote, proposal: { question: string; text: string }): Refusal {
  const { question, text } = proposal;
  return new Refusal({
    code: 'votes.outdated-proposal',
    kind: named(vote),
    title: 'Der Vorschlag ändert eine frühere Fassung',
    text: `Gefragt ist inzwischen ${wordingName(wordingOf(vote))}. Bitte passen Sie den Vorschlag an sie an.`,
    ways: [{ title: 'Vorschlag anpassen …', verb: 'votes.amend-form', data: { vote: vote.number, question, text } }],
  });
}

/** A Fassung that a vote does not have. */
export function unknownWording(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.unknown-wording',
    kind: named(vote),
    title: `${named(vote)} hat diese Fassung nicht`,
    text: `Die letzte ist ${wordingName(wordingOf(vote))}.`,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** Nobody sees the ballots before they may be seen. */
export function hidden(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.hidden',
    kind: named(vote),
    title: 'Die Stimmen sind bis zur Frist verdeckt',
    text: `Das Ergebnis steht nach der Frist im Kanal: ${weekdayTime(vote.closesAt)}.`,
    ways: [{ title: 'Abstimmung ansehen', verb: 'votes.show', data: { vote: vote.number } }],
  });
}
