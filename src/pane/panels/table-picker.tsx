import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { AssessedTable } from "../../app/assess";
import { areaToA1 } from "../../domain/model/address";
import { paneWords } from "../../text/pane-words";
import { usePane, type PanelProps } from "../context";
import { countRows } from "../present/count-rows";

const useStyles = makeStyles({
  // The longest name would set the width.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A table is known by its first indicator sooner than by its range. */
const firstNameOf = ({ scored }: AssessedTable): string =>
  scored.indicators[0]?.indicator.row.name?.name ?? "";

/** Which of the sheet's tables is shown. */
export function TablePicker({ table }: PanelProps) {
  const { session, state } = usePane();
  const styles = useStyles();
  const { tables } = state.look;
  return (
    <>
      <Select
        className={styles.select}
        size="small"
        aria-label={paneWords.tables.pick}
        value={table.key}
        onChange={(_, { value }) => {
          session.store.dispatch({ kind: "picked", tableKey: value });
        }}
      >
        {tables.map((one) => (
          <option key={one.key} value={one.key}>
            {paneWords.tables.option(
              areaToA1(one.scored.table.area),
              firstNameOf(one),
              countRows(one),
            )}
          </option>
        ))}
      </Select>
      <p className={styles.hint}>{paneWords.tables.several(tables.length)}</p>
    </>
  );
}
