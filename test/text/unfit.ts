/** Signs that no keyboard types and that databases, Word or Excel do not take: at both ends of each range. Joined, no two make a pair. */
export const UNFIT_SIGNS: readonly string[] = [
  ...'\u0000\u0001\u0008\u000e\u001b\u001f\u007f\u0080\u0084\u0086\u009f\ufeff\ufdd0\ufdef\ufffe\uffff',
  ...'\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}',
  ...['\udc00', '\udfff', '\ud800', '\udbff'],
];
