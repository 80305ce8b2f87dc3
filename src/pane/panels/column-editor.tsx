import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { columnLetters } from "../../domain/model/address";
import { EVERY_ROLE, type ColumnRole } from "../../domain/model/table";
import { columnWords } from "../../text/column-words";
import { ROLE_NAMES } from "../../text/questions";
import { mapColumns, unmapColumns } from "../column-actions";
import { usePane, type PanelProps } from "../context";
import { CellLink } from "../parts/cell-link";
import { FinePrint } from "../parts/fine-print";
import { FocusedTitle } from "../parts/focused-title";
import {
  listColumns,
  placesInOrder,
  rolesOf,
  withRole,
  type ChosenRoles,
  type ListedColumn,
} from "../present/list-columns";

const useStyles = makeStyles({
  root: { padding: "0 12px 16px", display: "grid", gap: "8px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gap: "4px",
  },
  open: {
    marginLeft: "6px",
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
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

/** Every heading of the table with what stands below it, and what a person says that it is. */
export function ColumnEditor({ table }: PanelProps) {
  const { state } = usePane();
  const styles = useStyles();
  const { look } = state;
  const columns = useMemo(() => listColumns(look, table), [look, table]);
  const [roles, setRoles] = useState(() => rolesOf(columns));
  return (
    <section className={styles.root} aria-labelledby="columns-title">
      <FocusedTitle id="columns-title">{columnWords.title}</FocusedTitle>
      <p className={styles.intro}>
        {table.scored.table.isMapped ? columnWords.mapped : ""}
        {columnWords.intro}
      </p>
      <ul className={styles.list}>
        {placesInOrder(columns).map((place) => (
          <ColumnItem
            key={place}
            table={table}
            column={columns[place]}
            role={roles[place]}
            onChoose={(role) => {
              setRoles(withRole(columns, roles, { place, role }));
            }}
          />
        ))}
      </ul>
      <Answer table={table} roles={roles} />
    </section>
  );
}

interface ColumnItemProps extends PanelProps {
  readonly column: ListedColumn | undefined;
  readonly role: ColumnRole | null | undefined;
  readonly onChoose: (role: ColumnRole | null) => void;
}

function ColumnItem({ table, column, role, onChoose }: ColumnItemProps) {
  const styles = useStyles();
  if (column === undefined) return null;
  const { heading, sample } = column;
  const letters = columnLetters(heading.column);
  return (
    <li className={styles.item}>
      <div>
        <CellLink cell={{ sheet: table.scored.table.sheet, at: heading.at }} look="strong">
          {letters} {heading.words}
        </CellLink>
        {role === undefined && <span className={styles.open}>{columnWords.open}</span>}
      </div>
      <FinePrint>{columnWords.sample(sample)}</FinePrint>
      <RoleSelect
        label={columnWords.label(heading.words, letters)}
        role={role}
        onChoose={onChoose}
      />
    </li>
  );
}

interface RoleSelectProps extends Pick<ColumnItemProps, "role" | "onChoose"> {
  readonly label: string;
}

const RoleSelect = ({ label, role, onChoose }: RoleSelectProps) => (
  <Select
    className={useStyles().select}
    size="small"
    aria-label={label}
    value={role === undefined ? OPEN : (role ?? NONE)}
    onChange={(_, { value }) => {
      onChoose(EVERY_ROLE.find((known) => known === value) ?? null);
    }}
  >
    {role === undefined && <option value={OPEN}>{columnWords.choose}</option>}
    <option value={NONE}>{columnWords.none}</option>
    {EVERY_ROLE.map((known) => (
      <option key={known} value={known}>
        {ROLE_NAMES[known]}
      </option>
    ))}
  </Select>
);

const OPEN = "open";
const NONE = "none";

interface AnswerProps extends PanelProps {
  readonly roles: ChosenRoles;
}

function Answer({ table, roles }: AnswerProps) {
  const { session } = usePane();
  const { headings, isMapped } = table.scored.table;
  return (
    <div className={useStyles().buttons}>
      <Button
        appearance="primary"
        disabledFocusable={roles.includes(undefined)}
        onClick={() => {
          const said = headings.map((heading, place) => ({
            ...heading,
            role: roles[place] ?? null,
          }));
          void mapColumns(session, said);
        }}
      >
        {columnWords.confirm}
      </Button>
      <Button
        onClick={() => {
          session.store.dispatch({ kind: "ended", notice: null });
        }}
      >
        {columnWords.cancel}
      </Button>
      {isMapped && (
        <Button
          onClick={() => {
            void unmapColumns(session, headings);
          }}
        >
          {columnWords.reset}
        </Button>
      )}
    </div>
  );
}
