import { makeStyles, ProgressBar } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";

const useStyles = makeStyles({ root: { padding: "48px 16px", textAlign: "center" } });

export const Starting = () => (
  <main className={useStyles().root} role="status">
    <p>{paneWords.starting}</p>
    <ProgressBar aria-label={paneWords.starting} />
  </main>
);
