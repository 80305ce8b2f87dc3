import { findStatedValue } from "../domain/interpret/standards/find-stated-value";
import { readProcess } from "../domain/interpret/standards/read-process";
import { readStandard } from "../domain/interpret/standards/read-standard";
import { scoreStandard } from "../domain/score/score-standard";
import type { Standards } from "./equipment";

export const standards: Standards = { readStandard, readProcess, findStatedValue, scoreStandard };
