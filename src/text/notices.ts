import { toA1 } from "../domain/model/address";
import type { CellRef } from "../domain/model/snapshot";
import { tellTrouble, tellUncertain, type HostTrouble } from "./host-troubles";

/** What has come of an action, as facts. */
export type Notice =
  | {
      readonly kind: "scored";
      readonly cells: number;
      readonly marks: number;
      readonly summary: string | null;
      readonly skipped: number;
    }
  | { readonly kind: "up-to-date" }
  | { readonly kind: "checked"; readonly found: number }
  | { readonly kind: "written"; readonly cell: CellRef; readonly others: number }
  /** Points were shared out anew. */
  | { readonly kind: "reweighed"; readonly cells: number; readonly others: number }
  | { readonly kind: "undone"; readonly cells: number; readonly marks: number }
  /** A person has said what the columns are, or has taken it back. */
  | { readonly kind: "mapped" }
  | { readonly kind: "unmapped" }
  | { readonly kind: "cleared"; readonly marks: number }
  /** The sheet 检查清单 is current; null where it was. */
  | { readonly kind: "listed"; readonly sheet: string | null }
  /** Everything of ours is out of the workbook, but for marks on locked cells. */
  | { readonly kind: "cleaned"; readonly locked: number }
  /** A clean copy is open as a new workbook, but for marks on locked cells. */
  | { readonly kind: "exported"; readonly locked: number }
  /** No copy was opened; `because` ends without a full stop. */
  | { readonly kind: "not-exported"; readonly because: string }
  | { readonly kind: "stale"; readonly cell: CellRef; readonly task: "write" | "undo" }
  | { readonly kind: "refused"; readonly because: HostTrouble; readonly cell: CellRef | null }
  | { readonly kind: "uncertain"; readonly because: HostTrouble }
  | { readonly kind: "failed"; readonly because: string };

type Kind = Notice["kind"];
type Of<K extends Kind> = Extract<Notice, { readonly kind: K }>;

const placeOf = ({ at, sheet }: CellRef): string => `“${sheet.name}”的 ${toA1(at)}`;
const count = (number: number): string => String(number);

const SENTENCES: { readonly [K in Kind]: (notice: Of<K>) => string } = {
  scored: ({ cells, marks, summary, skipped }) =>
    [
      cells === 0 ? "得分没有变化" : `已填写 ${count(cells)} 个单元格`,
      ...(marks === 0 ? [] : [`更新 ${count(marks)} 处标记`]),
      ...(summary === null ? [] : [`已更新工作表“${summary}”`]),
      ...(skipped === 0 ? [] : [`${count(skipped)} 处已有批注或被锁定，未加标记`]),
    ].join("，") + "。",
  "up-to-date": () => "得分已是最新，没有需要填写的单元格。",
  checked: ({ found }) =>
    found === 0
      ? "检查完毕，没有发现问题；没有改动表格。"
      : `检查完毕，发现 ${count(found)} 个问题；没有改动表格。`,
  written: ({ cell, others }) =>
    others === 0
      ? `已写入 ${toA1(cell.at)}。`
      : `已写入 ${toA1(cell.at)}，并更新相关的 ${count(others)} 个单元格。`,
  reweighed: ({ cells, others }) =>
    others === 0
      ? `已写入 ${count(cells)} 个分值。`
      : `已写入 ${count(cells)} 个分值，并更新相关的 ${count(others)} 个单元格。`,
  undone: ({ cells, marks }) =>
    cells === 0
      ? `已撤销，恢复了 ${count(marks)} 处标记。`
      : `已撤销，${count(cells)} 个单元格恢复原样。`,
  mapped: () => "已按您指定的列重新读取，以后打开本工作簿仍按此读取。",
  unmapped: () => "已恢复自动识别各列。",
  cleared: ({ marks }) =>
    marks === 0 ? "本表没有绩评的标记。" : `已清除 ${count(marks)} 处标记，原有底色已恢复。`,
  listed: ({ sheet }) =>
    sheet === null ? "检查清单已是最新。" : `已写入工作表“${sheet}”，可以打印。`,
  cleaned: ({ locked }) =>
    locked === 0
      ? "已去掉绩评的标记、批注、工作表和设置，填好的数值都保留；可以撤销。"
      : `已清理，但有 ${count(locked)} 处被锁定的标记没有去掉，请撤销工作表保护后再试。`,
  exported: ({ locked }) =>
    "上报稿已作为新工作簿打开，尚未保存，请到新窗口另存为要上报的文件名" +
    (locked === 0
      ? "。"
      : `；其中有 ${count(locked)} 处被锁定的标记没有去掉，请撤销工作表保护后重新导出。`),
  "not-exported": ({ because }) => `没有导出上报稿：${because}。`,
  stale: ({ cell, task }) =>
    task === "undo"
      ? `${placeOf(cell)} 在此之后被改过，为免丢失改动，没有撤销。`
      : `${placeOf(cell)} 刚刚被改过，没有写入任何内容。请再试一次。`,
  refused: ({ because, cell }) =>
    `${cell === null ? "" : `${placeOf(cell)}：`}${tellTrouble(because)}。`,
  uncertain: ({ because }) => `${tellUncertain(because)}。`,
  failed: ({ because }) => because,
};

/** One or two sentences: what has happened to the workbook. */
export const tellNotice = <K extends Kind>(notice: Of<K>): string => {
  const sentence: (notice: Of<K>) => string = SENTENCES[notice.kind];
  return sentence(notice);
};

export type Tone = "success" | "info" | "warning" | "error";

const TONES: Readonly<Record<Kind, Tone>> = {
  scored: "success",
  "up-to-date": "success",
  checked: "info",
  written: "success",
  reweighed: "success",
  undone: "success",
  mapped: "success",
  unmapped: "info",
  cleared: "success",
  listed: "success",
  cleaned: "success",
  exported: "success",
  "not-exported": "error",
  stale: "warning",
  refused: "error",
  uncertain: "error",
  failed: "error",
};

export const toneOf = ({ kind }: Notice): Tone => TONES[kind];
