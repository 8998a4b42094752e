/** The themes of Teams. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Widths of a card in pixels: in a chat, and on a phone or in the side panel of a meeting. */
export const WIDTHS = [480, 320] as const;
export type Width = (typeof WIDTHS)[number];

/** Colours of a theme, as Teams and Fluent publish them. */
export interface Palette {
  readonly page: string;
  readonly card: string;
  readonly edge: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly attention: string;
  readonly line: string;
  readonly stroke: string;
  readonly strokeStrong: string;
  readonly placeholder: string;
  readonly boxes: { readonly emphasis: string } & Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>;
}

/** The palettes; in high contrast the boxes vanish, as in Teams. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#F5F5F5',
    card: '#FFFFFF',
    edge: '#E0E0E0',
    text: '#242424',
    subtle: '#616161',
    accent: '#5B5FC7',
    attention: '#C4314B',
    line: '#E0E0E0',
    stroke: '#D1D1D1',
    strokeStrong: '#616161',
    placeholder: '#707070',
    boxes: { emphasis: '#F5F5F5', accent: '#E8EBFA', good: '#E7F2DA', warning: '#FBF6D9', attention: '#FCF4F6' },
  },
  dark: {
    page: '#1F1F1F',
    card: '#292929',
    edge: '#3D3D3D',
    text: '#FFFFFF',
    subtle: '#ADADAD',
    accent: '#9299F7',
    attention: '#F75E75',
    line: '#3D3D3D',
    stroke: '#666666',
    strokeStrong: '#ADADAD',
    placeholder: '#ADADAD',
    boxes: { emphasis: '#1F1F1F', accent: '#383966', good: '#0D2E0D', warning: '#463100', attention: '#3E1F25' },
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    edge: '#FFFFFF',
    text: '#FFFFFF',
    subtle: '#FFFFFF',
    accent: '#FFFF01',
    attention: '#FFFF01',
    line: '#FFFFFF',
    stroke: '#FFFFFF',
    strokeStrong: '#FFFFFF',
    placeholder: '#FFFFFF',
    boxes: { emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
  },
};

/** Segoe UI where it is installed, else what stands in for it. */
export const FONT = "Squares, 'Segoe UI', 'Selawik', 'Liberation Sans', Arial, sans-serif";

/** Sizes and spaces of Teams; `Medium` text equals the default. */
const MEASURES = {
  supportsInteractivity: true,
  fontFamily: FONT,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { size: 'small', color: 'attention', spacing: 'small' },
  },
};

/** The host configuration of a theme, as the `adaptivecards` library takes it. */
export function hostConfig(theme: Theme): Readonly<Record<string, unknown>> {
  const { card, line, boxes } = PALETTES[theme];
  const foregroundColors = foreground(PALETTES[theme]);
  const box = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    ...MEASURES,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: box(card),
      emphasis: box(boxes.emphasis),
      accent: box(boxes.accent),
      good: box(boxes.good),
      warning: box(boxes.warning),
      attention: box(boxes.attention),
    },
  };
}

function foreground({ text, subtle, accent, attention }: Palette) {
  const plain = { default: text, subtle };
  const one = (color: string) => ({ default: color, subtle: color });
  return {
    default: plain,
    dark: plain,
    light: plain,
    accent: one(accent),
    attention: one(attention),
    good: plain,
    warning: plain,
  };
}
