/** A task pane of an add-in. */
export interface TaskPane {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  isVisible: boolean;
  dockPosition: number;
  width: number;
}

/** What WPS keeps for its add-ins: their panes, the texts that their pages share, and what they show. */
export class AddInRoom {
  readonly panes: TaskPane[] = [];
  readonly storage = new Map<string, unknown>();
  /** Addresses of the windows that have been opened. */
  readonly dialogs: string[] = [];
  #last = 0;

  open(url: string, title: string): TaskPane {
    this.#last += 1;
    const pane = { id: this.#last, url, title, isVisible: false, dockPosition: 2, width: 300 };
    this.panes.push(pane);
    return pane;
  }

  /** As when a window closes with all its panes. */
  closeAll(): void {
    this.panes.length = 0;
  }
}
