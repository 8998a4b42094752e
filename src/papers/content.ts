import type { Day } from '../german/calendar.ts';
import type { Owner } from './committee.ts';
import type { PaperTerms } from './paper.ts';
import type { Adopted, OpenQuestion, OwnFunds, OwnIdea, OwnMeasure, Passage } from './sources.ts';

/** The programme as every paper names it. */
export interface Programme {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly deadlines: readonly { readonly name: string; readonly on: Day }[];
}

/** All that a paper can be made of; funds and ideas are those of its municipality alone. */
export interface Material {
  readonly municipality: Owner & { readonly kind: 'city' | 'district' };
  /** The names of all other municipalities of the round. */
  readonly others: readonly string[];
  readonly programme: Programme;
  readonly frame: readonly Passage[];
  readonly funds: OwnFunds;
  readonly ideas: readonly OwnIdea[];
  readonly questions: readonly OpenQuestion[];
  readonly decisions: readonly Adopted[];
}

/** A topic area with what the own municipality does in it. */
export interface Area {
  readonly name: string;
  readonly measures: readonly OwnMeasure[];
  readonly ideas: readonly OwnIdea[];
}

/** What costs money after the programme: measures and ideas that say so, and how many measures say nothing. */
export interface GoingOn {
  readonly measures: readonly OwnMeasure[];
  readonly ideas: readonly OwnIdea[];
  readonly unsaid: number;
}

/** What goes into a paper. */
export interface Content extends Pick<Material, 'municipality' | 'programme'> {
  readonly terms: PaperTerms;
  /** *Sozialausschuss*, and when it sits; undefined until a session is chosen. */
  readonly session?: { readonly committee: string; readonly heldOn: Day } | undefined;
  readonly frame: readonly Passage[];
  readonly funds: Omit<OwnFunds, 'measures'>;
  readonly areas: readonly Area[];
  readonly decisions: readonly Adopted[];
  readonly questions: readonly OpenQuestion[];
  readonly goingOn: GoingOn;
  /** Questions that were left out: with the words of others, or with a figure of another municipality. */
  readonly leftOut: number;
}

/**
 * What goes into a paper, which is public unless it says otherwise: the own funds and ideas, decisions by their adopted
 * wording, questions that are out or that the own municipality asks itself, and what sources say without anybody's figures.
 * Ballots, objections, minutes and confidential answers are not among what it is made of at all.
 */
export function contentOf(terms: PaperTerms, material: Material): Omit<Content, 'session'> {
  const { municipality, programme, funds, ideas, others } = material;
  const { measures, ...sums } = funds;
  const asked = terms.questions ? material.questions : [];
  const questions = asked.filter((one) => mayGoIn(one, { own: municipality.id, others }));
  return {
    ...{ municipality, programme, terms, funds: sums, questions },
    frame: material.frame.filter(({ text }) => !hasAmount(text) && !tellsFigures(text, others)),
    areas: terms.topicAreas.map((name) => areaOf(name, { measures: terms.measures ? measures : [], ideas })),
    decisions: material.decisions.filter(({ key }) => terms.decisions.includes(key)),
    goingOn: goingOn(measures, ideas),
    leftOut: asked.length - questions.length,
  };
}

function areaOf(
  name: string,
  { measures, ideas }: { measures: readonly OwnMeasure[]; ideas: readonly OwnIdea[] },
): Area {
  return {
    name,
    measures: measures.filter(({ topicArea }) => topicArea === name),
    ideas: ideas.filter(({ topicArea }) => topicArea === name),
  };
}

function goingOn(measures: readonly OwnMeasure[], ideas: readonly OwnIdea[]): GoingOn {
  return {
    measures: measures.filter(({ goesOn }) => goesOn === 'yes'),
    ideas: ideas.filter(({ goesOn }) => goesOn === 'yes'),
    unsaid: measures.filter(({ goesOn }) => goesOn === undefined).length,
  };
}

/**
 * Whether an open question may stand in a paper: it has gone to the ministry, or the own municipality asks it; and it does
 * not tell a figure of another one.
 */
function mayGoIn({ sentOn, askers, text }: OpenQuestion, of: { own: string; others: readonly string[] }): boolean {
  return (sentOn !== undefined || askers.includes(of.own)) && !tellsFigures(text, of.others);
}

const AMOUNT = /\d[\d.,]{0,20}\s?(?:€|euro|eur\b|t€|mio|mrd|million|milliard)/iu;
const FIGURE = /\d/u;
const BETWEEN_WORDS = /[^\p{L}]+/u;
/** *Haans*, *Haaner*, *Velberter*. */
const LONGEST_ENDING = 3;

function hasAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Whether a text names one of these municipalities and tells a figure: it could be that one's. */
function tellsFigures(text: string, others: readonly string[]): boolean {
  if (!FIGURE.test(text)) return false;
  const said = text.split(BETWEEN_WORDS);
  return others.some((name) => {
    const own = mainWord(name);
    return said.some((word) => word.startsWith(own) && word.length - own.length <= LONGEST_ENDING);
  });
}

/** *Monheim* of *Monheim am Rhein*, *Mettmann* of *Kreis Mettmann*. */
function mainWord(name: string): string {
  return name.split(BETWEEN_WORDS).toSorted((one, other) => other.length - one.length)[0] ?? name;
}
