/**
 * The part of WPS' object model that we touch. What a member gives is read with care: builds differ
 * in whether they give it as a property or as a method, and in what they give.
 */
export interface EtApplication {
  readonly Workbooks: EtCollection<EtWorkbook>;
  readonly ActiveWorkbook: EtWorkbook | null | undefined;
  readonly WorksheetFunction?: { CountA(range: EtRange): unknown };
  /** False while a cell is being edited. */
  readonly Ready?: unknown;
  readonly ApiEvent?: EtEvents | null;
  ScreenUpdating: unknown;
  DisplayAlerts: unknown;
  /** Only a self-check touches it and what follows. */
  EnableEvents?: unknown;
  readonly Version?: unknown;
  readonly Build?: unknown;
  readonly FileSystem?: { WriteFile?(path: string, text: string): unknown } | null;
  readonly Env?: { GetHomePath?(): unknown } | null;
  Goto?(range: EtRange): unknown;
}

/** Counted from 1, or by name; falsy or an exception where there is none. */
interface EtCollection<Item> {
  readonly Count: unknown;
  Item(key: number | string): Item | null | undefined;
}

export interface EtWorkbook {
  readonly FullName: unknown;
  readonly ReadOnly?: unknown;
  readonly ProtectStructure?: unknown;
  readonly Date1904?: unknown;
  /** Null or a chart sheet's object where no worksheet is in front. */
  readonly ActiveSheet: EtTab | null | undefined;
  readonly Sheets: EtCollection<EtTab>;
  readonly Worksheets: EtWorksheets;
  readonly CustomDocumentProperties: EtProperties;
}

/** A worksheet or a chart sheet. */
interface EtTab {
  readonly Name: unknown;
  Activate(): unknown;
}

interface EtWorksheets extends EtCollection<EtWorksheet> {
  Add(before: null, after: EtWorksheet): EtWorksheet | null | undefined;
}

export interface EtWorksheet {
  Name: unknown;
  readonly UsedRange: EtRange;
  readonly ProtectContents?: unknown;
  readonly Protection?: { readonly AllowFormattingCells: unknown };
  /** Whether a filter hides rows. */
  readonly FilterMode?: unknown;
  readonly ListObjects?: EtCollection<EtTable>;
  readonly Comments?: EtCollection<EtComment>;
  Range(address: string): EtRange;
  Activate(): unknown;
  Delete(): unknown;
  Protect?(): unknown;
  Unprotect?(): unknown;
}

interface EtTable {
  readonly AutoFilter?: { readonly FilterMode: unknown } | null;
}

export interface EtRange {
  readonly Row: unknown;
  readonly Column: unknown;
  readonly Rows: { readonly Count: unknown };
  readonly Columns: { readonly Count: unknown };
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  ColumnWidth: unknown;
  readonly Text: unknown;
  readonly Locked: unknown;
  readonly MergeCells: unknown;
  readonly MergeArea: EtRange;
  readonly Interior: EtInterior;
  readonly Comment: EtComment | null | undefined;
  /** A method: `Address(false, false)` gives `B2:C3`. */
  readonly Address: unknown;
  AddComment?(text: string): unknown;
  Select(): unknown;
}

export interface EtInterior {
  ColorIndex: unknown;
  Color: unknown;
  Pattern: unknown;
  PatternColor: unknown;
  ThemeColor: unknown;
  TintAndShade: unknown;
}

interface EtComment {
  readonly Parent: EtRange;
  /** A method in VBA, a property in some builds. */
  readonly Text: unknown;
  Delete(): unknown;
}

export interface EtProperties {
  Item(name: string): EtProperty | null | undefined;
  Add(name: string, isLinked: boolean, type: number, value: string): unknown;
}

export interface EtProperty {
  Value: unknown;
  Delete(): unknown;
}

export type EtListener = (...args: unknown[]) => void;

interface EtEvents {
  AddApiEventListener(name: string, listener: EtListener): unknown;
  /** Without the listener all of the page's for the event are removed. */
  RemoveApiEventListener(name: string, listener: EtListener): unknown;
}
