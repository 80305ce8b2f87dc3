/** Whether cells get their numbers, or formulas that keep giving them. */
export type WrittenForm = "values" | "formulas";
