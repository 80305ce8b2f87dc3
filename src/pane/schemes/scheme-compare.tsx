import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AssessedTable } from "../../app/assess";
import {
  compareSchemes,
  type ComparedRow,
  type ComparedScore,
  type SchemeComparison,
} from "../../app/compare-schemes";
import { schemesOn, type SchemeShelf } from "../../app/scheme-shelf";
import type { Scheme } from "../../domain/model/scheme";
import type { ScoredTable } from "../../domain/model/scored";
import { tellAdjustments } from "../../text/adjustments";
import { explain } from "../../text/explanations";
import { schemeWords } from "../../text/scheme-words";
import { plain } from "../../text/show";
import { usePane } from "../context";
import { SchemeSelect } from "./scheme-choice";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    "& th, & td": {
      padding: "4px 6px",
      textAlign: "left",
      verticalAlign: "top",
      overflowWrap: "anywhere",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& th:first-child": { width: "5.5em", color: tokens.colorNeutralForeground2 },
  },
  list: { display: "grid", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  why: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  changed: { margin: "4px 0 0", fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
  close: { justifySelf: "start" },
});

interface SchemeCompareProps {
  readonly shelf: SchemeShelf;
  readonly table: AssessedTable;
  readonly onClose: () => void;
}

/** The open table under two schemes: totals, grades, and every row that changes, with why. */
export function SchemeCompare({ shelf, table, onClose }: SchemeCompareProps) {
  const { session, state } = usePane();
  const styles = useStyles();
  const { look } = state;
  const { words } = session.tools;
  const all = schemesOn(shelf);
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = all.find(({ id }) => id === otherId) ?? all.find(({ id }) => id !== look.scheme.id);
  const comparison = useMemo(
    () =>
      other === undefined
        ? null
        : compareSchemes(look, { schemes: [look.scheme, other], tableKey: table.key, words }),
    [look, other, table.key, words],
  );
  if (other === undefined || comparison === null) return null;
  const schemes = [look.scheme, other] as const;
  return (
    <div className={styles.root}>
      <SchemeSelect
        label={schemeWords.comparing.with}
        shelf={shelf}
        chosen={other}
        onChoose={setOtherId}
      />
      <Totals schemes={schemes} tables={comparison.tables} />
      <Adjustments tables={comparison.tables} />
      <p className={styles.quiet}>{schemeWords.comparing.note}</p>
      <ChangedRows schemes={schemes} comparison={comparison} />
      <Button size="small" className={styles.close} onClick={onClose}>
        {schemeWords.close}
      </Button>
    </div>
  );
}

interface TotalsProps {
  readonly schemes: readonly Scheme[];
  readonly tables: readonly ScoredTable[];
}

const { comparing } = schemeWords;

const LINES: readonly (readonly [label: string, tell: (table: ScoredTable) => string])[] = [
  [
    comparing.total,
    ({ total }) => (total.standing === null ? comparing.none : plain(total.standing)),
  ],
  [comparing.grade, ({ grade }) => grade.computed ?? comparing.none],
  [comparing.waiting, (table) => comparing.rows(waitingIn(table))],
];

const waitingIn = ({ indicators }: ScoredTable): number =>
  indicators.filter(({ basis, standing }) => basis !== "excluded" && standing === null).length;

function Totals({ schemes, tables }: TotalsProps) {
  const styles = useStyles();
  const [first = "", second = ""] = schemes.map(({ name }) => name);
  return (
    <table className={styles.table} aria-label={comparing.title(first, second)}>
      <thead>
        <tr>
          <td />
          {schemes.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LINES.map(([label, tell]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {tables.map((table) => (
              <td key={table.scheme.id}>{tell(table)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Adjustments({ tables }: Pick<TotalsProps, "tables">) {
  const styles = useStyles();
  const adjusted = tables.filter(({ total }) => total.adjustments.length > 0);
  return adjusted.map(({ scheme, total }) => (
    <p key={scheme.id} className={styles.quiet}>
      {scheme.name}：{tellAdjustments(total.adjustments)}
    </p>
  ));
}

interface ChangedRowsProps {
  readonly schemes: readonly Scheme[];
  readonly comparison: SchemeComparison;
}

function ChangedRows({ schemes, comparison: { changed, rows } }: ChangedRowsProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.changed} role="status">
        {schemeWords.comparing.changed(changed.length, rows)}
      </p>
      <ul className={styles.list}>
        {changed.map((row) => (
          <li key={row.row} className={styles.row}>
            <p className={styles.name}>{titleOf(row)}</p>
            {row.scores.map((score, index) => (
              <p key={schemes[index]?.id} className={styles.why}>
                {schemes[index]?.name}：<span className={styles.strong}>{tellScore(score)}</span>
                <br />
                {explain(score.explanation)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const titleOf = ({ row, name }: ComparedRow): string =>
  row === null ? schemeWords.comparing.execution : `${schemeWords.comparing.row(row)} ${name}`;

function tellScore({ score, suggested }: ComparedScore): string {
  const hint = score === null && suggested !== null ? comparing.suggested(suggested) : "";
  return comparing.score(score) + hint;
}
