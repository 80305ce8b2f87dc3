import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { paneWords } from "../../text/pane-words";
import { BusyBar } from "./busy-bar";

/** What is done sooner needs no word. */
const PATIENCE_MS = 300;

const useStyles = makeStyles({ root: { height: "2px" } });

export function Progress({ isBusy }: { readonly isBusy: boolean }) {
  return <div className={useStyles().root}>{isBusy && <LateBar />}</div>;
}

function LateBar() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLate ? <BusyBar label={paneWords.working} /> : null;
}
