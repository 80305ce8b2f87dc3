export {
  readSchemeDocument,
  readSchemeFile,
  type SchemeFileFault,
} from "../domain/schemes/read-scheme-file";
export { toDocument, writeScheme } from "../domain/schemes/write-scheme";
