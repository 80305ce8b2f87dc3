/** WPS swallows enumerations given as texts: only numbers count. These are VBA's. */
export const COLOR_INDEX_NONE = -4142;
export const PATTERN_NONE = -4142;
export const PATTERN_SOLID = 1;
/** Of document properties. */
export const PROPERTY_TYPE_STRING = 4;

/** VBA's numbers of patterns and the names of workbook files. */
export const PATTERNS: ReadonlyMap<number, string> = new Map([
  [PATTERN_SOLID, "solid"],
  [-4126, "darkGray"],
  [-4125, "mediumGray"],
  [-4124, "lightGray"],
  [17, "gray125"],
  [18, "gray0625"],
  [-4128, "darkHorizontal"],
  [-4166, "darkVertical"],
  [-4121, "darkDown"],
  [-4162, "darkUp"],
  [9, "darkGrid"],
  [10, "darkTrellis"],
  [11, "lightHorizontal"],
  [12, "lightVertical"],
  [13, "lightDown"],
  [14, "lightUp"],
  [15, "lightGrid"],
  [16, "lightTrellis"],
]);

/** What `Value2` gives for errors. */
export const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, "#NULL!"],
  [-2146826281, "#DIV/0!"],
  [-2146826273, "#VALUE!"],
  [-2146826265, "#REF!"],
  [-2146826259, "#NAME?"],
  [-2146826252, "#NUM!"],
  [-2146826246, "#N/A"],
]);

/** Wider lists of areas are refused. */
export const LONGEST_ADDRESS = 255;
