import { readFileSync, writeFileSync } from "node:fs";
import { readStandard } from "../src/domain/interpret/standards/read-standard";
import { showStandard } from "./support/show-standard";
test("probe", () => {
  const out = readFileSync("/tmp/schemes/probe.txt", "utf8").split("\n").filter((l) => l !== "").map((t) => `${t}\n   => ${(showStandard(readStandard(t)).split("\n")[0] ?? "").trim()}`);
  writeFileSync("/tmp/schemes/probe.out", out.join("\n"));
});
