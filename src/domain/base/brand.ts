declare const brand: unique symbol;

/** A `Value` that only its own constructor can make, so that two of the same shape are never swapped. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
