import { makeStyles } from "@fluentui/react-components";
import type { PaneView } from "../view";
import { ActionBar } from "./action-bar";
import { Progress } from "./progress";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
  },
});

/** The same from the first moment on: the buttons, and the focus on them, outlast what comes around them. */
export const Frame = ({ isBusy, heading, bar, body }: PaneView) => (
  <main className={useStyles().root}>
    <Progress isBusy={isBusy} />
    {heading}
    {bar !== null && <ActionBar actions={bar} />}
    {body}
  </main>
);
