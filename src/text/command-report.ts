import type { SheetRef } from "../domain/model/snapshot";
import { tellTrouble, type HostTrouble } from "./host-troubles";
import { tellNotice, type Notice } from "./notices";

/** What the ribbon's command has come to, as far as a person should know of it. */
export type CommandReport =
  | {
      readonly kind: "scored";
      readonly cells: number;
      readonly errors: number;
      readonly judgements: number;
      readonly questions: number;
      readonly kept: number;
    }
  | { readonly kind: "nothing-to-score"; readonly elsewhere: readonly SheetRef[] }
  | {
      readonly kind: "not-written";
      readonly notice: Extract<Notice, { kind: "stale" | "refused" | "uncertain" }>;
    }
  | { readonly kind: "trouble"; readonly trouble: HostTrouble }
  | { readonly kind: "bug"; readonly detail: string };

/** A heading and the sentences below it. */
export interface ReportText {
  readonly title: string;
  readonly sentences: readonly string[];
}

type Kind = CommandReport["kind"];
type Of<K extends Kind> = Extract<CommandReport, { readonly kind: K }>;

const count = (number: number): string => String(number);
const where = (number: number, sentence: (number: string) => string): string[] =>
  number === 0 ? [] : [sentence(count(number))];

const TO_THE_PANE = "详情和修改办法请看“绩评”选项卡中的“评分面板”。";

const TEXTS: { readonly [K in Kind]: (report: Of<K>) => ReportText } = {
  scored: ({ cells, errors, judgements, questions, kept }) => ({
    title: "已评分，还有事项需要处理",
    sentences: [
      cells === 0 ? "得分没有变化。" : `已填写 ${count(cells)} 个单元格。`,
      ...where(errors, (number) => `有 ${number} 个错误须改正。`),
      ...where(judgements, (number) => `有 ${number} 项指标须人工评分。`),
      ...where(questions, (number) => `有 ${number} 处内容没有读懂，请确认。`),
      ...where(kept, (number) => `有 ${number} 个单元格填有不同的数字，没有替换，请逐项确认。`),
      TO_THE_PANE,
    ],
  }),
  "nothing-to-score": ({ elsewhere }) => ({
    title: "当前工作表没有可评分的自评表",
    sentences: [
      "没有改动任何内容。",
      elsewhere.length === 0
        ? "自评表须有“指标”“分值”“指标值”“实际完成值”这样的表头。"
        : `请切换到${elsewhere.map(({ name }) => `“${name}”`).join("、")}后再试。`,
    ],
  }),
  "not-written": ({ notice }) => ({ title: "没有完成评分", sentences: [tellNotice(notice)] }),
  trouble: ({ trouble }) => ({
    title: "没有完成评分",
    sentences: [`${tellTrouble(trouble)}。`],
  }),
  bug: ({ detail }) => ({
    title: "没有完成评分",
    sentences: [`程序内部出错（${detail}），请核对表格后再试。`],
  }),
};

export const tellReport = <K extends Kind>(report: Of<K>): ReportText => {
  const text: (report: Of<K>) => ReportText = TEXTS[report.kind];
  return text(report);
};
