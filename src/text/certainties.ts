import type { Certainty } from "../domain/model/scheme";

/** How far a scheme's source can be trusted. */
export const CERTAINTIES = {
  "source-table": "已对照公开的自评表",
  "public-page": "依据公开网页",
  recalled: "整理时未逐字核对，请以原文为准",
  inferred: "由公开表格推断，请先核对",
} as const satisfies Readonly<Record<Certainty, string>>;
