/** What an editor does in the desk, by the names that stand on the screen. */
import type { Locator, Page } from 'playwright';

/** Ids of controls begin with the name of their field; the Chinese side comes first. */
const controls = (page: Page, field: string): Locator => page.locator(`[id^="${field}-field-"]`);

export function desk(page: Page) {
  const control = (field: string, nth = 0): Locator => controls(page, field).nth(nth);

  async function choose(input: Locator, label: string): Promise<void> {
    await input.click();
    await input.fill(label);
    await page.getByRole('option', { name: label, exact: true }).first().click();
  }

  /** Works inside a group of fields. */
  async function inside(
    label: string,
    work: (group: { control: (field: string, nth?: number) => Locator }, container: Locator) => Promise<void>,
  ): Promise<void> {
    const container = page
      .locator('label[for*="-field-"]', { hasText: new RegExp(`^${label}`) })
      .first()
      .locator('xpath=../..');
    await work({ control: (field, nth = 0) => container.locator(`[id^="${field}-field-"]`).nth(nth) }, container);
  }

  return {
    control,
    choose,
    /** Opens the form of a new entry, as one does who comes to the desk for it. */
    async open(url: string, collection: string): Promise<void> {
      await page.goto(`${url}#/collections/${collection}/new`);
      await page.reload();
      await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    },
    /** The control of a field on the English side. */
    english: (field: string): Locator => page.locator(`[id^="${field}-field-"]:visible`).last(),
    /** The bodies, Chinese and English. */
    body: (side: 0 | 1): Locator => page.locator('.cms-editor-raw [contenteditable="true"]:visible').nth(side),
    async save(): Promise<void> {
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('内容已保存').first().waitFor();
      await page.waitForURL(/\/entries\//);
    },
    /** Opens an entry that is in the reviews. */
    async reopen(url: string, collection: string, slug: string): Promise<void> {
      await page.goto(`${url}#/collections/${collection}/entries/${slug}`);
      await page.reload();
      await page.getByRole('button', { name: /^审级：/ }).waitFor();
    },
    /** Moves an entry that is open on to the last review. */
    async review(): Promise<void> {
      for (const stage of ['复审', '终审']) {
        await page.getByRole('button', { name: /^审级：/ }).click();
        await page.getByRole('menuitem', { name: stage }).click();
        await page.getByRole('button', { name: `审级：${stage}` }).waitFor();
      }
    },
    /** Publishes an entry that passed the last review. */
    async publish(): Promise<void> {
      await page.getByRole('button', { name: '发布', exact: true }).click();
      await page.getByRole('menuitem', { name: '立即发布' }).click();
    },
    inside,
    /** Fills in what a report has besides its words. */
    async facts(organisation: string): Promise<void> {
      await control('date').fill('2026-03-04');
      await choose(control('dateBasis'), '来源印有');
      await choose(control('kind'), '报道');
      await choose(control('organisations'), organisation);
      await choose(control('places'), '示例市');
      await inside('来源', async (source) => {
        await source.control('date').fill('2026-03-04');
        await choose(source.control('voice'), '媒体报道');
      });
      await choose(control('drafted'), '人工');
    },
    /** Chooses a picture of this machine for a field that is folded, with its words. */
    async picture(field: string, file: string, alt: { zh: string; en: string }): Promise<void> {
      await inside(field, async (cover, container) => {
        await container.getByTestId('expand-button').first().click();
        await container.getByRole('button', { name: '选择图片' }).click();
        await page.locator('input[type="file"][accept="image/*"]').setInputFiles(file);
        await page.getByRole('button', { name: '选用已选中项目' }).click();
        await cover.control('zh').fill(alt.zh);
        await cover.control('en').fill(alt.en);
      });
    },
    /** What the check said, line by line. */
    problems: () => page.locator('#desk-problems li').allInnerTexts(),
  };
}
