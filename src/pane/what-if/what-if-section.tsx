import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { whatIf } from "../../app/what-if/what-if";
import type { TablePair } from "../../app/standing";
import { tellStart, whatIfWords } from "../../text/what-if-words";
import { LostRows } from "./lost-rows";
import { SupposedSchemes } from "./supposed-schemes";
import { SupposedScoreList } from "./supposed-score-list";
import { WaitingRows } from "./waiting-rows";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px", paddingTop: "8px" },
  start: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Where the points went, and what other scores would come to; nothing here writes. */
export function WhatIfSection({ pair }: { readonly pair: TablePair }) {
  const styles = useStyles();
  const { planned } = pair;
  const found = useMemo(() => whatIf(planned), [planned]);
  return (
    <div className={styles.root}>
      <p className={styles.start}>{tellStart(found.start)}</p>
      <p className={styles.note}>{whatIfWords.note}</p>
      <LostRows lost={found.lost} />
      <WaitingRows waiting={found.waiting} />
      <SupposedScoreList scores={found.scores} />
      <SupposedSchemes table={pair.now} scored={planned} found={found} />
    </div>
  );
}
