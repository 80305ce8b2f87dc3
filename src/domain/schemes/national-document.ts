import { nationalScheme } from "./national-scheme";
import { toDocument } from "./write-scheme";

/** The national rule as a file says it: every other scheme that ships says only where it differs. */
export const NATIONAL = toDocument(nationalScheme);
