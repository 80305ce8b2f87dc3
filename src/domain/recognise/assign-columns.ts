import { headingKeys, type ColumnMapping } from "../model/column-mapping";
import {
  EVERY_ROLE,
  type ColumnEvidence,
  type ColumnRole,
  type Columns,
  type Heading,
  type LevelRole,
  type Question,
} from "../model/table";
import { claimColumns, type Claim, type OpenClaim, type ProfileOf } from "./claim-columns";
import { profileColumn } from "./column-profile";
import type { Header, HeaderColumn } from "./find-headers";
import type { Grid } from "./grid";
import { isOfOthers, preferColumn } from "./prefer-column";
import { unnamedColumns } from "./unnamed-columns";

type ColumnClaim = Claim<ColumnRole>;

export interface AssignedColumns {
  readonly columns: Columns;
  /** Weight columns of the upper levels, where every level has one of its own. */
  readonly levelWeights: LevelWeights;
  readonly evidence: readonly ColumnEvidence[];
  readonly headings: readonly Heading[];
  readonly questions: readonly Question[];
}

export type LevelWeights = Readonly<Partial<Record<LevelRole, number>>>;

/** A header, and what a person said of its columns; null for nothing. */
export interface MappedHeader {
  readonly header: Header;
  readonly mapping: ColumnMapping | null;
}

/**
 * Which column plays which role: as a person has said, else by its words, then by what stands
 * below, else a question.
 */
export function assignColumns(
  grid: Grid,
  { header, mapping }: MappedHeader,
  bodyRows: readonly number[],
): AssignedColumns {
  const profileOf = (column: HeaderColumn) => profileColumn(grid, column.column, bodyRows);
  const { claims, open } = claimsOf(header, mapping, profileOf);
  const { levelWeights, others } = takeLevelWeights(claims);
  const { sheet } = grid.snapshot;
  const questions: Question[] = open.map(({ column, candidates }) => ({
    about: "column",
    candidates,
    header: column.words,
    cell: { sheet, at: column.at },
  }));
  const columns: Partial<Record<ColumnRole, number>> = {};
  const evidence: ColumnEvidence[] = [];
  for (const [role, rivals] of rivalsByRole(takeActualUnit(others))) {
    const chosen = preferColumn(role, rivals, profileOf);
    if (chosen === null) {
      const headers = rivals.map(({ words }) => words);
      questions.push({ about: "same-role", role, headers, cell: { sheet, at: rivals[0].at } });
    } else {
      columns[role] = chosen.column;
      evidence.push({ role, at: chosen.at, header: chosen.words });
    }
  }
  const headings = header.columns.map(({ column, at, words }) => ({
    column,
    at,
    words,
    role: roleOf(column, columns, levelWeights),
  }));
  return { columns, levelWeights, evidence, headings, questions };
}

function roleOf(column: number, columns: Columns, levelWeights: LevelWeights): ColumnRole | null {
  if (Object.values(levelWeights).includes(column)) return "weight";
  return EVERY_ROLE.find((role) => columns[role] === column) ?? null;
}

type ReadClaims = ReturnType<typeof claimColumns>;

/** What a person said goes before what the words say; columns that came later are read as ever. */
function claimsOf(header: Header, mapping: ColumnMapping | null, profileOf: ProfileOf): ReadClaims {
  const { claims, open } = claimColumns(header, profileOf);
  if (mapping === null) {
    const others = othersScore(claims, profileOf);
    return {
      claims: claims.filter(({ column }) => !others.some((claim) => claim.column === column)),
      open: [...open, ...unnamedColumns(header, claims, profileOf), ...others],
    };
  }
  const keys = headingKeys(header.columns);
  const taken = new Set(mapping.values());
  const saidOf = (column: HeaderColumn): ColumnRole | null | undefined =>
    mapping.get(keys[header.columns.indexOf(column)] ?? "");
  const kept = header.columns.flatMap((column): readonly ColumnClaim[] => {
    const role = saidOf(column);
    if (role !== undefined) return role === null ? [] : [{ column, role }];
    return claims.filter((claim) => claim.column === column && !taken.has(claim.role));
  });
  return { claims: kept, open: open.filter(({ column }) => saidOf(column) === undefined) };
}

/** The only score column, blank and headed by those who look at the table afterwards, may be theirs to fill. */
function othersScore(claims: readonly ColumnClaim[], profileOf: ProfileOf): OpenClaim[] {
  const [claim, ...more] = claims.filter(({ role }) => role === "score");
  if (claim === undefined || more.length > 0) return [];
  const { column } = claim;
  const isTheirs = isOfOthers(column) && profileOf(column).filled === 0;
  return isTheirs ? [{ column, candidates: ["score"] }] : [];
}

/** The unit column right behind the actual value is the actual value's. */
function takeActualUnit(claims: readonly ColumnClaim[]): readonly ColumnClaim[] {
  const units = claims.filter(({ role }) => role === "unit");
  const actual = claims.find(({ role }) => role === "actual")?.column.column;
  if (units.length !== 2 || actual === undefined) return claims;
  return claims.map((claim) =>
    claim.role === "unit" && claim.column.column === actual + 1
      ? { column: claim.column, role: "actualUnit" as const }
      : claim,
  );
}

/** The columns of one role, at least one. */
type Rivals = [HeaderColumn, ...HeaderColumn[]];

function rivalsByRole(claims: readonly ColumnClaim[]): ReadonlyMap<ColumnRole, Rivals> {
  const rivals = new Map<ColumnRole, Rivals>();
  for (const { role, column } of claims) {
    const known = rivals.get(role);
    if (known === undefined) rivals.set(role, [column]);
    else known.push(column);
  }
  return rivals;
}

const LEVELS: readonly LevelRole[] = ["level3", "level2", "level1"];

/**
 * `一级指标|分值|二级指标|分值|三级指标|分值`: where every weight column follows a level of its own,
 * the lowest level's weighs the rows and the others state their groups' weights.
 */
function takeLevelWeights(claims: readonly ColumnClaim[]): {
  readonly levelWeights: LevelWeights;
  readonly others: readonly ColumnClaim[];
} {
  const weights = claims.filter(({ role }) => role === "weight");
  const followed = weights.map((weight) => levelBefore(weight, claims));
  const isOneEach =
    followed.every((level) => level !== null) && new Set(followed).size === weights.length;
  if (weights.length < 2 || !isOneEach) return { levelWeights: {}, others: claims };
  const lowest = LEVELS.find((level) => followed.includes(level));
  const levelWeights: Partial<Record<LevelRole, number>> = {};
  const upper = new Set<ColumnClaim>();
  weights.forEach((weight, index) => {
    const level = followed[index];
    if (level == null || level === lowest) return;
    levelWeights[level] = weight.column.column;
    upper.add(weight);
  });
  return { levelWeights, others: claims.filter((claim) => !upper.has(claim)) };
}

/** The level column that a weight column stands behind, with no other weight column between. */
function levelBefore({ column }: ColumnClaim, claims: readonly ColumnClaim[]): LevelRole | null {
  const before = claims
    .filter(({ role, column: other }) => other.column < column.column && isLevelOrWeight(role))
    .at(-1);
  return LEVELS.find((level) => level === before?.role) ?? null;
}

const isLevelOrWeight = (role: ColumnRole): boolean =>
  role === "weight" || LEVELS.some((level) => level === role);
