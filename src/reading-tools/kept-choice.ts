/** What a reader chose, kept on the device alone. A browser that keeps nothing is no error: the choice ends with the page. */

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
