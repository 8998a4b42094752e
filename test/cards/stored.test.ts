import assert from 'node:assert/strict';
import { createRenderer } from '../../src/teams/render.ts';

const render = createRenderer('cards');
const run = (text: string) => ({ type: 'TextRun', text });
const lines = [{ runs: [run('Zeile')], spacing: 'Small' }];
const buttons = [{ row: [{ title: 'Abstimmungen ansehen', verb: 'votes.list', data: {} }] }];
const header = [{ kind: 'Abstimmung 1', title: 'Soll es so sein?', status: [] }];
const bars = [{ runs: [run('Zustimmung: 9')], squares: [run('■■■'), run('□')] }];
const count = [{ runs: [run('9 von 11 Kommunen haben geantwortet')], spacing: 'Small' }];
const missing = [{ runs: [run('Ohne Rückmeldung: Haan und Velbert')], spacing: 'Small' }];
const input = { id: 'a~1', label: 'Frage', value: '', required: false, missing: '', placeholder: '', maxLength: 10 };
const field = { text: [input], area: [], choice: [], radio: [], date: [], time: [], error: [] };

/** Data as earlier versions have stored it in messages that were not sent yet. */
const STORED = {
  'votes/result': {
    ...{ header, strip: [], bars, silent: [], objections: [], objectionQuotes: [], footnote: lines },
    ...{ disclosures: [], buttons },
  },
  'votes/list': { header, empty: [], entries: [{ title: lines, lines, buttons }], buttons },
  'conversation/form': {
    ...{ header, hint: 'Hinweis', fields: [field] },
    submit: { title: 'Senden', verb: 'votes.submit', data: {} },
  },
  'grants/funds': {
    ...{ header, strip: [], bars, lines, footnotes: lines, buttons },
    sections: [{ heading: lines, rows: [{ label: lines, value: '1 €', weight: 'Default', total: false }] }],
  },
  'surveys/survey': {
    ...{ header, strip: [], lines, bars, count, roster: [], missing, heading: [], rows: [], texts: [] },
    ...{ footnotes: [], facts: [], buttons },
  },
  'acknowledgements/acknowledgement': {
    ...{ header, strip: [], lines, bars, count, roster: [], missing, disclosures: [] },
    ...{ footnotes: [], facts: [], buttons },
  },
} as const;

describe('what an earlier version stored', () => {
  for (const [card, data] of Object.entries(STORED))
    it(`is shown whole as ${card}`, () => {
      const shown = JSON.stringify(render({ card, data, summary: 'Abstimmung' }).card);
      assert.doesNotMatch(shown, /\$\{/u);
      assert.match(shown, /Abstimmungen ansehen|Senden/u);
      for (const [, text] of JSON.stringify(data).matchAll(/"type":"TextRun","text":"([^"]+)"/gu))
        assert.ok(shown.includes(text ?? ''), `${text} is not shown`);
    });
});
