import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { SchemeShelf } from "../../app/scheme-shelf";
import { schemeWords } from "../../text/scheme-words";
import { usePane } from "../context";
import { FileButton } from "./file-button";
import { exportScheme, importScheme, removeScheme, type Outcome } from "./scheme-actions";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: "6px" } });

export type View = "choice" | "compare" | "edit";

interface SchemeToolsProps {
  readonly shelf: SchemeShelf;
  readonly onView: (view: View) => void;
  readonly onWork: (task: Promise<Outcome | null>) => void;
}

/** What can be done with the chosen scheme. */
export function SchemeTools({ shelf, onView, onWork }: SchemeToolsProps) {
  const { session, state } = usePane();
  const { scheme } = state.look;
  const isOwn = shelf.own.some(({ id }) => id === scheme.id);
  return (
    <div className={useStyles().root}>
      <SmallButton text={schemeWords.compare} onClick={onView} value="compare" />
      <SmallButton
        text={isOwn ? schemeWords.edit : schemeWords.copy}
        onClick={onView}
        value="edit"
      />
      <FileButton
        label={schemeWords.import}
        inputLabel={schemeWords.file}
        onFile={(file) => {
          onWork(importScheme({ session, state, shelf }, file));
        }}
      />
      <SmallButton
        text={schemeWords.export}
        onClick={(chosen) => {
          onWork(Promise.resolve(exportScheme(chosen)));
        }}
        value={scheme}
      />
      {isOwn && (
        <RemoveButton
          name={scheme.name}
          onRemove={() => {
            onWork(removeScheme({ session, state }, scheme));
          }}
        />
      )}
    </div>
  );
}

interface SmallButtonProps<Value> {
  readonly text: string;
  readonly value: Value;
  readonly onClick: (value: Value) => void;
}

const SmallButton = <Value,>({ text, value, onClick }: SmallButtonProps<Value>) => (
  <Button
    size="small"
    onClick={() => {
      onClick(value);
    }}
  >
    {text}
  </Button>
);

interface RemoveButtonProps {
  readonly name: string;
  readonly onRemove: () => void;
}

/** Asks once more: what is removed is gone. */
function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <Button
      size="small"
      onClick={() => {
        if (isAsked) onRemove();
        else setAsked(true);
      }}
      onBlur={() => {
        setAsked(false);
      }}
    >
      {isAsked ? schemeWords.removeSure(name) : schemeWords.remove}
    </Button>
  );
}
