import type { Look } from "../../app/look";
import type { AssessedTable } from "../../app/assess";
import { sameAddress } from "../../domain/model/address";
import { cellAt } from "../../domain/model/snapshot";
import type { ColumnRole, Heading, Question, TableRow } from "../../domain/model/table";
import { showCell } from "../../text/show-cell";

/** A column as it was read, with what stands in it. */
export interface ListedColumn {
  readonly heading: Heading;
  /** What it may be where a person has to say; null where it is known. */
  readonly asked: readonly ColumnRole[] | null;
  readonly sample: readonly string[];
}

/** Enough to tell a column by. */
const SAMPLES = 3;

export function listColumns(look: Look, { scored, questions }: AssessedTable): ListedColumn[] {
  const { headings, rows, sheet } = scored.table;
  const snapshot = look.reading.sheets.find((known) => known.sheet.id === sheet.id);
  return headings.map((heading) => {
    const texts = rows.filter(isNoSum).flatMap(({ row }) => {
      const at = { row, column: heading.column };
      const text = snapshot === undefined ? "" : showCell(cellAt(snapshot, at)).trim();
      return text === "" ? [] : [text];
    });
    const asked = questions.flatMap((question) => rolesAsked(question, heading));
    return {
      heading,
      asked: asked.length === 0 ? null : asked,
      sample: [...new Set(texts)].slice(0, SAMPLES),
    };
  });
}

const isNoSum = ({ kind }: TableRow): boolean => kind !== "total" && kind !== "subtotal";

function rolesAsked(question: Question, { at, words }: Heading): readonly ColumnRole[] {
  if (question.about === "column") {
    return sameAddress(question.cell.at, at) ? question.candidates : [];
  }
  const isRival = question.about === "same-role" && question.headers.includes(words);
  return isRival ? [question.role] : [];
}

/** The places of the columns as they are shown: what is asked first. */
export const placesInOrder = (columns: readonly ListedColumn[]): readonly number[] => {
  const places = [...columns.keys()];
  const isAsked = (place: number): boolean => columns[place]?.asked != null;
  return [...places.filter(isAsked), ...places.filter((place) => !isAsked(place))];
};

/** What each column is to be, one a heading; undefined as long as nobody has said. */
export type ChosenRoles = readonly (ColumnRole | null | undefined)[];

export const rolesOf = (columns: readonly ListedColumn[]): ChosenRoles =>
  columns.map(({ heading, asked }) => (asked === null ? heading.role : undefined));

interface Choice {
  /** The column's place in the list. */
  readonly place: number;
  readonly role: ColumnRole | null;
}

/**
 * A role that one column takes another one loses, and its rivals need not be asked any more. Only
 * weights may stand behind every level.
 */
export function withRole(
  columns: readonly ListedColumn[],
  roles: ChosenRoles,
  { place, role }: Choice,
): ChosenRoles {
  const isOneAlone = role !== "weight" || roles.filter((known) => known === role).length < 2;
  return roles.map((known, index) => {
    if (index === place) return role;
    if (role === null || !isOneAlone) return known;
    const isRival = known === undefined && columns[index]?.asked?.every((one) => one === role);
    return known === role || isRival === true ? null : known;
  });
}
