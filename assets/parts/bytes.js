// Bytes that travel as text (base64).

/** @param {string} text */
export function fromBase64(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Numbers that were sent as float32.
 * @param {string} text
 */
export const floatsFromBase64 = (text) => new Float32Array(fromBase64(text).buffer);

/**
 * A table of 256 RGBA quadruples as 256 words, so that a pixel is one look-up.
 * @param {string} text
 */
export const lutFromBase64 = (text) => new Uint32Array(fromBase64(text).buffer);
