import { type Day, fromBerlin } from '../conversation/time.ts';

/** Reads a day as a form sends it or as people type it: `2023-10-12`, `12.10.2023`, `12.10.23`; undefined when it is none. */
export function parseDay(typed: string): Day | undefined {
  const text = typed.trim().replace(/^\p{L}+,?\s+/u, '');
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u.exec(text);
  const [, day = '', month = '', year = ''] = german ?? [];
  const iso = german ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) && fromBerlin(`${iso}T12:00`) !== undefined ? iso : undefined;
}

/** Reads a time of day: `14:00`, `14.30 Uhr`, `9 Uhr`; as `HH:mm`, undefined when it is none. */
export function parseTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uhr|h))?$/iu.exec(typed.trim());
  const [hour = '', minute = '00'] = found?.slice(1) ?? [];
  return found && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
