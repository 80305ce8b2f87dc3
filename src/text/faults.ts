/** Why a file could not be worked on. */
export type FileFault =
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-workbook" }
  | { readonly kind: "old-format" }
  | { readonly kind: "password" }
  | { readonly kind: "damaged"; readonly part: string | null }
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "too-many-cells" }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "save-as-xlsx"; readonly extension: string }
  | { readonly kind: "no-such-sheet"; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: "protected"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "other-extension"; readonly extension: string }
  | { readonly kind: "unreadable-folder" }
  | { readonly kind: "not-written"; readonly path: string }
  | { readonly kind: "over-input" }
  | { readonly kind: "same-output"; readonly other: string }
  | { readonly kind: "bug"; readonly detail: string };

type Of<Kind extends FileFault["kind"]> = Extract<FileFault, { readonly kind: Kind }>;
type Sentences = { readonly [Kind in FileFault["kind"]]: (fault: Of<Kind>) => string };

const SENTENCES: Sentences = {
  empty: () => "文件是空的（0字节），请重新导出或下载后再试",
  "not-a-workbook": () => "文件内容不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试",
  "old-format": () =>
    "这是旧版或其他格式的表格（.xls、.et、.xlsb），请用 Excel 或 WPS 另存为 .xlsx 后再试",
  password: () => "文件设有打开密码，请在 Excel 或 WPS 中取消密码后再试",
  damaged: ({ part }) =>
    `文件已损坏或不完整${part === null ? "" : `（${part} 无法读取）`}，请重新导出或用 Excel 打开修复后另存`,
  "too-large": ({ megabytes }) =>
    `文件解压后超过${String(megabytes)} MB，远大于正常的自评表，已拒绝打开；请检查文件来源，或删去多余内容后另存`,
  "too-many-cells": () =>
    "单元格过多（超过150万个，多为带格式的空单元格），未作处理；请删去多余的空行、空列后另存再试",
  missing: () => "找不到文件，请检查路径",
  unreadable: () => "文件无法读取，请检查权限，或关闭占用它的程序后再试",
  "save-as-xlsx": ({ extension }) => `不支持 ${extension} 格式，请先用 Excel 或 WPS 另存为 .xlsx`,
  "no-such-sheet": ({ sheet, sheets }) =>
    `工作簿中没有名为“${sheet}”的工作表，现有：${sheets.map((name) => `“${name}”`).join("、")}`,
  protected: ({ sheet, cell }) =>
    `工作表“${sheet}”受保护，${cell} 不能写入，未作任何修改；请撤销工作表保护后再试`,
  "out-of-memory": () =>
    "文件内容过多，内存不足，未作处理；请删去多余的行列后另存，或单独处理这个文件",
  "other-extension": ({ extension }) =>
    `输出文件的扩展名须与原文件一致（${extension}），否则 Excel 打不开，未写入`,
  "unreadable-folder": () => "文件夹无法读取，其中的文件都没有处理；请检查权限后再试",
  "not-written": ({ path }) =>
    `不能写入 ${path}，请检查是否有写入权限、磁盘是否已满，或文件是否只读、正被打开`,
  "over-input": () => "输出文件与原文件是同一个文件，未作任何修改；要直接改原文件请用 --in-place",
  "same-output": ({ other }) => `与 ${other} 的输出文件同名，未写入；请分开处理，或给文件改名`,
  bug: ({ detail }) => `程序内部出错（${detail}），未作任何修改；请将此文件反馈给我们`,
};

/** One sentence: what is wrong with the file and what to do. */
export const tellFault = <Kind extends FileFault["kind"]>(fault: Of<Kind>): string => {
  const sentence: (fault: Of<Kind>) => string = SENTENCES[fault.kind];
  return sentence(fault);
};
