import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readSchemeDocument } from "../../app/scheme-files";
import type { SchemeShelf } from "../../app/scheme-shelf";
import type { Scheme, SchemeFault } from "../../domain/model/scheme";
import { schemeWords } from "../../text/scheme-words";
import { DraftFields } from "./draft-fields";
import { changed, draftOf, type Draft } from "./scheme-draft";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "10px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  faults: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface SchemeFormProps {
  readonly scheme: Scheme;
  readonly shelf: SchemeShelf;
  readonly onSave: (scheme: Scheme) => void;
  readonly onCancel: () => void;
}

/** A scheme, field by field, each with its faults beside it. */
export function SchemeForm({ scheme, shelf, onSave, onCancel }: SchemeFormProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft>(() => draftOf(scheme, shelf));
  const read = readDraft(draft, scheme, shelf);
  const { form } = schemeWords;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (read.scheme !== null) onSave(read.scheme);
      }}
    >
      <h2 className={styles.title}>{form.title(scheme.name)}</h2>
      <DraftFields
        draft={draft}
        path={[]}
        faults={read.faults}
        onChange={(path, value) => {
          setDraft((before) => changed(before, path, value));
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={read.scheme === null}>
          {form.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {form.cancel}
        </Button>
        {read.faults.length > 0 && (
          <span className={styles.faults} role="status">
            {form.faults(read.faults.length)}
          </span>
        )}
      </div>
    </form>
  );
}

interface ReadDraft {
  readonly scheme: Scheme | null;
  readonly faults: readonly SchemeFault[];
}

/** Another scheme's name is refused here, where a file would get a free one. */
function readDraft(draft: Draft, edited: Scheme, { own }: SchemeShelf): ReadDraft {
  const read = readSchemeDocument(draft);
  if (!read.ok) return { scheme: null, faults: read.fault };
  const isTaken = own.some(({ id }) => id === read.value.id && id !== edited.id);
  return isTaken
    ? { scheme: null, faults: [{ field: "id", problem: { kind: "taken" } }] }
    : { scheme: read.value, faults: [] };
}
