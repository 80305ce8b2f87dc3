import { makeStyles } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import { BusyBar } from "./busy-bar";

const useStyles = makeStyles({ root: { padding: "48px 16px", textAlign: "center" } });

export const Starting = () => (
  <main className={useStyles().root} role="status">
    <p>{paneWords.starting}</p>
    <BusyBar label={paneWords.starting} />
  </main>
);
