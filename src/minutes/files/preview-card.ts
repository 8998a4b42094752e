import { markedLines, shortened } from '../../cards/marked.ts';
import { bold, button, buttons, header, paragraph, quote, small, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { changesBetween } from '../../text/changes.ts';
import { EMPTY } from '../cards.ts';
import { kindLine, type Minutes, placeName } from '../minutes.ts';
import { fileName, type SentFile } from './sent-file.ts';

/** So many changed TOPs are shown in full; the others are named. */
const SHOWN = 5;

/** What an edited file would change, before it counts; of names only whose they are, since they stand in the file alone. */
export function previewCard({ number, name, office, changes }: SentFile, minutes: Minutes): Reply {
  const { texts = [], names = [] } = changes ?? {};
  const rest = texts.slice(SHOWN).map(({ place }) => placeName(place));
  const nothing = texts.length + names.length === 0;
  return {
    card: 'minutes/minutes',
    data: {
      ...EMPTY,
      header: header(
        dotted(fileName(number), kindLine(minutes)),
        titleOf(texts.length, names.length),
        'noch nicht übernommen',
      ),
      quotes: texts.slice(0, SHOWN).map(({ place, text }) => {
        const item = minutes.content.items.find((one) => one.place === place);
        const changed = markedLines(shortened(changesBetween(item?.text ?? '', text)));
        return quote([paragraph(bold(`${placeName(place)}: ${item?.title ?? ''}`))], changed, []);
      }),
      lines: [
        ...(rest.length === 0 ? [] : [paragraph(words(`Außerdem geändert: ${enumerate(rest)}.`))]),
        ...(names.length === 0
          ? []
          : [
              paragraph(
                words(
                  `Namen geändert bei: ${enumerate(names.map(({ municipality }) => nameOf(minutes, municipality)))}. Sie stehen nur in der Word-Datei.`,
                ),
              ),
            ]),
      ],
      footnotes: [paragraph(small(subtle(dotted(name, office))))],
      buttons: buttons(
        ...(nothing ? [] : [button('Änderungen übernehmen', 'minutes.adopt-file', { number })]),
        button('Datei verwerfen', 'minutes.discard-file', { number }),
      ),
    },
    summary: notification(`${fileName(number)}: ${titleOf(texts.length, names.length)}`),
  };
}

function nameOf({ content }: Minutes, id: string): string {
  return content.attendance.find(({ municipality }) => municipality.id === id)?.municipality.name ?? id;
}

function titleOf(texts: number, names: number): string {
  if (texts + names === 0) return 'Die Datei ändert nichts';
  const tops = texts === 0 ? [] : [`${texts}${NBSP}${texts === 1 ? 'TOP' : 'TOPs'}`];
  return `Geändert: ${enumerate([...tops, ...(names === 0 ? [] : ['Namen'])])}`;
}
