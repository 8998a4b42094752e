import { daySpan, NBSP, wallClockWords, weekday } from '../write.ts';
import type { Part, Said } from './said.ts';

const PARTS: Readonly<Record<Part, string>> = {
  early: 'früh',
  forenoon: 'vormittags',
  afternoon: 'nachmittags',
  evening: 'abends',
  night: 'nachts',
};

/** What was said in full, as it can be typed again: *Donnerstag, 12. Oktober 2023, 14:00 Uhr*, *16.–22. Oktober 2023*. */
export function inWords(said: Said): string {
  switch (said.kind) {
    case 'day':
      return said.part === undefined ? weekday(said.day) : `${weekday(said.day)} ${PARTS[said.part]}`;
    case 'time':
      return `${said.time}${NBSP}Uhr`;
    case 'moment':
      return wallClockWords(said);
    case 'days':
      return daySpan(said.from, said.to);
    case 'times':
      return `${said.day === undefined ? '' : `${weekday(said.day)}, `}${said.from}–${said.to}${NBSP}Uhr`;
    case 'moments':
      return `${wallClockWords(said.from)}${NBSP}– ${wallClockWords(said.to)}`;
  }
}
