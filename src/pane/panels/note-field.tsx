import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { lackOf, NOTE_GAP } from "../../domain/model/note-lack";
import type { CellRef } from "../../domain/model/snapshot";
import { draftNote, type DeviationFacts } from "../../text/deviations";
import { deviationWords } from "../../text/deviation-words";
import { reveal, writeNote } from "../actions";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  area: { width: "100%", minWidth: 0, "& textarea": { minWidth: 0 } },
});

interface NoteFieldProps {
  readonly cell: CellRef;
  /** What stands in the cell. */
  readonly note: string;
  readonly label: string;
  /** The row's numbers for a first sentence; null for the box of a whole table. */
  readonly facts: DeviationFacts | null;
}

/** A note, written here and put into its cell. */
export function NoteField({ cell, note, label, facts }: NoteFieldProps) {
  const { session } = usePane();
  const styles = useStyles();
  const [text, setText] = useState(note);
  const lack = text === "" ? null : lackOf(text);
  return (
    <div className={styles.root}>
      <Field
        label={label}
        size="small"
        validationState={lack === null ? "none" : "warning"}
        validationMessage={lack === null ? null : deviationWords.lacks[lack]}
      >
        <Textarea
          className={styles.area}
          value={text}
          resize="vertical"
          rows={text.length > ONE_LINE ? 5 : 3}
          onFocus={() => {
            reveal(session, cell);
          }}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <WriteButton cell={cell} text={text.trim()} note={note} isGapped={lack === "gap"} />
        {facts !== null && text === "" && (
          <DraftButton
            onDraft={() => {
              setText(draftNote(facts, NOTE_GAP));
            }}
          />
        )}
      </div>
    </div>
  );
}

/** A note that is longer shows more of itself. */
const ONE_LINE = 40;

const DraftButton = ({ onDraft }: { readonly onDraft: () => void }) => (
  <Button size="small" onClick={onDraft}>
    {deviationWords.draft}
  </Button>
);

interface WriteButtonProps {
  readonly cell: CellRef;
  readonly text: string;
  readonly note: string;
  readonly isGapped: boolean;
}

function WriteButton({ cell, text, note, isGapped }: WriteButtonProps) {
  const { session } = usePane();
  const isWritten = text === note && note !== "";
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={text === "" || isWritten || isGapped}
      onClick={() => {
        void writeNote(session, cell, text);
      }}
    >
      {isWritten ? deviationWords.written : deviationWords.write}
    </Button>
  );
}
