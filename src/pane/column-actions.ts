import { withMapping, withoutMapping, writeMappings } from "../app/column-mappings";
import { SETTING } from "../app/read-workbook";
import type { ColumnMapping } from "../domain/model/column-mapping";
import type { Heading } from "../domain/model/table";
import type { Session } from "./session";

/** Keeps in the workbook what the columns are, and reads the table by it. */
export const mapColumns = (session: Session, headings: readonly Heading[]): Promise<void> =>
  keep(session, "mapped", (known) => withMapping(known, headings));

/** The table is read by itself again. */
export const unmapColumns = (session: Session, headings: readonly Heading[]): Promise<void> =>
  keep(session, "unmapped", (known) => withoutMapping(known, headings));

const keep = (
  session: Session,
  kind: "mapped" | "unmapped",
  change: (known: readonly ColumnMapping[]) => readonly ColumnMapping[],
): Promise<void> =>
  session.work(async ({ look, options }) => {
    const text = writeMappings(change(look.reading.mappings));
    await session.tools.host.settings.set(SETTING.columns, text);
    await session.look(options);
    return { kind: "ended", notice: { kind } };
  });
