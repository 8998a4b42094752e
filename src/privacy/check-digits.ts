const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PENSION_WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** Whether an IBAN (no spaces) holds: ISO 13616, remainder 1 modulo 97. */
export function isIban(iban: string): boolean {
  const upper = iban.toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(upper)) return false;
  const digits = [...`${upper.slice(4)}${upper.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Whether a pension insurance number (no spaces) holds: § 2 VKVV, weighted sum of digit sums modulo 10. */
export function isPensionNumber(number: string): boolean {
  const found = /^(\d{8})([A-Z])(\d{2})(\d)$/u.exec(number.toUpperCase());
  if (!found) return false;
  const [, birth = '', letter = '', serial = '', check] = found;
  return sumOf(`${birth}${ordinal(letter)}${serial}`, (index) => PENSION_WEIGHTS[index] ?? 0) % 10 === Number(check);
}

/** Whether a health insurance number (letter and nine digits) holds: § 290 SGB V, weights 1 and 2, modulo 10. */
export function isHealthNumber(number: string): boolean {
  const found = /^([A-Z])(\d{8})(\d)$/u.exec(number.toUpperCase());
  if (!found) return false;
  const [, letter = '', digits = '', check] = found;
  return sumOf(`${ordinal(letter)}${digits}`, (index) => 1 + (index % 2)) % 10 === Number(check);
}

/** Whether a tax identification number (eleven digits) holds: § 139b AO, ISO 7064 MOD 11,10. */
export function isTaxId(number: string): boolean {
  if (!/^[1-9]\d{10}$/u.test(number)) return false;
  const product = [...number.slice(0, 10)].reduce((carry, digit) => {
    const sum = (Number(digit) + carry) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - product) % 10 === Number(number[10]);
}

function ordinal(letter: string): string {
  return String(LETTERS.indexOf(letter) + 1).padStart(2, '0');
}

/** The sum of the digit sums of each digit times its weight. */
function sumOf(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => {
    const product = Number(digit) * weight(index);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
}
