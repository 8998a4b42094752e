import type { Asked } from '../../conversation/asked.ts';

/** The words of what becomes of a draft. */
export const versionWords: Readonly<Record<string, string>> = {
  versionword:
    '=0.8 version versionen "beschlossene fassung" "beschlossenen fassung" "vereinbarte fassung" "vereinbarten fassung"',
  putword: '=0.8 "zur abstimmung" "abstimmen lassen" "darüber abstimmen"',
};

/** How people ask for what was agreed to. */
export const versionSaid: Asked = {
  ways: ['~ guideline versionword =2.4'],
  sayings: [
    'die beschlossene Fassung der gemeinsamen Richtlinie (zeigen|ansehen)',
    'aktuelle Version der gemeinsamen Richtlinie',
    'welche Version der gemeinsamen Richtlinie gilt',
    'zeig mir die letzte Version der gemeinsamen Richtlinie',
    'die vereinbarte Fassung der kreiseinheitlichen Richtlinie ansehen',
  ],
  brings: { guideline: 'thing' },
  fills: ({ guideline }) => ({ number: typeof guideline === 'number' ? guideline : undefined }),
  button: 'Version ansehen',
};

/** How the Koordination puts a draft to the vote. */
export const votingSaid: Asked = {
  ways: ['guideline putword =3.4'],
  sayings: [
    'die gemeinsame Richtlinie zur Abstimmung stellen',
    'den Richtlinienentwurf zur Abstimmung bringen',
    'über die gemeinsame Richtlinie abstimmen lassen',
    'bitte die gemeinsame Richtlinie zur Abstimmung vorlegen',
    'wir wollen den Richtlinienentwurf zur Abstimmung stellen',
  ],
  brings: { guideline: 'thing' },
  fills: ({ guideline }) => ({ number: guideline }),
  button: 'Zur Abstimmung stellen …',
};
