import type { ColumnRole, LevelRole } from "../model/table";
import { mostly, type ColumnProfile } from "./column-profile";
import type { Header, HeaderColumn } from "./find-headers";
import type { HeaderRole } from "./header-words";

/** A column with the one role that is left of what its header claims. */
export interface Claim<Role extends HeaderRole = HeaderRole> {
  readonly column: HeaderColumn;
  readonly role: Role;
}

/** A column whose header claims several roles, and whose content does not settle which. */
export interface OpenClaim {
  readonly column: HeaderColumn;
  readonly candidates: readonly ColumnRole[];
}

export type ProfileOf = (column: HeaderColumn) => ColumnProfile;

/** Narrows every header's claims by the other headers, then by what stands below. */
export function claimColumns(
  header: Header,
  profileOf: ProfileOf,
): { readonly claims: readonly Claim<ColumnRole>[]; readonly open: readonly OpenClaim[] } {
  const settled = rolesOfSureColumns(header);
  const claims: Claim[] = [];
  const open: OpenClaim[] = [];
  for (const column of header.columns) {
    const roles = narrow(column, header, settled);
    const role = roles.length > 1 ? byContent(roles, profileOf(column)) : roles[0];
    const shared = role === undefined ? null : byShare(column, role, profileOf);
    if (shared !== null) claims.push({ column, role: shared });
    else if (role === undefined && roles.length > 1)
      open.push({ column, candidates: roles.filter(isColumnRole) });
  }
  return { claims: nameLevels(raiseLevels(claims)), open };
}

/** Where a fourth level names the indicators, the third groups them and the second is left out. */
function raiseLevels(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some(({ role }) => role === "level4")) return claims;
  const raised: Readonly<Partial<Record<HeaderRole, HeaderRole>>> = {
    level4: "level3",
    level3: "level2",
  };
  return claims
    .filter(({ role }) => role !== "level2")
    .map(({ column, role }) => ({ column, role: raised[role] ?? role }));
}

/** Roles that some header claims alone; a strong claim also clears the weak ones that double it. */
function rolesOfSureColumns({ columns }: Header): ReadonlySet<HeaderRole> {
  const alone = columns.flatMap(({ claims: [only, ...others] }) =>
    only !== undefined && others.length === 0 ? [only.role] : [],
  );
  return new Set(alone);
}

/** A doubled claim yields to a column that is sure of the role, a weak one to a strong one. */
function narrow(
  column: HeaderColumn,
  { columns }: Header,
  settled: ReadonlySet<HeaderRole>,
): readonly HeaderRole[] {
  const { claims } = column;
  const [first, ...others] = claims;
  if (first === undefined) return [];
  if (others.length > 0) return claims.map(({ role }) => role).filter((role) => !settled.has(role));
  const isOutdone = columns.some(
    (other) =>
      other !== column &&
      other.claims.length === 1 &&
      other.claims[0]?.role === first.role &&
      other.claims[0].isStrong,
  );
  return !first.isStrong && isOutdone ? [] : [first.role];
}

const LEVELS: ReadonlySet<HeaderRole> = new Set(["level1", "level2", "level3", "level4", "name"]);

/** `三级指标分值` names a level and a weight: numbers below settle it. */
function byContent(roles: readonly HeaderRole[], profile: ColumnProfile): HeaderRole | undefined {
  const levels = roles.filter((role) => LEVELS.has(role));
  const others = roles.filter((role) => !LEVELS.has(role));
  if (isRuleOrReckoning(roles)) return mostly(profile.rules, profile) ? "standard" : "process";
  if (levels.length !== 1 || others.length !== 1 || profile.filled === 0) return undefined;
  return mostly(profile.numbers, profile) ? others[0] : levels[0];
}

const isRuleOrReckoning = (roles: readonly HeaderRole[]): boolean =>
  roles.length === 2 && roles.includes("standard") && roles.includes("process");

/** Under one heading merged over several columns each column is what stands in it. */
function byShare(column: HeaderColumn, role: HeaderRole, profileOf: ProfileOf): HeaderRole | null {
  if (!column.isShared) return role;
  const profile = profileOf(column);
  if (profile.filled === 0) return column.at.column === column.column ? role : null;
  if (role !== "target") return role;
  if (mostly(profile.natures, profile)) return "nature";
  return mostly(profile.units, profile) ? "unit" : role;
}

const isColumnRole = (role: HeaderRole): role is ColumnRole => role !== "name" && role !== "level4";

const UPPER_LEVEL = /类型|类别|分类|内容|项目/u;

/** Gives the columns that only say 指标 the levels that no header names, the lowest to the last. */
function nameLevels(claims: readonly Claim[]): readonly Claim<ColumnRole>[] {
  const named = new Set(claims.map(({ role }) => role));
  const free = (["level3", "level2", "level1"] as const).filter((level) => !named.has(level));
  const names = claims
    .filter(({ role }) => role === "name")
    .sort(
      (one, other) => nameRank(other) - nameRank(one) || other.column.column - one.column.column,
    );
  const levels = new Map<Claim, LevelRole>();
  if (free[0] === "level3") {
    const open = names.length === 2 && free.length === 3 ? (["level3", "level1"] as const) : free;
    open.forEach((level, index) => {
      const claim = names[index];
      if (claim !== undefined) levels.set(claim, level);
    });
  }
  return claims.flatMap((claim) => {
    const { column } = claim;
    const role = isColumnRole(claim.role) ? claim.role : levels.get(claim);
    return role === undefined ? [] : [{ column, role }];
  });
}

const nameRank = ({ column }: Claim): number => (UPPER_LEVEL.test(column.words) ? 0 : 1);
