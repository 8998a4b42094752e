/** By what a vote is decided. */
export type Rule = 'consent' | 'simple' | 'absolute' | 'two-thirds' | 'unanimous' | 'straw-poll';
