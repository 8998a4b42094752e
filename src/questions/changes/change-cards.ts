import { type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { questionName } from '../cards.ts';
import type { Question } from '../question.ts';
import { toldCard } from '../telling.ts';

/** The form in which a question gets another wording. */
export function rewordForm(question: Question, filled: Filled): Reply {
  const { number, askers } = question;
  const others = askers.length > 1 ? ' Wer mitfragt, wird benachrichtigt; der bisherige Wortlaut bleibt lesbar.' : '';
  const form = {
    kind: `Fragen ans MAGS: ${questionName(question)}`,
    title: 'Wortlaut ändern',
    hint: `Mit * gekennzeichnete Felder sind Pflichtfelder.${others}`,
    fields: [{ kind: 'text', name: 'question', label: 'Frage', required: true, multiline: true, maxLength: 1500 }],
    submit: { title: 'Wortlaut speichern', verb: 'questions.change', data: { number: String(number) } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: 'Wortlaut ändern',
    personal: { twin: `frage ${number} ändern: …` },
  };
}

/** Tells those who ask too that a question has another wording. */
export function rewordedCard(question: Question, by: string): Reply {
  return toldCard(question, {
    status: 'geändert',
    title: `${by} hat den Wortlaut einer Frage geändert, der sich Ihre Kommune angeschlossen hat`,
    text: `Jetzt lautet sie: „${question.text}“\nPasst sie für Ihre Kommune nicht mehr, ziehen Sie sie zurück: „frage ${question.number} zurückziehen“.`,
  });
}

/** Tells those who ask that a question is answered, and where the answer stands. */
export function answeredCard(question: Question): Reply {
  return toldCard(question, {
    status: 'beantwortet',
    title: 'Eine Frage, die Sie gestellt haben, ist beantwortet',
    text: `„${question.text}“\nQuelle: ${question.answer?.reference ?? ''}`,
  });
}

/** Asks the Koordination before a question is withdrawn for all, and names who asks it; `asked` are they, as the click says. */
export function confirmCard(question: Question, asked: string): Reply {
  const { number, text, askers } = question;
  const names = enumerate(askers.map(({ municipality }) => municipality.name));
  const card = notice({
    kind: `Fragen ans MAGS: ${questionName(question)}`,
    status: 'nicht zurückgezogen',
    title: 'Frage für alle zurückziehen?',
    text: `„${text}“\nGestellt ist sie von ${names}. Sie verlassen damit die Liste der Fragenden und werden benachrichtigt.`,
    ways: [
      {
        title: 'Für alle zurückziehen',
        verb: 'questions.withdraw',
        data: { number: String(number), all: 'ja', asked },
      },
      { title: `Frage ${number} ansehen`, verb: 'questions.show', data: { number: String(number) } },
    ],
  });
  return { ...card, asks: true };
}

/** Tells those who had been told of an answer that it counts no more, or that it is closed no more. */
export function reopenedCard(question: Question): Reply {
  const { answer } = question;
  return toldCard(question, {
    status: 'wieder offen',
    title: answer
      ? 'Eine Frage, die als beantwortet vermerkt war, ist wieder offen'
      : 'Eine Frage, die ohne Antwort abgeschlossen war, ist wieder offen',
    text: answer
      ? `„${question.text}“\nDie Quelle „${answer.reference}“ gilt nicht mehr als Antwort. Über eine neue Antwort werden Sie benachrichtigt.`
      : `„${question.text}“\nÜber eine Antwort werden Sie benachrichtigt.`,
  });
}

/** Tells those who ask that the Koordination has withdrawn a question. */
export function withdrawnCard(question: Question): Reply {
  return toldCard(question, {
    status: 'zurückgezogen',
    title: 'Die Koordination hat eine Frage zurückgezogen, die Ihre Kommune gestellt hat',
    text: `„${question.text}“\nSoll sie auf der Liste bleiben, nehmen Sie sie wieder auf: „frage ${question.number} betrifft uns auch“.`,
  });
}
