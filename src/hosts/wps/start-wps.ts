import { capabilitiesOf } from "./capabilities";
import { findApplication, type WpsPage } from "./find-application";
import { WpsHost } from "./wps-host";

/** Throws a `HostError`: `not-wps`, `no-workbook` or `old-program`. */
export function startWps(page: WpsPage): WpsHost {
  const application = () => findApplication(page);
  return new WpsHost(application, capabilitiesOf(application()));
}
