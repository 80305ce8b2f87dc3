/** The parts of Microsoft's client that notes are made of. */
interface NotesClient {
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      createPropertyObject(...description: readonly unknown[]): unknown;
    };
  };
  readonly Excel: {
    readonly CommentCollection: unknown;
    readonly Worksheet: { prototype: object };
  };
}

/**
 * Lets the published client pass for a younger one, which has notes. Its own comments are asked for
 * in the same words: a later client's `worksheet.notes` is a collection of them under another name.
 */
export function addNotes({ OfficeExtension, Excel }: NotesClient): void {
  Object.defineProperty(Excel.Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      const { BatchApiHelper } = OfficeExtension;
      return BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, "Notes", true, 4);
    },
  });
}

/** The same for a page that has yet to load its client: whoever asks for it there finds it younger. */
export function expectYoungerClient(frame: object): void {
  const page = frame as Partial<NotesClient>;
  let client: NotesClient["Excel"] | undefined;
  Object.defineProperty(frame, "Excel", {
    configurable: true,
    set: (loaded: NotesClient["Excel"]) => {
      client = loaded;
    },
    get: () => {
      const { OfficeExtension } = page;
      if (client === undefined || OfficeExtension === undefined) return client;
      const isLoaded = "Worksheet" in client;
      if (isLoaded && !("notes" in client.Worksheet.prototype)) {
        addNotes({ OfficeExtension, Excel: client });
      }
      return client;
    },
  });
}
