import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { areaToA1 } from "../../domain/model/address";
import { paneWords } from "../../text/pane-words";
import { reveal } from "../actions";
import { usePane, type PanelProps } from "../context";
import { countRows } from "../present/count-rows";
import { fetched } from "./fetched";
import { HEADING_HEIGHT } from "./heading-height";
import { TotalView } from "./total-view";

const TablePicker = fetched(async () => (await import("../panels/table-picker")).TablePicker);

const useStyles = makeStyles({
  root: {
    minHeight: HEADING_HEIGHT,
    boxSizing: "border-box",
    padding: "8px 12px 10px",
    display: "grid",
    alignContent: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "6px",
  },
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "6px",
    // The program's own menu button lies over this corner.
    paddingRight: "32px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  sheet: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  range: { minWidth: 0, padding: "0 2px", fontSize: tokens.fontSizeBase200, height: "20px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Which table it is, and how it stands. */
export function Summary({ table }: PanelProps) {
  const { session, state } = usePane();
  const styles = useStyles();
  const { sheet, area, kind } = table.scored.table;
  const range = areaToA1(area);
  return (
    <header className={styles.root}>
      <div className={styles.place}>
        <h1 className={styles.sheet}>{sheet.name}</h1>
        <Button
          className={styles.range}
          appearance="transparent"
          size="small"
          aria-label={paneWords.tables.show(range)}
          onClick={() => {
            reveal(session, { sheet, at: { row: area.top, column: area.left } });
          }}
        >
          {range}
        </Button>
        <span>{paneWords.tables.found(countRows(table))}</span>
      </div>
      {state.look.tables.length > 1 && <TablePicker table={table} />}
      {kind === "self-evaluation" || kind === "summary" ? <TotalView table={table} /> : null}
      {kind === "self-evaluation" ? null : <p className={styles.hint}>{paneWords.kinds[kind]}</p>}
    </header>
  );
}
