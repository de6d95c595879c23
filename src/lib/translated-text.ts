/** The text whose digest a translation carries: programs in Node and in the browser take it alike. */

/** Title, summary and body, each trimmed, joined by one line feed, in NFC with LF line ends. */
export const translatedText = (title: string, summary: string, body: string): string =>
  [title, summary, body]
    .map((part) => part.trim())
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
