import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { readPoints, type ReadPoints } from "../../app/read-points";
import type { CellRef } from "../../domain/model/snapshot";
import { ruleOf, type ScoredIndicator } from "../../domain/model/scored";
import { scoreWords } from "../../text/score-words";
import { points } from "../../text/show";
import { writeScore } from "../actions";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { display: "flex", gap: "6px", alignItems: "flex-start", marginTop: "6px" },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface PointsFieldProps {
  readonly row: ScoredIndicator;
  readonly cell: CellRef;
}

/** Where a person gives the points that no rule can. */
export function PointsField({ row, cell }: PointsFieldProps) {
  const { session } = usePane();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const hint = hintOf(row);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        const read = readPoints(text, row.weight);
        setFault(faultOf(read, row));
        if (read.kind === "points") void writeScore(session, cell, read.digits);
      }}
    >
      <Field
        className={styles.field}
        validationState={fault === null ? "none" : "error"}
        validationMessage={fault}
        hint={hint}
      >
        <Input
          className={styles.input}
          size="small"
          value={text}
          inputMode="decimal"
          aria-label={scoreWords.points(row.indicator.row.name?.name ?? "")}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Button type="submit" size="small">
        {scoreWords.write}
      </Button>
    </form>
  );
}

function hintOf({ explanation, suggested }: ScoredIndicator): string | null {
  if (suggested !== null) return scoreWords.suggested(suggested);
  const rule = ruleOf(explanation);
  const band = rule.kind === "judgement" ? rule.band : null;
  return band === null ? null : scoreWords.within(band.least, band.most);
}

function faultOf(read: ReadPoints, { weight }: ScoredIndicator): string | null {
  const { faults } = scoreWords;
  switch (read.kind) {
    case "points":
      return null;
    case "outside":
      return faults.outside(weight === null ? "" : points(weight));
    default:
      return faults[read.kind];
  }
}
