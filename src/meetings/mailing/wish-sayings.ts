import type { Asked } from '../../conversation/asked.ts';

/** How people ask for their invitations by e-mail. */
export const wishing: Asked = {
  ways: [
    'bymail invitation !nomore =1.5',
    'bymail invite !nomore =1',
    'bymail meetings !nomore =1',
    'bymail meeting send !nomore =1',
    'bymail meeting ourselves !nomore =0.8',
    'bymail appointment !nomore =0.6',
  ],
  sayings: [
    '(bitte|) schicken Sie mir (die|) Einladungen (auch|zusätzlich|) per (Mail|E-Mail)',
    '(ich möchte|ich will|ich hätte gern|) Einladungen (auch|) (per|als) (Mail|E-Mail) (bekommen|erhalten|haben)',
    'schick mir die Sitzungseinladungen (auch|) ins Postfach',
    'Einladungen zu Sitzungen (bitte|) an meine Mailadresse',
    'kann ich die Einladung auch als E-Mail (bekommen|haben)',
    'bitte laden Sie mich (künftig|auch) per E-Mail ein',
    'ich lese den Kanal nicht jeden Tag, bitte Einladungen per Mail',
    'Sitzungstermine (auch|) als Mail (zuschicken|schicken)',
    'nehmen Sie mich in den Mailverteiler für Einladungen auf',
    'mir wären die Einladungen per E-Mail lieber',
    'Aufnahme in den Mailverteiler der Sitzungseinladungen',
    'Einladungsmails (anschalten|einschalten|bestellen)',
  ],
  fills: () => ({}),
  button: 'Einladungen auch per E-Mail',
  says: () => 'Sie bekommen Einladungen zu Sitzungen künftig auch per E-Mail.',
  clickOnly: true,
};

/** How people ask for them in Teams alone. */
export const endingWish: Asked = {
  ways: [
    'bymail invitation nomore =2',
    'bymail invite nomore =1.5',
    'bymail meetings nomore =1.5',
    'bymail meeting nomore =1.2',
    'bymail appointment nomore =1',
    'bymail nomore =0.6',
  ],
  sayings: [
    '(bitte|) keine Einladungen (mehr|) per (Mail|E-Mail)',
    '(ich möchte|ich will) (die|) Einladungen nicht mehr per (Mail|E-Mail) (bekommen|erhalten)',
    'Einladungsmails (abbestellen|abschalten|beenden)',
    'schicken Sie mir keine Einladungen mehr ins Postfach',
    'Einladungen bitte nur noch in Teams, nicht mehr per Mail',
    'die Mails zur Sitzung brauche ich nicht mehr',
    'nehmen Sie mich aus dem Mailverteiler der Einladungen, ich brauche sie nicht mehr',
    'ich verzichte auf Einladungen per E-Mail',
    'Einladung per Mail doch nicht',
    'Abmeldung von den Einladungsmails',
    'stoppen Sie die Einladungen per Mail',
  ],
  fills: () => ({}),
  button: 'Keine Einladungen per E-Mail',
  says: () => 'Einladungen kommen dann nur noch in Teams.',
  clickOnly: true,
};
