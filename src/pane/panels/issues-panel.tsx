import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { toA1 } from "../../domain/model/address";
import type { Severity } from "../../domain/model/finding";
import type { Question } from "../../domain/model/table";
import { paneWords } from "../../text/pane-words";
import { ask } from "../../text/questions";
import { reveal } from "../actions";
import { usePane, type PanelProps } from "../context";
import { Icon } from "../parts/icons";
import { filterGroups, type IssueGroup, type IssueList } from "../present/list-issues";
import { IssueItem } from "./issue-item";
import { fetched } from "../parts/fetched";

const AcceptedIssues = fetched(async () => (await import("./accepted-issues")).AcceptedIssues);

const useStyles = makeStyles({
  root: { display: "grid", gap: "10px" },
  only: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  group: { display: "grid", gap: "4px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "6px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { display: "flex", alignItems: "center", gap: "6px", margin: "8px 0" },
  right: { color: tokens.colorPaletteGreenForeground1, display: "inline-flex" },
});

interface IssuesPanelProps extends PanelProps {
  readonly list: IssueList;
  readonly filter: Severity | null;
  readonly onFilter: (severity: Severity | null) => void;
  /** Leads to where deviations are explained. */
  readonly onExplain: () => void;
}

/** Every finding, the gravest first. */
export function IssuesPanel({ table, list, filter, onFilter, onExplain }: IssuesPanelProps) {
  const styles = useStyles();
  const groups = filterGroups(list.groups, filter);
  return (
    <div className={styles.root}>
      <Questions table={table} />
      {filter !== null && (
        <Only
          severity={filter}
          onAll={() => {
            onFilter(null);
          }}
        />
      )}
      {groups.length === 0 && <Nothing isFiltered={filter !== null} />}
      {groups.map((group) => (
        <Group key={group.row?.row ?? -1} group={group} onExplain={onExplain} />
      ))}
      {list.blanks > 0 && <p className={styles.hint}>{paneWords.issues.blanks(list.blanks)}</p>}
      {list.accepted.length > 0 && <AcceptedIssues issues={list.accepted} />}
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const styles = useStyles();
  return (
    <p className={styles.none}>
      {!isFiltered && (
        <span className={styles.right}>
          <Icon shape="check" />
        </span>
      )}
      {isFiltered ? paneWords.issues.noneOfKind : paneWords.issues.none}
    </p>
  );
}

interface GroupProps extends Pick<IssuesPanelProps, "onExplain"> {
  readonly group: IssueGroup;
}

function Group({ group: { row, issues }, onExplain }: GroupProps) {
  const styles = useStyles();
  const { issues: words } = paneWords;
  const name = row?.name?.name ?? "";
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        {row === null ? words.whole : `${words.row(row.row)} ${name}`}
      </h2>
      <ul className={styles.list}>
        {issues.map((issue) => (
          <IssueItem key={issue.key} issue={issue} onExplain={onExplain} />
        ))}
      </ul>
    </section>
  );
}

interface OnlyProps {
  readonly severity: Severity;
  readonly onAll: () => void;
}

/** Says that some are hidden. */
const Only = ({ severity, onAll }: OnlyProps) => (
  <div className={useStyles().only}>
    {paneWords.issues.only(paneWords.severity[severity])}
    <Button size="small" onClick={onAll}>
      {paneWords.issues.all}
    </Button>
  </div>
);

const useQuestionStyles = makeStyles({
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
});

/** What the columns are is told in one place, whichever of them is asked about. */
const ABOUT_COLUMNS: ReadonlySet<Question["about"]> = new Set<Question["about"]>([
  "column",
  "same-role",
  "no-weights",
]);

/** What only a person can tell: shown with the cell that raised it. */
function Questions({ table: { questions } }: PanelProps) {
  const { session } = usePane();
  const styles = useStyles();
  const own = useQuestionStyles();
  if (questions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{paneWords.issues.questions}</h2>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={`${question.about} ${toA1(question.cell.at)}`}>
            <button
              type="button"
              className={own.item}
              onClick={() => {
                reveal(session, question.cell);
              }}
            >
              {ask(question)}（{toA1(question.cell.at)}）
            </button>
          </li>
        ))}
      </ul>
      {questions.some(({ about }) => ABOUT_COLUMNS.has(about)) && (
        <Button
          appearance="primary"
          onClick={() => {
            session.store.dispatch({ kind: "mapping" });
          }}
        >
          {paneWords.issues.columns}
        </Button>
      )}
    </section>
  );
}
