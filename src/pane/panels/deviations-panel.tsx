import { makeStyles, tokens } from "@fluentui/react-components";
import type { TablePair } from "../../app/standing";
import { toA1 } from "../../domain/model/address";
import { deviationWords } from "../../text/deviation-words";
import { tellDeviation } from "../../text/deviations";
import { paneWords } from "../../text/pane-words";
import { countOpen, factsOf, listDeviations, type Deviation } from "../present/list-deviations";
import { NoteField } from "./note-field";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyle: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
  },
  item: {
    padding: "10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "6px",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  why: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The rows that are off their target, each with the place for its note. */
export function DeviationsPanel({ pair }: { readonly pair: TablePair }) {
  const styles = useStyles();
  const list = listDeviations(pair);
  if (list.rows.length === 0) return <p className={styles.intro}>{deviationWords.none}</p>;
  const hasCells = list.rows.some(({ cell }) => cell !== null);
  return (
    <div className={styles.root}>
      <p className={styles.intro}>
        {hasCells || list.box !== null
          ? deviationWords.intro(countOpen(list))
          : deviationWords.noColumn}
      </p>
      <ul className={styles.list}>
        {list.rows.map((deviation) => (
          <DeviationItem key={deviation.row.path} deviation={deviation} />
        ))}
      </ul>
      {list.box !== null && (
        <NoteField
          key={list.box.note}
          cell={list.box.cell}
          note={list.box.note}
          label={deviationWords.box}
          facts={null}
        />
      )}
    </div>
  );
}

function DeviationItem({ deviation }: { readonly deviation: Deviation }) {
  const styles = useStyles();
  const { row, cell, note } = deviation;
  const facts = factsOf(deviation);
  return (
    <li className={styles.item}>
      <h2 className={styles.name}>
        {paneWords.issues.row(row.indicator.row.row)} {facts.name}
      </h2>
      <p className={styles.why}>{tellDeviation(facts)}</p>
      {cell !== null && (
        <NoteField
          key={note}
          cell={cell}
          note={note}
          label={deviationWords.label(toA1(cell.at))}
          facts={facts}
        />
      )}
    </li>
  );
}
