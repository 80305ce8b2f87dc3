import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { toA1 } from "../../domain/model/address";
import { planApproved } from "../../app/replacements";
import type { CellEdit } from "../../domain/model/plan";
import { previewWords } from "../../text/preview-words";
import { showCell } from "../../text/show-cell";
import { scoreApproved } from "../actions";
import { usePane } from "../context";
import { FocusedTitle } from "../parts/focused-title";

const useStyles = makeStyles({
  root: { padding: "0 12px 16px", display: "grid", gap: "8px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { overflowWrap: "anywhere" },
  change: { display: "block", fontVariantNumeric: "tabular-nums" },
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    position: "sticky",
    bottom: 0,
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PreviewProps {
  readonly replacements: readonly CellEdit[];
}

/** Old and new side by side, before anything that a person typed gives way. */
export function Preview({ replacements }: PreviewProps) {
  const styles = useStyles();
  const [approved, setApproved] = useState(replacements);
  const planned = usePlanned(approved);
  return (
    <section className={styles.root} aria-labelledby="preview-title">
      <FocusedTitle id="preview-title">{previewWords.title}</FocusedTitle>
      <p className={styles.intro}>{previewWords.intro(replacements.length)}</p>
      <Checkbox
        label={previewWords.all}
        checked={allOrSome(approved.length, replacements.length)}
        onChange={(_, { checked }) => {
          setApproved(checked === true ? replacements : []);
        }}
      />
      <ul className={styles.list}>
        {replacements.map((edit) => (
          <ReplacementItem
            key={edit.path}
            edit={edit}
            planned={planned.get(edit.path) ?? null}
            isApproved={approved.includes(edit)}
            onToggle={(isOn) => {
              setApproved(isOn ? [...approved, edit] : approved.filter((one) => one !== edit));
            }}
          />
        ))}
      </ul>
      <Answer
        approved={approved}
        changing={approved.filter(({ path }) => planned.has(path)).length}
      />
    </section>
  );
}

/** What would be written with these replacements: sums follow from what is chosen. */
function usePlanned(approved: readonly CellEdit[]): ReadonlyMap<string, CellEdit> {
  const { session, state } = usePane();
  const { look, options } = state;
  return useMemo(() => {
    const { plan } = planApproved(look, { options, words: session.tools.words, approved });
    return new Map(plan.edits.map((edit) => [edit.path, edit]));
  }, [look, session, options, approved]);
}

interface AnswerProps {
  readonly approved: readonly CellEdit[];
  /** How many of them still change anything: a sum may come out as it stands. */
  readonly changing: number;
}

function Answer({ approved, changing }: AnswerProps) {
  const { session } = usePane();
  return (
    <div className={useStyles().buttons}>
      <Button
        appearance="primary"
        onClick={() => {
          void scoreApproved(session, approved);
        }}
      >
        {previewWords.confirm(changing)}
      </Button>
      <Button
        onClick={() => {
          session.store.dispatch({ kind: "ended", notice: null });
        }}
      >
        {previewWords.cancel}
      </Button>
    </div>
  );
}

const allOrSome = (some: number, all: number): boolean | "mixed" =>
  some === all ? true : some === 0 ? false : "mixed";

interface ReplacementItemProps {
  readonly edit: CellEdit;
  readonly planned: CellEdit | null;
  readonly isApproved: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function ReplacementItem({ edit, planned, isApproved, onToggle }: ReplacementItemProps) {
  const styles = useStyles();
  const after = isApproved && planned !== null ? showCell(planned.after) : previewWords.kept;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isApproved}
        onChange={(_, { checked }) => {
          onToggle(checked === true);
        }}
        label={{
          className: styles.label,
          children: (
            <>
              <span className={styles.change}>
                {showCell(edit.before)} → {after}
              </span>
              <span className={styles.place}>
                {toA1(edit.cell.at)} {edit.path.split("/").slice(1).filter(Boolean).at(-1)}
              </span>
            </>
          ),
        }}
      />
    </li>
  );
}
