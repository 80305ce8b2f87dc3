import { fingerprint } from "../base/fingerprint";
import { plainText, type Cell } from "../model/cell";
import { withoutReferences } from "./formula-references";

const KEY_LENGTH = 6;

/**
 * A formula as it is remembered: by what it does, not by the cells it names, which change when rows
 * are inserted. No person's formula is shaped like ours, which ask first whether their cells hold
 * numbers.
 */
export const formulaForm = (formula: string): string =>
  `=${fingerprint(withoutReferences(formula)).slice(-KEY_LENGTH)}`;

/** What a cell holds, as it is remembered to know it again as ours. */
export const writtenForm = ({ value, formula }: Pick<Cell, "value" | "formula">): string =>
  formula === null ? plainText(value) : formulaForm(formula);
