import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { AssessedTable } from "../../app/assess";
import { isScorable } from "../../app/look";
import { usePane } from "../context";
import { shownTable } from "../state";
import { ActionBar } from "./action-bar";
import { Empty } from "./empty";
import { NoticeBar } from "./notice-bar";
import { Panels } from "./panels";
import { Progress } from "./progress";
import { Summary } from "./summary";

const Preview = lazy(async () => ({ default: (await import("../panels/preview")).Preview }));

const ColumnEditor = lazy(async () => ({
  default: (await import("../panels/column-editor")).ColumnEditor,
}));

const SelfCheckPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "self-check" */ "../self-check/self-check-page"))
    .SelfCheckPage,
}));

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
  },
});

/** The pane over a workbook that could be read. */
export function OpenView() {
  const { state } = usePane();
  const table = shownTable(state);
  const { activity } = state;
  return (
    <main className={useStyles().root}>
      <Progress />
      {activity.kind !== "checking" && <Heading table={table} />}
      <Suspense>
        {activity.kind === "checking" ? <SelfCheckPage /> : <Body table={table} />}
      </Suspense>
    </main>
  );
}

const Heading = ({ table }: BodyProps) => (table === null ? <Empty /> : <Summary table={table} />);

interface BodyProps {
  readonly table: AssessedTable | null;
}

/** What the user is asked, or else what there is to do and to see. */
function Body({ table }: BodyProps) {
  const { state } = usePane();
  const { activity, look } = state;
  if (activity.kind === "previewing") return <Preview replacements={activity.replacements} />;
  if (activity.kind === "mapping" && table !== null) {
    return <ColumnEditor key={headingsOf(table)} table={table} />;
  }
  return (
    <>
      <ActionBar canScore={look.tables.some(isScorable)} />
      <NoticeBar />
      {table !== null && <Panels table={table} />}
    </>
  );
}

/** Other headings are another question. */
const headingsOf = ({ key, scored }: AssessedTable): string =>
  [key, ...scored.table.headings.map(({ words }) => words)].join();
