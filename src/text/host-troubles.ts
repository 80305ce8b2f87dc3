/** Why a spreadsheet program did not do what it was asked for. */
export type HostTrouble =
  | "protected"
  | "editing"
  | "cancelled"
  | "read-only"
  | "sheet-gone"
  | "sheet-exists"
  | "formula"
  | "filtered"
  | "chart-sheet"
  | "other-workbook"
  | "too-large"
  | "conflict"
  | "unsupported"
  | "old-program"
  | "not-excel"
  | "not-ready"
  | "failed";

const SENTENCES: Readonly<Record<HostTrouble, string>> = {
  protected: "工作表受保护，要写入的单元格已锁定，未作任何修改；请撤销工作表保护后再试",
  editing: "有单元格正在编辑，未作任何修改；请按回车结束编辑后再试",
  cancelled: "已取消，未作任何修改",
  "read-only": "工作簿以只读方式打开或处于受保护的视图，不能写入；请启用编辑或另存一份后再试",
  "sheet-gone": "工作表已被删除，未作任何修改；请重新检查当前工作表",
  "sheet-exists": "工作簿中已有同名的工作表，不是本工具所建，未作任何修改；请将其改名后再试",
  formula: "单元格中的公式与其他单元格共用，不能单独改写，未作任何修改",
  filtered: "工作表正在筛选，部分行被隐藏，写入可能错行，未作任何修改；请清除筛选后再试",
  "chart-sheet": "当前是图表工作表，没有单元格；请切换到自评表所在的工作表后再试",
  "other-workbook": "当前激活的是另一个工作簿；请切换回本工作簿的窗口后再试",
  "too-large": "工作表内容过多，无法一次读写，未作任何修改；请删去多余的行列，或拆分后再试",
  conflict:
    "写入的内容与合并单元格、表格区域等冲突，已全部恢复原状；请取消合并或转换为普通区域后再试",
  unsupported: "当前版本的 Excel 不支持这项操作，未作任何修改",
  "old-program":
    "当前 Excel 版本过低，无法使用绩评；请使用 Excel 2021、Office LTSC 2021 及以上、Microsoft 365，或 WPS 表格",
  "not-excel":
    "这个页面只能在 Excel 里使用；请打开自评表所在的工作簿，在“绩评”选项卡中点“评分面板”",
  "not-ready":
    "Office 组件在15秒内没有加载成功；请关闭任务窗格后重新打开，仍不行请联系管理员检查加载项服务器或网络限制",
  failed:
    "Excel 没有完成这次操作，未作任何修改；请关闭打开的对话框、取消同时选中的多个工作表（工作表组合）后再试",
};

/** One sentence: what stands in the way and what to do. */
export const tellTrouble = (trouble: HostTrouble): string => SENTENCES[trouble];

/** Said where writing failed half-way and it is not certain that all was given back. */
export const tellUncertain = (trouble: HostTrouble): string =>
  `写入中途失败，无法确认是否已全部恢复原状，请核对表中内容，必要时关闭文件且不保存，再重新打开。原因：${SENTENCES[trouble]}`;

/** Shown while a request takes long. */
export const WAITING_FOR_EDIT = "等待单元格编辑结束，请按回车";
