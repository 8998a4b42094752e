/** The two words with which people judge an answer; they are its buttons and their typed twins. */
export const VERDICTS = { helped: 'Hat geholfen', misfit: 'Hat nicht geholfen' } as const;
