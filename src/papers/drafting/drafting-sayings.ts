import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

function sessionOn({ date }: Slots): Raw {
  return date === undefined ? {} : { session: date };
}

/** How people ask for a paper that is to be written. */
export const opening: Asked = {
  ways: [
    'committeepaper add !committeepaper-number =0.8',
    'committeepaper send !committeepaper-number =0.5',
    'committeepaper due !committeepaper-number !paperdeadline !when =0.6',
    'committeepaper own !committeepaper-number !list !all !paperdeadline !committeeresult !beforecommittee =0.5',
    'committeepaper !committeepaper-number !list !all !see !paperdeadline !when !committeeresult !beforecommittee !howmany =0.3',
    'committeepaper a-date !committeepaper-number !paperdeadline !when !committeeresult !beforecommittee =0.4',
  ],
  sayings: [
    '(neue|eine neue|eine|) Ausschussvorlage (erstellen|anlegen|vorbereiten)',
    'Ausschussvorlage für {date}',
    'ich brauche eine Vorlage für unseren Sozialausschuss',
    'ich bräuchte die Vorlage für unseren Sozialausschuss (am {date}|) als Word',
    'wir müssen dem Ausschuss etwas vorlegen, bitte eine Vorlage',
    'können Sie mir eine Beschlussvorlage für den Fachausschuss machen',
    'Beschlussvorlage für den Ausschuss am {date} vorbereiten',
    'Mitteilungsvorlage zum Stärkungspakt für den Sozialausschuss schreiben',
    'für die Sitzung des Sozialausschusses am {date} brauchen wir noch eine Vorlage',
    'bitte eine Ausschussvorlage zum Stärkungspakt anlegen',
    'ein Papier für den Ausschuss aufsetzen',
    'Vorlage für den Fachausschuss entwerfen',
    'wir wollen den Ausschuss informieren, dafür brauche ich eine Mitteilungsvorlage',
    'ich brauche etwas Schriftliches für die Politik',
    'wir brauchen etwas Schriftliches für den Rat',
  ],
  brings: { date: 'day' },
  labels: { date: 'Sitzung' },
  fills: sessionOn,
  button: 'Vorlage vorbereiten …',
};

/** How people give a paper with what it proposes. */
export const submitting: Asked = {
  ways: ['committeepaper add a-text paperproposal =0.8', 'committeepaper a-text paperproposal =0.5'],
  sayings: [
    'Ausschussvorlage anlegen: {text}; Beschlussvorschlag: {proposal}',
    'neue Beschlussvorlage: {text}; Beschlussvorschlag: {proposal}',
    'Ausschussvorlage erfassen: {text}; Kenntnisnahme: {proposal}',
    'Mitteilungsvorlage anlegen: {text}; Kenntnisnahme: {proposal}',
    'Beschlussvorlage eintragen: {text}; Beschlussvorschlag: {proposal}',
  ],
  brings: { text: 'text', proposal: 'reason' },
  labels: { text: 'Titel', proposal: 'Beschlussvorschlag' },
  fills: ({ text, proposal }) => ({ title: text, proposal }),
  button: 'Vorlage prüfen',
  needs: ['text', 'proposal'],
  form: 'papers.form',
};

/** How people ask to change a paper. */
export const editing: Asked = {
  ways: [
    'committeepaper-number change =0.6',
    'committeepaper change !committeeresult =0.4',
    'committeepaper-number add =0.3',
    'committeepaper-number not !committeeresult =0.2',
  ],
  sayings: [
    '(bitte|) Ausschussvorlage {committeepaper} (ändern|bearbeiten|anpassen|überarbeiten)',
    'in Ausschussvorlage {committeepaper} ist der Beschlussvorschlag falsch',
    'Beschlussvorschlag der Ausschussvorlage {committeepaper} korrigieren',
    'Titel von Ausschussvorlage {committeepaper} anpassen',
    'Ausschussvorlage {committeepaper} muss überarbeitet werden',
    'die Themenfelder in Ausschussvorlage {committeepaper} ergänzen',
    'ich möchte Ausschussvorlage {committeepaper} ändern',
    'Änderung an Ausschussvorlage {committeepaper}',
    'Ausschussvorlage {committeepaper} auf einen anderen Termin umstellen',
    'Sachverhalt der Ausschussvorlage {committeepaper} umschreiben',
  ],
  brings: { committeepaper: 'thing' },
  fills: ({ committeepaper }) => ({ number: committeepaper }),
  button: 'Vorlage ändern …',
  needs: ['committeepaper'],
};
