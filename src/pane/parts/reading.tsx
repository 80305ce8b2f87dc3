import { makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import type { PaneState } from "../state";
import type { PaneView } from "../view";
import { HEADING_HEIGHT } from "./heading-height";

const useStyles = makeStyles({
  root: { minHeight: HEADING_HEIGHT, boxSizing: "border-box", padding: "8px 12px 10px" },
  text: { margin: 0, paddingRight: "32px", color: tokens.colorNeutralForeground2 },
});

function Reading({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <p className={styles.text} role="status">
        {text}
      </p>
    </header>
  );
}

/** While the workbook is being reached and read: 一键评分 can be clicked already. */
export function readingView(state: PaneState, onWish: () => void): PaneView {
  const isWished = state.phase === "starting" && state.isWished;
  return {
    isBusy: true,
    heading: <Reading text={isWished ? paneWords.wished : paneWords.starting} />,
    bar: {
      score: isWished ? null : onWish,
      check: null,
      undo: null,
      clearMarks: null,
      undoHint: paneWords.undoHint(0),
      note: null,
    },
    body: null,
  };
}
