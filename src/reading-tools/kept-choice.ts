/** What a reader chose, kept on the device alone. A browser that keeps nothing is no error: the choice ends with the page. */

/** What is kept under a name; undefined where nothing is, or nothing may be. */
export function keptChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it where it is empty; returns whether the browser does so. */
export function keepChoice(name: string, value: string): boolean {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
