import { notice } from '../conversation/cards.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Control } from '../understanding/index.ts';

/** Small talk by what it is; the first that fits is answered. */
const TALK: readonly (readonly [RegExp, string])[] = [
  [/\b(?:danke|dank|merci|thx)/iu, 'Gern geschehen.'],
  [
    /\b(?:wer sind sie|wer bist du|was bist du|was sind sie|mensch|roboter|computer|bot|ki|echt)\b/iu,
    'Kreisrunde ist ein Programm: der Assistent Ihrer Runde. Was es kann, zeigt die Hilfe.',
  ],
  [
    /\b(?:kompliziert|umständlich|nervt|nervig|bahnhof|mist|quatsch|blöd|klappt|funktioniert|geht nicht|weiter)/iu,
    'Schreiben Sie in eigenen Worten, was Sie möchten. Ohne Ihren Klick wird nichts gespeichert.',
  ],
  [
    /\b(?:hallo|hi|hey|moin|servus|guten (?:morgen|tag|abend)|tag)\b/iu,
    'Guten Tag. Schreiben Sie einfach, was Sie möchten oder wissen wollen.',
  ],
  [/\b(?:test|falsche[rs]?|verklickt|sorry|entschuldigung)/iu, 'Alles in Ordnung, es ist nichts gespeichert.'],
];
const ELSE = 'Schreiben Sie einfach, was Sie möchten oder wissen wollen. Beispiele zeigt die Hilfe.';

/** One short sentence to small talk. */
export function talkCard(text: string): Reply {
  return sentence(TALK.find(([pattern]) => pattern.test(text))?.[1] ?? ELSE);
}

const CONTROLS: Readonly<Record<Extract<Control, { reply: string }>['reply'], string>> = {
  yes: 'Zurzeit wartet nichts auf Ihre Bestätigung. Schreiben Sie einfach, was Sie möchten.',
  no: 'Es wartet nichts auf Ihre Bestätigung, und es ist nichts gespeichert.',
  cancel: 'Es ist nichts offen, das abzubrechen wäre. Gespeichertes bleibt, wie es ist.',
  none: 'Schreiben Sie bitte in anderen Worten, was Sie möchten.',
  back: 'Rückgängig machen lässt sich das nicht. Was gespeichert ist, ändern Sie auf seiner Karte.',
  undo: 'Gespeichertes bleibt, bis Sie es ändern. Schreiben Sie bitte, was anders sein soll.',
  more: 'Weitere Angaben zeigen die Schaltflächen der Karte darüber.',
  both: 'Bitte eines nach dem anderen, mit den Schaltflächen der Karte darüber.',
  restart: 'Schreiben Sie einfach, was Sie möchten. Gespeichertes bleibt, wie es ist.',
  wait: 'Es ist nichts gespeichert. Sie können jederzeit darauf zurückkommen.',
};

/** One short sentence to a word that answers a card, where nothing waits for it. */
export function controlCard(control: Control): Reply {
  return sentence('reply' in control ? CONTROLS[control.reply] : CONTROLS.yes);
}

/** Says that nothing is done of what was offered. */
export function droppedCard(): Reply {
  return sentence('Verworfen. Es ist nichts gespeichert.');
}

function sentence(text: string): Reply {
  const [title = text, ...rest] = text.split(/(?<=\.) /u);
  return notice({
    kind: 'Kreisrunde',
    title: title.replace(/\.$/u, ''),
    text: rest.join(' '),
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}
