import assert from 'node:assert/strict';
import { proposed } from '../../src/imports/import.ts';

const validFrom = (title: string, text: string) =>
  proposed({ title, sections: [{ heading: 'Zweck', text }] }, '2023-10-05').validFrom;

describe('the proposal for a file', () => {
  it('is a report, never more', () => {
    assert.equal(proposed({ title: 'Bescheid', sections: [] }, '2023-10-05').status, 'report');
  });

  it('begins on the first day that the title or the beginning names', () => {
    assert.equal(validFrom('Richtlinie vom 27.03.2023', 'Text.'), '2023-03-27');
    assert.equal(validFrom('Richtlinie', 'Stand: 1. März 2023'), '2023-03-01');
    assert.equal(validFrom('Richtlinie', 'Vom 7. 2. 2023 an gilt:'), '2023-02-07');
  });

  it('begins today where no day is named, or none that exists', () => {
    assert.equal(validFrom('Richtlinie', 'Text.'), '2023-10-05');
    assert.equal(validFrom('Richtlinie vom 31.02.2023', 'Text.'), '2023-10-05');
  });
});
