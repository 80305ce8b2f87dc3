import { tellTrouble, type HostTrouble } from "./host-troubles";

export interface StartTrouble {
  readonly title: string;
  readonly sentence: string;
  /** Whether trying again can help. */
  readonly mayPass: boolean;
}

type Titles = Readonly<Partial<Record<HostTrouble, string>>>;

const TITLES: Titles = {
  "not-ready": "Office 组件没有加载成功",
  "not-excel": "请从 Excel 中打开绩评",
  "old-program": "Excel 版本过低",
};

const WPS_TITLES: Titles = {
  "not-wps": "请从 WPS 表格中打开绩评",
  "old-program": "WPS 版本过低",
  "no-workbook": "没有打开的工作簿",
};

/** How the pane says that it cannot run here; null for troubles that have nothing to do with the start. */
export const tellStartTrouble = (trouble: HostTrouble): StartTrouble | null =>
  told(TITLES, trouble);

export const tellWpsStartTrouble = (trouble: HostTrouble): StartTrouble | null =>
  told(WPS_TITLES, trouble);

function told(titles: Titles, trouble: HostTrouble): StartTrouble | null {
  const title = titles[trouble];
  if (title === undefined) return null;
  return { title, sentence: `${tellTrouble(trouble)}。`, mayPass: trouble === "not-ready" };
}
