const KEY = 'sora-cn-theme';

/** Dark or light: what the reader chose before, else what the system asks for. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'] ?? remembered();
  return chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

export function setDark(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  try {
    localStorage.setItem(KEY, dark ? 'dark' : 'light');
  } catch {
    // Some browsers give a page from a file no memory.
  }
}

/** Takes up what was chosen when the page was open before. */
export function recallTheme(): void {
  const chosen = remembered();
  if (chosen !== null) document.documentElement.dataset['theme'] = chosen;
}

function remembered(): 'dark' | 'light' | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'dark' || value === 'light' ? value : null;
  } catch {
    return null;
  }
}
