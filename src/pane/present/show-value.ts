import type { Finding } from "../../domain/model/finding";
import type { CellEdit } from "../../domain/model/plan";
import { showCell } from "../../text/show-cell";

/** What a fix writes, as the finding speaks of it: the sums follow from the rows as they stand. */
export function showValue(finding: Finding, { after }: CellEdit): string {
  switch (finding.code) {
    case "S05":
    case "S06":
      return showCell({ ...after, value: { kind: "number", digits: finding.sum.toFixed() } });
    case "S07":
      return finding.grade;
    default:
      return showCell(after);
  }
}
