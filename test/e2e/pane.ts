import type { FrameLocator, Locator, Page } from "playwright-core";

/** The pane as a person works it, wherever it is shown. */
export class Pane {
  readonly root: Page | FrameLocator;

  constructor(root: Page | FrameLocator) {
    this.root = root;
  }

  /** Exactly of this name, or of one that fits. */
  button(name: string | RegExp): Locator {
    return this.root.getByRole(
      "button",
      typeof name === "string" ? { name, exact: true } : { name },
    );
  }

  tab(name: string): Locator {
    return this.root.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  tells(text: string | RegExp): Promise<void> {
    return this.root.locator("#pane").getByText(text).first().waitFor();
  }

  hasHeading(name: string): Promise<void> {
    return this.root.getByRole("heading", { name }).waitFor();
  }

  /** Waits until the pane has looked at the table. */
  isOpen(): Promise<void> {
    const shown = this.root.locator("main:has(h1)");
    return shown
      .getByRole("button", { name: "一键评分", exact: true })
      .waitFor({ timeout: 30_000 });
  }

  async score(): Promise<void> {
    await this.button("一键评分").click();
    await this.tells(/^已填写|^得分没有变化|^得分已是最新/);
  }
}
