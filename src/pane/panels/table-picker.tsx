import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { areaToA1 } from "../../domain/model/address";
import { paneWords } from "../../text/pane-words";
import { usePane, type PanelProps } from "../context";
import { countRows } from "../present/count-rows";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Which of the sheet's tables is shown. */
export function TablePicker({ table }: PanelProps) {
  const { session, state } = usePane();
  const { tables } = state.look;
  return (
    <>
      <Select
        size="small"
        aria-label={paneWords.tables.pick}
        value={table.key}
        onChange={(_, { value }) => {
          session.store.dispatch({ kind: "picked", tableKey: value });
        }}
      >
        {tables.map((one) => (
          <option key={one.key} value={one.key}>
            {paneWords.tables.option(areaToA1(one.scored.table.area), countRows(one))}
          </option>
        ))}
      </Select>
      <p className={useStyles().hint}>{paneWords.tables.several(tables.length)}</p>
    </>
  );
}
