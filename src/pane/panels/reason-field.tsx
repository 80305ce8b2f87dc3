import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { paneWords } from "../../text/pane-words";

const useStyles = makeStyles({
  root: { display: "grid", gap: "6px", padding: "0 10px 10px" },
  buttons: { display: "flex", gap: "6px" },
});

interface ReasonFieldProps {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is right as it stands. */
export function ReasonField({ onConfirm, onCancel }: ReasonFieldProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const { issues } = paneWords;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onConfirm(reason.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <Field label={issues.reason} size="small">
        <Input
          autoFocus
          value={reason}
          maxLength={100}
          placeholder={issues.reasonHint}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={reason.trim() === ""}>
          {issues.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {issues.cancel}
        </Button>
      </div>
    </form>
  );
}
