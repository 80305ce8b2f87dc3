/** The namespaces of the two dialects of the standard that a workbook can be written in. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  /** The last word of the relationship to the document's own properties. */
  readonly customPropertiesType: string;
  readonly customProperties: string;
  readonly variants: string;
}

const TRANSITIONAL_BASE = "http://schemas.openxmlformats.org";
const STRICT_BASE = "http://purl.oclc.org/ooxml";

export const TRANSITIONAL: Dialect = {
  main: `${TRANSITIONAL_BASE}/spreadsheetml/2006/main`,
  relationships: `${TRANSITIONAL_BASE}/officeDocument/2006/relationships`,
  customPropertiesType: "custom-properties",
  customProperties: `${TRANSITIONAL_BASE}/officeDocument/2006/custom-properties`,
  variants: `${TRANSITIONAL_BASE}/officeDocument/2006/docPropsVTypes`,
};

/** ISO/IEC 29500 Strict, as Excel saves it under 严格 Open XML 电子表格. */
export const STRICT: Dialect = {
  main: `${STRICT_BASE}/spreadsheetml/main`,
  relationships: `${STRICT_BASE}/officeDocument/relationships`,
  customPropertiesType: "customProperties",
  customProperties: `${STRICT_BASE}/officeDocument/customProperties`,
  variants: `${STRICT_BASE}/officeDocument/docPropsVTypes`,
};

/** The dialect of a package, by what its root relationships call the workbook. */
export const dialectIn = (rootRelationships: string): Dialect =>
  rootRelationships.includes(`${STRICT.relationships}/officeDocument`) ? STRICT : TRANSITIONAL;
