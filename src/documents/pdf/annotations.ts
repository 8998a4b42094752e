import type { Point, Rule } from './drawing.ts';
import type { FormField } from './fields.ts';

/** What lies on a page and is no part of its content: fields of forms, and marks that readers put there. */
export interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldName?: string;
  readonly alternativeText?: string;
  readonly fieldValue?: unknown;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly hidden?: boolean;
  readonly rect?: readonly number[];
  /** The corners of what is marked, eight numbers for each line of it. */
  readonly quadPoints?: Iterable<number> | null;
  readonly contentsObj?: { readonly str?: string };
}

/** The fields of a form on a page, with their places as the page shows them. */
export function fieldsOf(annotations: readonly Annotation[], place: (point: Point) => Point): FormField[] {
  return annotations.flatMap((annotation) => {
    const value = shownValue(annotation);
    const { rect = [] } = annotation;
    if (value === undefined || rect.length < 4) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const [one, other] = [place({ x: x1, y: y1 }), place({ x: x2, y: y2 })];
    return [
      {
        ...value,
        name: annotation.alternativeText || annotation.fieldName || '',
        left: Math.min(one.x, other.x),
        right: Math.max(one.x, other.x),
        top: Math.max(one.y, other.y),
        bottom: Math.min(one.y, other.y),
      },
    ];
  });
}

/** Where the height of a line of text is halved, about: its marks reach below its foot. */
const MIDDLE = 0.5;

/** What readers have struck, as lines through its words. */
export function struckBy(annotations: readonly Annotation[], place: (point: Point) => Point): Rule[] {
  const struck = annotations.filter(({ subtype, hidden }) => subtype === 'StrikeOut' && !hidden);
  return struck.flatMap(({ quadPoints }) => {
    const corners = [...(quadPoints ?? [])];
    return Array.from({ length: Math.floor(corners.length / 8) }, (_, at) =>
      acrossOf(corners.slice(8 * at, 8 * at + 8), place),
    );
  });
}

function acrossOf(corners: readonly number[], place: (point: Point) => Point): Rule {
  const points = [0, 2, 4, 6].map((at) => place({ x: corners[at] ?? 0, y: corners[at + 1] ?? 0 }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return { from: Math.min(...xs), to: Math.max(...xs), at: bottom + MIDDLE * (top - bottom), thick: 0 };
}

/** What a field shows; nothing for buttons to press, signatures and what is no field. */
function shownValue(annotation: Annotation): Pick<FormField, 'value' | 'tick'> | undefined {
  const { subtype, fieldType, fieldValue } = annotation;
  if (annotation.hidden) return undefined;
  if (subtype === 'FreeText') return { value: annotation.contentsObj?.str ?? '', tick: false };
  if (fieldType === 'Tx') return { value: typeof fieldValue === 'string' ? fieldValue : '', tick: false };
  if (fieldType === 'Ch')
    return { value: Array.isArray(fieldValue) ? fieldValue.join(', ') : String(fieldValue ?? ''), tick: false };
  if (fieldType !== 'Btn' || annotation.pushButton) return undefined;
  const own = annotation.radioButton ? annotation.buttonValue : annotation.exportValue;
  return { value: fieldValue !== undefined && fieldValue === own && own !== 'Off' ? '☒' : '☐', tick: true };
}
