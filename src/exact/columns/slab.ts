const slabBytes = 16_384;
const mostShared = slabBytes / 8;
let slab = /* @__PURE__ */ new ArrayBuffer(0);
let used = 0;

/**
 * Space for a column of floats, all 0, that will not change once it is filled.
 *
 * A typed array with a buffer of its own takes some 250 ns to make and 200 bytes beside its numbers, about as long as
 * to add up the 120 months that it holds. So short ones are cut from a slab that they share with their neighbours;
 * it is small, as it lives on for as long as one of them does.
 */
export function floatSpace(length: number): Float64Array {
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > mostShared) return new Float64Array(length);
  const start = reserve(bytes);
  return new Float64Array(slab, start, length);
}

/** The same for a column of bytes. */
export function byteSpace(length: number): Uint8Array {
  if (length > mostShared) return new Uint8Array(length);
  const start = reserve(length);
  return new Uint8Array(slab, start, length);
}

/** Where in the slab a stretch begins that nobody else has. */
function reserve(bytes: number): number {
  // Floats must begin at a multiple of 8.
  const whole = Math.ceil(bytes / 8) * 8;
  if (used + whole > slab.byteLength) {
    slab = new ArrayBuffer(slabBytes);
    used = 0;
  }
  used += whole;
  return used - whole;
}
