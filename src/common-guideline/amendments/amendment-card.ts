import { markedLines, shortened } from '../../cards/marked.ts';
import { type Page, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  disclosure,
  entry,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDayTime, NBSP, weekday } from '../../german/write.ts';
import { may } from '../../municipalities/rights.ts';
import { changesBetween, countChanges, type Stretch } from '../../text/changes.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { type Amendment, amendmentName, STATES } from '../amendment.ts';
import { EMPTY, type Shown } from '../cards.ts';
import { drafterOf, type Guideline, guidelineName, mayDraft, sectionName } from '../guideline.ts';

/** More changes than these are read as two texts, not as one that is marked. */
const MARKED = 6;

/** An amendment with the section that it is about: its words against those that hold now, or that held when it was accepted. */
export function amendmentCard(guideline: Guideline, amendment: Amendment, shown: Shown): Reply {
  const { number, section, state, reason } = amendment;
  const heading = guideline.sections.find((one) => one.number === section)?.heading ?? sectionName(section);
  const isAdopted = state === 'accepted' || state === 'changed';
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(dotted(amendmentName(amendment), sectionName(section)), heading, STATES[state]),
      strip: stripOf(guideline, amendment),
      ...(isAdopted ? adoptedParts(amendment) : proposedParts(guideline, amendment)),
      lines: [paragraph(bold('Begründung: '), words(reason)), ...refusalLines(amendment)],
      buttons: buttons(...ways(guideline, amendment, shown)),
    },
    ...(shown.reader ? {} : { refresh: { verb: 'guideline.amendment', data: { number } } }),
    summary: notification(summaryOf(amendment, heading)),
  };
}

function summaryOf({ state, municipality }: Amendment, heading: string): string {
  return state === 'proposed'
    ? `Änderungsvorschlag aus ${municipality.name}: ${heading}`
    : `Änderungsvorschlag ${STATES[state]}: ${heading}`;
}

/** *Haan*; *Die Koordination*. */
function deciding(guideline: Guideline): string {
  const name = drafterOf(guideline);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function stripOf(guideline: Guideline, amendment: Amendment) {
  const { state, municipality, dueAt } = amendment;
  const who = deciding(guideline);
  const from = `den Vorschlag aus ${municipality.name}`;
  const lines = (style: Parameters<typeof strip>[0], verdict: string, more: string) =>
    strip(style, paragraph(bold(verdict)), paragraph(words(more)));
  if (state === 'proposed')
    return lines('warning', proposes(guideline, amendment), `${who} entscheidet bis ${weekday(dueAt)}.`);
  const draft = 'Gilt als Entwurf bis zur Abstimmung.';
  if (state === 'accepted') return lines('good', `${who} hat ${from} übernommen.`, draft);
  if (state === 'changed') return lines('good', `${who} hat ${from} geändert übernommen.`, draft);
  if (state === 'declined')
    return lines(
      'warning',
      `${who} hat ${from} abgelehnt.`,
      `${municipality.name} nimmt die Ablehnung an oder hält den Vorschlag aufrecht.`,
    );
  if (state === 'upheld')
    return lines(
      'warning',
      `${municipality.name} hält den Vorschlag aufrecht.`,
      'Über ihn wird vor seinem Abschnitt abgestimmt.',
    );
  if (state === 'carried')
    return lines('good', `Die Runde hat ${from} beschlossen.`, 'Er steht in der vereinbarten Version.');
  if (state === 'rejected')
    return lines('accent', `Die Runde hat ${from} nicht beschlossen.`, 'Der Abschnitt bleibt, wie er ist.');
  return lines(
    'accent',
    `${municipality.name} verfolgt den Vorschlag nicht weiter.`,
    'Der Abschnitt bleibt, wie er ist.',
  );
}

function textNow({ sections }: Guideline, { section }: Amendment): string {
  return sections.find(({ number }) => number === section)?.text ?? '';
}

function proposes(guideline: Guideline, amendment: Amendment): string {
  const count = countChanges(between(textNow(guideline, amendment), amendment.text));
  return `${amendment.municipality.name} schlägt ${count === 1 ? 'eine Änderung' : `${count}${NBSP}Änderungen`} vor.`;
}

function sourceOf({ office, at }: Pick<Amendment, 'office' | 'at'>) {
  return [paragraph(small(words(dotted(office, longDayTime(at)))))];
}

function proposedParts(guideline: Guideline, amendment: Amendment) {
  const before = textNow(guideline, amendment);
  const changes = between(before, amendment.text);
  const section = guideline.sections.find(({ number }) => number === amendment.section);
  const isOlder = section !== undefined && section.version !== amendment.base && amendment.state !== 'conceded';
  const whole = disclosure('whole', 'Neuer Wortlaut im Ganzen', { content: paragraphs(spokenTables(amendment.text)) });
  const old = disclosure('before', 'Bisheriger Wortlaut', { content: paragraphs(spokenTables(before)) });
  const note = 'Der Abschnitt wurde seit dem Vorschlag geändert. Der Vergleich zeigt den heutigen Wortlaut.';
  const isMarked = countChanges(changes) <= MARKED;
  const many = 'Der Wortlaut ist an vielen Stellen neu. Beide Fassungen stehen unten im Ganzen.';
  return {
    quotes: [quote([], isMarked ? markedLines(shortened(changes)) : [paragraph(words(many))], sourceOf(amendment))],
    footnotes: isOlder ? [paragraph(small(words(note)))] : [],
    disclosures: isMarked ? [whole] : [whole, ...(before === '' ? [] : [old])],
  };
}

function adoptedParts(amendment: Amendment) {
  const { before = '', adopted = amendment.text } = amendment.decision ?? {};
  const { office, at } = amendment.decision ?? amendment;
  const changes = between(before, adopted);
  const proposed = disclosure('proposed', 'Vorgeschlagener Wortlaut', {
    content: paragraphs(spokenTables(amendment.text)),
  });
  return {
    quotes: [quote([], paragraphs(spokenTables(adopted)), sourceOf({ office, at }))],
    disclosures: [
      ...(countChanges(changes) <= MARKED
        ? [
            disclosure('compared', 'Vergleich', {
              content: [...markedLines(shortened(changes)), ...sourceOf(amendment)],
            }),
          ]
        : []),
      ...(amendment.state === 'changed' ? [proposed] : []),
      disclosure('before', 'Bisheriger Wortlaut', { content: paragraphs(spokenTables(before)) }),
    ],
  };
}

function refusalLines({ state, decision }: Amendment) {
  if (decision?.reason === undefined || state === 'accepted') return [];
  const says = state === 'changed' ? 'Hinweis zur Änderung: ' : 'Begründung der Ablehnung: ';
  return [
    paragraph(bold(says), words(decision.reason)),
    paragraph(small(words(dotted(decision.office, longDayTime(decision.at))))),
  ];
}

function ways(guideline: Guideline, amendment: Amendment, { reader }: Shown) {
  const { number, section, state, municipality } = amendment;
  const data = { number };
  const base = guideline.sections.find((one) => one.number === section)?.version;
  const decides = !reader || mayDraft(reader, guideline);
  const isOwn = reader?.municipality.id === municipality.id && may(reader, 'speak') === undefined;
  const answers = !reader || isOwn;
  if (state === 'proposed' && decides && base !== undefined)
    return [
      button('Übernehmen', 'guideline.accept', { ...data, base }),
      button('Ablehnen …', 'guideline.decline-form', data),
      button('Geändert übernehmen …', 'guideline.accept-form', data),
    ];
  if (state === 'declined' && answers)
    return [
      button('Ablehnung annehmen', 'guideline.concede', data),
      button('Vorschlag aufrechterhalten', 'guideline.uphold', data),
    ];
  const way = { number: guideline.number, section };
  return base === undefined ? [] : [button(`Abschnitt ${section} ansehen`, 'guideline.section', way)];
}

/** A page of the amendments to a guideline. */
export function amendmentsCard(guideline: Guideline, page: Page<Amendment>): Reply {
  const { number, title } = guideline;
  const all = `${page.total}${NBSP}${page.total === 1 ? 'Vorschlag' : 'Vorschläge'}`;
  const none = 'Noch hat keine Kommune eine Änderung vorgeschlagen. Vorschlagen können Sie sie am Abschnitt.';
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(dotted(guidelineName(guideline), 'Änderungsvorschläge'), title, all),
      lines: page.total === 0 ? [paragraph(words(none))] : [],
      entries: page.items.map((one) =>
        entry(
          dotted(sectionName(one.section), one.municipality.name),
          [paragraph(words(dotted(amendmentName(one), STATES[one.state])))],
          button(`Änderungsvorschlag ${one.number} ansehen`, 'guideline.amendment', { number: one.number }),
        ),
      ),
      buttons: buttons(
        ...turning(page, 'guideline.amendments', { number }),
        button('Inhalt ansehen', 'guideline.show', { number }),
      ),
    },
    summary: `${guidelineName(guideline)}: ${all}`,
  };
}

/** What was changed, tables said row by row. */
function between(before: string, after: string): readonly Stretch[] {
  return changesBetween(spokenTables(before), spokenTables(after));
}
