import { type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { questionName } from '../cards.ts';
import type { Question } from '../question.ts';
import { toldCard } from '../telling.ts';

/** The longest words to what happened, as they stand in a line of the list. */
export const LONGEST_NOTE = 200;

/** The form for what happened to a question that the ministry has: it was asked again, or wrote that it takes longer. */
export function courseForm({ number, text }: Question, filled: Filled): Reply {
  const form = {
    kind: `Fragen ans MAGS: ${questionName({ number })}`,
    title: 'Stand vermerken',
    hint: `„${text}“ Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte keine Namen, nur Stellen.`,
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: 'Was ist geschehen?',
        required: true,
        expanded: true,
        choices: [
          { title: 'Beim MAGS nachgefragt', value: 'inquired' },
          { title: 'Zwischennachricht erhalten', value: 'interim' },
        ],
      },
      { kind: 'date', name: 'on', label: 'Tag', required: true },
      { kind: 'text', name: 'text', label: 'Vermerk oder Aktenzeichen', maxLength: LONGEST_NOTE },
    ],
    submit: { title: 'Vermerken', verb: 'questions.course', data: { number: String(number) } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `frage ${number} zwischennachricht vom 12.10.2023: …` },
  };
}

/** The form in which the Koordination says why an answer is waited for no longer. */
export function closeForm({ number, text }: Question, filled: Filled): Reply {
  const form = {
    kind: `Fragen ans MAGS: ${questionName({ number })}`,
    title: 'Ohne Antwort abschließen',
    hint: `„${text}“ Wer fragt, wird benachrichtigt. Die Frage lässt sich wieder öffnen.`,
    fields: [
      { kind: 'text', name: 'reason', label: 'Grund', required: true, multiline: true, maxLength: LONGEST_NOTE },
    ],
    submit: { title: 'Abschließen', verb: 'questions.close', data: { number: String(number) } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `frage ${number} ohne antwort abschließen: …` },
  };
}

/** Tells those who ask that no answer is waited for any longer, and why. */
export function closedCard(question: Question, reason: string): Reply {
  return toldCard(question, {
    status: 'abgeschlossen',
    title: 'Eine Frage, die Sie gestellt haben, ist ohne Antwort abgeschlossen',
    text: `„${question.text}“\nGrund: ${reason}\nBrauchen Sie die Antwort noch, kann die Koordination die Frage wieder öffnen.`,
  });
}
