import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Decimal } from "../../domain/base/exact";
import type { CellAddress } from "../../domain/model/address";
import type { CellRef, SheetRef } from "../../domain/model/snapshot";
import type { Explanation, ScoredFund, ScoredIndicator } from "../../domain/model/scored";
import { explain } from "../../text/explanations";
import { scoreWords } from "../../text/score-words";
import { CellLink } from "../parts/cell-link";
import { FinePrint } from "../parts/fine-print";
import { PointsField } from "./points-field";
import { StandardEvidence } from "./standard-evidence";

const useStyles = makeStyles({
  root: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  figures: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  basis: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  due: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface LineProps {
  readonly name: string;
  readonly cell: CellRef | null;
  readonly score: Decimal | null;
  readonly weight: Decimal | null;
  readonly basis: string;
  readonly isDue: boolean;
  readonly explanation: Explanation;
  readonly children?: ReactNode;
}

function Line({ name, cell, score, weight, basis, isDue, explanation, children }: LineProps) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <CellLink cell={cell} look="strong">
          {name}
        </CellLink>
        <span className={styles.figures}>{scoreWords.of(score, weight)}</span>
      </div>
      <div className={mergeClasses(styles.basis, isDue && styles.due)}>{basis}</div>
      <FinePrint>{explain(explanation)}</FinePrint>
      {children}
    </li>
  );
}

interface ScoreRowProps {
  readonly row: ScoredIndicator;
  readonly sheet: SheetRef;
}

/** One indicator: its points, whose they are, and why. */
export function ScoreRow({ row, sheet }: ScoreRowProps) {
  const { indicator, standing, weight, basis, explanation } = row;
  const at = placeOf(row);
  const isDue = basis === "judgement" && standing === null;
  return (
    <Line
      name={indicator.row.name?.name ?? ""}
      cell={at === null ? null : { sheet, at }}
      score={standing}
      weight={weight}
      basis={tellBasis(row)}
      isDue={isDue}
      explanation={explanation}
    >
      <StandardEvidence reading={indicator.standardReading} />
      {isDue && indicator.score !== null && (
        <PointsField row={row} cell={{ sheet, at: indicator.score.at }} />
      )}
    </Line>
  );
}

const placeOf = ({ indicator: { score, row } }: ScoredIndicator): CellAddress | null =>
  score?.at ?? row.name?.at ?? null;

function tellBasis({ basis, typed, indicator }: ScoredIndicator): string {
  const { basis: words, planned } = scoreWords;
  const isPlanned = basis === "computed" && typed === null && indicator.score !== null;
  return isPlanned ? `${words.computed}，${planned}` : words[basis];
}

export function FundRow({ fund }: { readonly fund: ScoredFund }) {
  const { funds, weight, standing, computed, typed, explanation } = fund;
  const at = funds.score?.at ?? null;
  const isTyped = typed !== null && computed === null;
  const { basis } = scoreWords;
  return (
    <Line
      name={scoreWords.execution}
      cell={at === null ? null : { sheet: funds.block.sheet, at }}
      score={standing ?? computed}
      weight={weight}
      basis={isTyped ? basis.typed : basis.computed}
      isDue={false}
      explanation={explanation}
    />
  );
}
