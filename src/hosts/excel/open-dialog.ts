/** Office ends a command, and its window with it, after five minutes. */
const LONGEST_STAY = 4 * 60_000;
/** In percent of the screen. */
const SIZE = { width: 28, height: 34 };

/**
 * Shows a page of ours in a small window of its own. Settles when the window is closed, by the user
 * or by a word from its page, or cannot be opened.
 */
export function openDialog({ context }: typeof Office, address: string): Promise<void> {
  return new Promise((resolve) => {
    context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        resolve();
        return;
      }
      const dialog = opened.value;
      const close = (): void => {
        clearTimeout(timer);
        dialog.close();
        resolve();
      };
      const timer = setTimeout(close, LONGEST_STAY);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
      // The user has closed it.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
