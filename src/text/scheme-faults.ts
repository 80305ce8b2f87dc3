import type { SchemeFault } from "../domain/model/scheme";

export const tellSchemeFault = ({ field, problem }: SchemeFault): string =>
  `${field === "" ? "文件" : `字段 ${field}`}${tellProblem(problem)}`;

function tellProblem(problem: SchemeFault["problem"]): string {
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
    case "not-descending":
      return "应从高到低排列";
    case "not-the-frame":
      return `合计为${problem.sum}，与 frame 不等`;
  }
}
