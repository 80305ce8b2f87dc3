import { makeStyles, tokens } from "@fluentui/react-components";
import type { TablePair } from "../../app/standing";
import { HUNDRED, maxOf, minOf, ZERO, type Decimal } from "../../domain/base/exact";
import type { ScoredTable } from "../../domain/model/scored";
import { scoreWords } from "../../text/score-words";
import { percent } from "../../text/show";
import { Disclosure } from "../parts/disclosure";
import { fetched } from "../parts/fetched";
import { WEIGHT_CODES } from "../present/weight-codes";
import { FundRow, ScoreRow } from "./score-row";

const WhatIfSection = fetched(
  async () => (await import("../what-if/what-if-section")).WhatIfSection,
);
const WeightHelp = fetched(async () => (await import("../weights/weight-help")).WeightHelp);

const useStyles = makeStyles({
  root: { display: "grid", gap: "16px" },
  heading: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "8px" },
  rows: { margin: 0, padding: 0, listStyle: "none" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figures: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  rate: { display: "inline-block", minWidth: "56px", textAlign: "end" },
  track: {
    height: "8px",
    marginTop: "3px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
});

/** Where the points are: a bar a group, then every row with its reason. */
export function ScoresPanel({ pair }: { readonly pair: TablePair }) {
  const styles = useStyles();
  const { planned } = pair;
  return (
    <div className={styles.root}>
      {planned.groups.length > 0 && (
        <section>
          <h2 className={styles.heading}>{scoreWords.groups}</h2>
          <ul className={styles.list}>
            {barsOf(planned).map((bar) => (
              <Bar key={bar.name} {...bar} />
            ))}
          </ul>
        </section>
      )}
      <OnDemand pair={pair} />
      <section>
        <h2 className={styles.heading}>{scoreWords.rows}</h2>
        <ul className={styles.rows}>
          {planned.fund !== null && <FundRow fund={planned.fund} />}
          {planned.indicators.map((row) => (
            <ScoreRow key={row.path} row={row} sheet={planned.table.sheet} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What is worked out only when a person asks: points that do not add up, and what would be if. */
function OnDemand({ pair }: { readonly pair: TablePair }) {
  const isOff = pair.now.findings.some(({ code }) => WEIGHT_CODES.has(code));
  return (
    <>
      {isOff && (
        <Disclosure title={scoreWords.weights}>
          <WeightHelp onClose={null} />
        </Disclosure>
      )}
      <Disclosure title={scoreWords.whatIf}>
        <WhatIfSection pair={pair} />
      </Disclosure>
    </>
  );
}

interface BarProps {
  readonly name: string;
  readonly weight: Decimal;
  readonly score: Decimal | null;
}

/** The groups, and the execution rate where it has points of its own. */
const barsOf = ({ fund, groups }: ScoredTable): readonly BarProps[] => [
  ...(fund?.weight == null
    ? []
    : [
        {
          name: scoreWords.execution,
          weight: fund.weight,
          score: fund.standing ?? fund.computed,
        },
      ]),
  ...groups,
];

function Bar({ name, weight, score }: BarProps) {
  const styles = useStyles();
  const rate = score === null || weight.isZero() ? null : score.div(weight);
  const share = rate === null ? ZERO : maxOf(ZERO, minOf(HUNDRED, rate.times(HUNDRED)));
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.figures}>
          {scoreWords.of(score, weight)}
          <span className={styles.rate}>{rate === null ? scoreWords.noRate : percent(rate)}</span>
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${share.toFixed(2)}%` }} />
      </div>
    </li>
  );
}
