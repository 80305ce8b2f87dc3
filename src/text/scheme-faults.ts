import type { SchemeFault } from "../domain/model/scheme";
import { tellField } from "./scheme-fields";

/** More than anybody reads. */
const MOST_TOLD = 8;

/** Every fault in one sentence, each with its field. */
export const tellSchemeFaults = (faults: readonly SchemeFault[]): string => {
  const told = faults.slice(0, MOST_TOLD).map(tellSchemeFault).join("；");
  return faults.length > MOST_TOLD ? `${told}；等共${String(faults.length)}处` : told;
};

/** The field in words and, for whoever edits the file, as it is written there. */
export function tellSchemeFault({ field, problem }: SchemeFault): string {
  if (problem.kind === "unknown") return `字段 ${shortened(field)} 不是评分方案的字段`;
  return field === ""
    ? "文件的内容不是一个评分方案"
    : `${tellField(field)}（${field}）${tellProblem(problem)}`;
}

const LONGEST_NAME = 60;

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;

/** What is wrong, as the end of a sentence that names the field. */
export function tellProblem(problem: SchemeFault["problem"]): string {
  switch (problem.kind) {
    case "missing":
      return "缺失";
    case "unknown":
      return "不是评分方案的字段";
    case "not-an-object":
      return "应为对象";
    case "not-a-list":
      return "应为列表";
    case "not-text":
      return "应为非空文字";
    case "not-a-number":
      return '应为写成文字的数字，例如 "1.3"';
    case "out-of-range":
      return `应在${problem.least}至${problem.most}之间`;
    case "not-one-of":
      return `应为 ${problem.choices.join("、")} 之一`;
    default:
      return tellDisagreement(problem);
  }
}

type Disagreement = Extract<
  SchemeFault["problem"],
  {
    readonly kind:
      | "not-descending"
      | "not-ascending"
      | "too-long"
      | "not-an-id"
      | "taken"
      | "twice"
      | "not-to-zero"
      | "newer"
      | "not-the-frame";
  }
>;

function tellDisagreement(problem: Disagreement): string {
  switch (problem.kind) {
    case "not-descending":
      return "应从高到低排列，不能相同";
    case "not-ascending":
      return "应从低到高排列，不能相同";
    case "too-long":
      return `太长，最多${String(problem.most)}个`;
    case "not-an-id":
      return "只能用字母、数字、汉字、- 和 _，最多40个字";
    case "taken":
      return "已是另一个方案的代号，请换一个";
    case "twice":
      return `与前面的“${problem.value}”重复`;
    case "not-to-zero":
      return "至少要有一档，最后一档应从 0 分起";
    case "newer":
      return `为 ${problem.version}，比本程序支持的新，请更新绩评后再用`;
    case "not-the-frame":
      return `合计为${problem.sum}，与满分不等`;
  }
}
