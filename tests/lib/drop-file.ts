/** A file as somebody drags it from a folder onto a page. */
import type { Page } from 'playwright';

export const dropFile = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    ([called, base64]) => {
      const file = new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, bytes.toString('base64')] as const,
  );
