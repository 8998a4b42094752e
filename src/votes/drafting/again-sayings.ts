import type { Asked } from '../../conversation/asked.ts';

/** What people say of a vote that decided nothing, and of a vote between what was tied. */
export const againWords = {
  noresult: `=2 "ohne ergebnis" "kein ergebnis" "keinen beschluss" "kein beschluss" "ohne beschluss" "ohne quorum" "kein quorum" "quorum verfehlt"
    "quorum … verfehlt" "quorum … nicht erreicht" "am quorum" unentschieden gleichstand stimmengleichheit gleichauf patt`,
  runoff: '=3.4 stichwahl* stichentscheid* stichabstimmung*',
} as const;

/** How people ask to put a vote anew that has ended without a result. */
export const puttingAnew: Asked = {
  ways: [
    'noresult rectify =1.4',
    'noresult rectify vote =1.4',
    'noresult vote again =1.2',
    'noresult voting again =1.2',
    'noresult rectify vote-number =1.6',
    'noresult vote-number again =1.2',
  ],
  sayings: [
    'Abstimmung {vote} blieb ohne Ergebnis, bitte neu stellen',
    'Abstimmung {vote} ist am Quorum gescheitert, wir stimmen noch einmal ab',
    'bei Abstimmung {vote} wurde das Quorum nicht erreicht, bitte erneut abstimmen',
    'zu Abstimmung {vote} kam kein Beschluss zustande, bitte neu abstimmen',
    'Abstimmung {vote} war ohne Quorum, bitte neu auflegen',
  ],
  brings: { vote: 'thing' },
  button: 'Neu abstimmen …',
  needs: ['vote'],
};

/** How people ask for a vote between the options that were tied. */
export const runningOff: Asked = {
  ways: ['runoff', 'runoff vote =1', 'runoff vote-number =1', 'runoff putvote =1', 'runoff noresult =1'],
  sayings: [
    '(bitte|) eine Stichwahl zur Abstimmung {vote}',
    'Stichwahl bei Abstimmung {vote} (ansetzen|vorbereiten|starten)',
    'in Abstimmung {vote} steht es unentschieden, wir brauchen eine Stichwahl',
    'Stichentscheid zu Abstimmung {vote}',
    'Abstimmung {vote} ging unentschieden aus, bitte Stichwahl',
  ],
  brings: { vote: 'thing' },
  button: 'Stichwahl …',
  needs: ['vote'],
};
