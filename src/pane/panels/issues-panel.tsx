import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/model/finding";
import { paneWords } from "../../text/pane-words";
import type { PanelProps } from "../context";
import { fetched } from "../parts/fetched";
import { Icon } from "../parts/icons";
import { filterGroups, type IssueGroup, type IssueList } from "../present/list-issues";
import { IssueItem } from "./issue-item";
import { TitledList } from "./titled-list";

const AcceptedIssues = fetched(async () => (await import("./accepted-issues")).AcceptedIssues);
const Questions = fetched(async () => (await import("./questions")).Questions);

const useStyles = makeStyles({
  root: { display: "grid", gap: "10px" },
  only: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
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
      {table.questions.length > 0 && <Questions questions={table.questions} />}
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
  const { issues: words } = paneWords;
  const name = row?.name?.name ?? "";
  return (
    <TitledList title={row === null ? words.whole : `${words.row(row.row)} ${name}`}>
      {issues.map((issue) => (
        <IssueItem key={issue.key} issue={issue} onExplain={onExplain} />
      ))}
    </TitledList>
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
