/**
 * What our code, React and Fluent call and Chromium 69 does not have: the oldest engine that WPS is
 * known with on Linux. Syntax is brought down by the build, looks by `wps.css`.
 */
import "core-js/modules/es.array.at";
import "core-js/modules/es.object.from-entries";
import "core-js/modules/es.object.has-own";
import "core-js/modules/es.string.at-alternative";
import "core-js/modules/es.string.match-all";
import "core-js/modules/es.string.replace-all";

/** Fluent watches the focus through them. What they hold stays as long as the pane does. */
class HeldRef<Target extends WeakKey> {
  readonly [Symbol.toStringTag] = "WeakRef";
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  deref(): Target {
    return this.#target;
  }
}

if (!("WeakRef" in window)) Object.defineProperty(window, "WeakRef", { value: HeldRef });
