import { tellTrouble, type HostTrouble } from "./host-troubles";

export interface StartTrouble {
  readonly title: string;
  readonly sentence: string;
  /** Whether trying again can help. */
  readonly mayPass: boolean;
}

const TITLES: Readonly<Partial<Record<HostTrouble, string>>> = {
  "not-ready": "Office 组件没有加载成功",
  "not-excel": "请从 Excel 中打开绩评",
  "old-program": "Excel 版本过低",
};

/** How the pane says that it cannot run here; null for troubles that have nothing to do with the start. */
export function tellStartTrouble(trouble: HostTrouble): StartTrouble | null {
  const title = TITLES[trouble];
  if (title === undefined) return null;
  return { title, sentence: `${tellTrouble(trouble)}。`, mayPass: trouble === "not-ready" };
}
