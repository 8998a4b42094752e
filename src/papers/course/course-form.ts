import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { OUTCOMES, type Paper, paperName } from '../paper.ts';

/** Asks for the day on which a paper was presented. */
export function presentedCard(paper: Pick<Paper, 'number' | 'title'>, filled: Filled): Reply {
  const { number, title } = paper;
  const form = {
    kind: paperName({ number }),
    title: 'Als vorgestellt melden',
    hint: `„${title}“: Von da an sieht die Koordination, dass es die Vorlage gibt, nicht die Datei.`,
    fields: [{ kind: 'date', name: 'on', label: 'Vorgestellt am', required: true }] satisfies Field[],
    submit: { title: 'Als vorgestellt melden', verb: 'papers.presented', data: { number } },
  };
  const twin = `ausschussvorlage ${number} vorgestellt am 09.03.2023`;
  return formReply(form, filled, twin);
}

/** Asks what the committee made of a paper. */
export function resultCard(paper: Pick<Paper, 'number' | 'title'>, filled: Filled): Reply {
  const { number, title } = paper;
  const form = {
    kind: paperName({ number }),
    title: 'Ergebnis eintragen',
    hint: `„${title}“: Was geändert beschlossen wurde, braucht den Wortlaut. Frühere Einträge bleiben im Verlauf sichtbar.`,
    fields: resultFields(),
    submit: { title: 'Ergebnis speichern', verb: 'papers.result', data: { number } },
  };
  const twin = `ausschussvorlage ${number} ergebnis: beschlossen; Am: 09.03.2023; Drucksache: 50/024/2023`;
  return formReply(form, filled, twin);
}

function resultFields(): Field[] {
  const outcomes = Object.entries(OUTCOMES).map(([value, title]) => ({ title, value }));
  return [
    { kind: 'choice', name: 'outcome', label: 'Ergebnis', required: true, choices: outcomes },
    { kind: 'date', name: 'on', label: 'Sitzung am', required: true },
    { kind: 'text', name: 'reference', label: 'Drucksachen-Nr.', maxLength: 60, placeholder: 'z. B. 50/024/2023' },
    { kind: 'text', name: 'wording', label: 'Wortlaut, wenn geändert', multiline: true, maxLength: 4000 },
  ];
}

function formReply(form: Parameters<typeof formData>[0], filled: Filled, twin: string): Reply {
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin, confidential: true },
  };
}
