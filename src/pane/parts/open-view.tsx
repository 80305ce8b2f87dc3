import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
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
      {table === null ? <Empty /> : <Summary table={table} />}
      {activity.kind === "previewing" ? (
        <Suspense>
          <Preview replacements={activity.replacements} />
        </Suspense>
      ) : (
        <>
          <ActionBar canScore={state.look.tables.some(isScorable)} />
          <NoticeBar />
          {table !== null && <Panels table={table} />}
        </>
      )}
    </main>
  );
}
