/** What a story's page gets beside its buttons: links to its paragraphs, and what paper needs. */
import { addParagraphLinks } from './paragraph-links.ts';
import { printWell } from './print-story.ts';

export async function furnish(text: Element, prose: Element): Promise<void> {
  printWell(text);
  await addParagraphLinks(prose);
}
