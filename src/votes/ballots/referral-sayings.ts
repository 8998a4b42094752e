import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';

/** What people say of what they want dealt with in a meeting. */
export const referralWords = {
  tomeeting: `=3 "in der sitzung behandeln" "in der sitzung behandelt" "in der sitzung besprechen" "in der sitzung besprochen"
    "in der sitzung beraten" "in der sitzung klären" "in der sitzung geklärt" "in der sitzung darüber" "in die sitzung verweisen" "in die sitzung verwiesen"
    "in die sitzung geben" "in die sitzung nehmen" "auf die sitzung vertagen" "in die sitzung vertagen" "nächsten sitzung behandeln"
    "nächsten sitzung besprechen" "sitzung vorbehalten"`,
} as const;

/** How people ask that a vote be dealt with in a meeting. */
export const referring: Asked = {
  ways: ['tomeeting vote =1', 'tomeeting vote-number =1.6', 'tomeeting we vote =1.2', 'tomeeting we vote-number =1.8'],
  sayings: [
    '(wir|ich) (möchten|möchte) Abstimmung {vote} in der Sitzung behandeln',
    'Abstimmung {vote} bitte in der Sitzung (behandeln|besprechen|beraten)',
    'die {vote} soll in der Sitzung behandelt werden',
    'Abstimmung {vote} in die Sitzung verweisen',
    'wir wollen die Abstimmung {vote} in der nächsten Sitzung besprechen',
    'Abstimmung {vote} auf die Sitzung vertagen',
  ],
  brings: { vote: 'thing', reason: 'reason' },
  labels: { reason: 'Begründung' },
  fills: ({ vote, reason }: Raw) => ({ vote, reason }),
  button: 'In der Sitzung behandeln …',
  needs: ['vote'],
  clickOnly: true,
};
