import type { StepTools } from "../app/undo-record";

/** Where undo steps outlive the page; every page of the package shares it. */
export const browserStore: StepTools & {
  readonly onOthersSave: (listener: () => void) => () => void;
} = {
  newId,
  store: { load: (key) => localStorage.getItem(key), save: saveText },
  onOthersSave: (listener) => {
    window.addEventListener("storage", listener);
    return () => {
      window.removeEventListener("storage", listener);
    };
  },
};

/** `crypto.randomUUID` is missing in older engines, and on pages of a server without HTTPS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A full or forbidden store costs the undo record of the next session, never the work. */
function saveText(key: string, text: string): void {
  const isSaved = attempt(() => {
    localStorage.setItem(key, text);
  });
  if (isSaved) return;
  attempt(() => {
    localStorage.removeItem(key);
  });
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
