// Bytes that came as text (base64), and tables of colours among them.

export function fromBase64(string) {
  const binary = atob(string);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** A table of 256 RGBA quadruples as 256 words, so that a pixel is one look-up. */
export const lutFromBase64 = (string) => new Uint32Array(fromBase64(string).buffer);
