/** The named styles: what is shown, not which colour it has. */
const STYLES = {
  heading: 'bold',
  id: 'cyan',
  muted: 'gray',
  match: 'yellow',
  favourable: 'green',
  unfavourable: 'red',
  neutral: 'gray',
  error: 'red',
  warning: 'yellow',
  good: 'green',
  bar: 'cyan',
} as const;

export type StyleName = keyof typeof STYLES;
export type Style = Readonly<Record<StyleName, (text: string) => string>>;
/** As chalk counts them: none, 16 colours, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** The styles at a colour level. chalk is loaded only if there is any colour. */
export async function createStyle(level: ColorLevel): Promise<Style> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return styles((name) => (text) => (text === '' ? '' : chalk[STYLES[name]](text)));
}

function styles(make: (name: StyleName) => (text: string) => string): Style {
  const entries = (Object.keys(STYLES) as StyleName[]).map((name) => [name, make(name)] as const);
  return Object.fromEntries(entries) as unknown as Style;
}

export const PLAIN: Style = styles(() => (text) => text);
