import type { OfficeProgram } from "./capabilities";

/** Whether the program's own theme is dark; null where the program does not tell, or not yet. */
export function isOfficeDark({ Office }: Partial<OfficeProgram>): boolean | null {
  // Not every program has a theme, whatever the types say, and none before it is ready.
  const context = Office?.context as Partial<Office.Context> | undefined;
  const background = context?.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDarkColour(background);
}

/** Of the form `#262626`: nearer to black than to white. */
function isDarkColour(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? ["ff", "ff", "ff"];
  return parts.reduce((sum, part) => sum + parseInt(part, 16), 0) < (3 * 255) / 2;
}
