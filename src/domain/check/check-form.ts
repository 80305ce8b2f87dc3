import type { Finding } from "../model/finding";
import type { ReadForm } from "../model/indicator";
import type { ScoredTable } from "../model/scored";
import type { FormField, FormFieldName } from "../model/table";
import type { CalendarDate, Target } from "../model/target";
import { daysBetween } from "../numeric/calendar";
import { compactText } from "../numeric/normalise-text";
import { compareDates, parseDate } from "../numeric/parse-date";
import { countedRows, findingAt, findingOn, nameOf } from "./finding-at";

/** V17, V25 and S08 of a form's conclusion: the fields around a table. */
export function checkForm(scored: ScoredTable): readonly Finding[] {
  const { form, table } = scored;
  return [
    ...checkFields(form),
    ...checkTimes(scored),
    ...(table.kind === "form" ? checkConclusion(form) : []),
  ];
}

const REQUIRED: ReadonlyMap<FormFieldName, string> = new Map([
  ["project", "项目名称"],
  ["department", "主管部门"],
  ["unit", "实施单位"],
  ["year", "自评年度"],
]);

const BLANK = /^[-/\\*_.…]*$/u;

/** A field that the form asks for and that stands filled nowhere around the table. */
function checkFields({ fields }: ReadForm): Finding[] {
  const filled = new Set(fields.filter(isFilled).map(({ name }) => name));
  const told = new Set<FormFieldName>();
  return fields.flatMap(({ name, label, cell }) => {
    if (!REQUIRED.has(name) || filled.has(name) || told.has(name)) return [];
    told.add(name);
    return [findingOn(cell, { code: "V25", field: REQUIRED.get(name) ?? label })];
  });
}

const isFilled = ({ text }: FormField): boolean => !BLANK.test(compactText(text));

/** V17: a day that the project does not reach. */
function checkTimes(scored: ScoredTable): Finding[] {
  const period = scored.form.fields.find(({ name, text }) => name === "period" && text !== "");
  const end = period === undefined ? null : endOf(period.text);
  if (period === undefined || end === null) return [];
  return countedRows(scored).flatMap((row) => {
    const { target, targetText } = row.indicator;
    if (target.kind !== "date" || target.by.year === null || targetText.at === null) return [];
    if (!isSurelyAfter(target, end)) return [];
    const facts = { name: nameOf(row), target: targetText.text, end: period.text };
    return [findingAt(scored, targetText.at, { code: "V17", ...facts })];
  });
}

/** Of 2025年1月前 the day before it begins may be meant. */
function isSurelyAfter(
  { by, unsureFrom }: Extract<Target, { readonly kind: "date" }>,
  end: CalendarDate,
): boolean {
  if (unsureFrom !== null) return (daysBetween(end, unsureFrom) ?? 0) > 1;
  return (compareDates(by, end) ?? 0) > 0;
}

/** The day behind 至 or a dash; one day alone is where a project ends. */
function endOf(text: string): CalendarDate | null {
  const parts = compactText(text).split(/--?|~|至|到/u);
  // A day with dashes in it, 2024-1-1, comes apart with the rest: such a text is left alone.
  if (parts.length > 2) return null;
  const end = parseDate(parts.at(-1) ?? "");
  return end?.year === null ? null : end;
}

/** A form without rows has its grade in its conclusion or nowhere; no cell of it asks for one by name. */
const checkConclusion = ({ texts }: ReadForm): Finding[] => {
  const conclusions = texts.filter(({ kind }) => kind === "conclusion");
  const [first] = conclusions;
  const isNamed = conclusions.some(({ claims }) => claims.some(({ kind }) => kind === "grade"));
  return first === undefined || isNamed
    ? []
    : [{ ...findingOn(first.cell, { code: "S08", missing: "conclusion" }), severity: "warning" }];
};
