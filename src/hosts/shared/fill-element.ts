/** A fill as workbook files write it, whichever program keeps it in its settings. */
export const solidFill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** `RRGGBB` of a plain solid fill; null for any other. */
export const solidColour = (fill: string): string | null =>
  /<patternFill patternType="solid">\s*<fgColor rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/
    .exec(fill)?.[1]
    ?.toUpperCase() ?? null;
