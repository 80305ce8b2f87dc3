import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "../../domain/model/address";
import type { Question } from "../../domain/model/table";
import { paneWords } from "../../text/pane-words";
import { ask } from "../../text/questions";
import { reveal } from "../actions";
import { usePane } from "../context";
import { TitledList } from "./titled-list";

const useStyles = makeStyles({
  item: {
    display: "block",
    width: "100%",
    padding: "8px",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  columns: { width: "100%" },
});

/** What the columns are is told in one place, whichever of them is asked about. */
const ABOUT_COLUMNS: ReadonlySet<Question["about"]> = new Set<Question["about"]>([
  "column",
  "same-role",
  "no-weights",
]);

/** What only a person can tell: shown with the cell that raised it. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const { session } = usePane();
  const styles = useStyles();
  return (
    <TitledList title={paneWords.issues.questions}>
      {questions.map((question) => (
        <li key={`${question.about} ${toA1(question.cell.at)}`}>
          <button
            type="button"
            className={styles.item}
            onClick={() => {
              reveal(session, question.cell);
            }}
          >
            {ask(question)}（{toA1(question.cell.at)}）
          </button>
        </li>
      ))}
      {questions.some(({ about }) => ABOUT_COLUMNS.has(about)) && (
        <li>
          <Button
            className={styles.columns}
            appearance="primary"
            onClick={() => {
              session.store.dispatch({ kind: "mapping" });
            }}
          >
            {paneWords.issues.columns}
          </Button>
        </li>
      )}
    </TitledList>
  );
}
