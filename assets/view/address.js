// What outlasts the page: the experiment, in its address, and the folder of MNIST, in a cookie.

const COOKIE = "mlpviz_mnist"; // the server reads it
const VISIT_COOKIE = "mlpviz_visit"; // the server reads it, too
const ROOM_COOKIE = "mlpviz_room"; // the server reads it, too
/** The name of a window in which the page is only measured: that is no visit to come back to. */
export const MEASURING = "mlp-playground-measuring";
const MAX_VISITS = 6; // in the cookie: of several tabs each finds its own
/** Of this page alone, not of all that its host has. */
const PATH = () => new URL(".", location.href).pathname;
const YEAR = 365 * 24 * 60 * 60;

/**
 * The query of an address that says what the server says, beside Streamlit's own options of embedding.
 * @param {URLSearchParams} now
 * @param {Record<string, string>} query
 */
export function queryOf(now, query) {
  const foreign = [...now].filter(([name]) => name.startsWith("embed"));
  return new URLSearchParams([...Object.entries(query), ...foreign]).toString();
}

/** The experiment stands in the address; going back stays going back. @param {Record<string, string>} query */
export function keepInAddress(query) {
  const url = new URL(location.href);
  const wanted = queryOf(url.searchParams, query);
  if (wanted === url.searchParams.toString()) return;
  url.search = wanted;
  history.replaceState(history.state, "", url);
}

/**
 * What a browser's cookies say of its visits, with another as the latest.
 * @param {string} cookies
 * @param {string} token
 */
export function visitsWith(cookies, token) {
  const [, known = ""] = cookies.match(new RegExp(`(?:^|; )${VISIT_COOKIE}=([^;]*)`)) ?? [];
  const others = known.split(".").filter((other) => other && other !== token);
  return [token, ...others].slice(0, MAX_VISITS).join(".");
}

/** A page that is loaded anew finds its run again. @param {string} socket The address that ends in the token. */
export function rememberVisit(socket) {
  if (globalThis.window?.name === MEASURING) return;
  const visits = visitsWith(document.cookie ?? "", socket.split("/").at(-1) ?? "");
  document.cookie = `${VISIT_COOKIE}=${visits}; path=${PATH()}; SameSite=Lax`;
}

/** A teacher who comes back finds the room again. @param {[code: string, key: string]} key */
export function rememberRoom([code, key]) {
  document.cookie = `${ROOM_COOKIE}=${code}.${key}; path=/; SameSite=Lax`;
}

/** @type {string | null} */
let remembered = null;

/** The folder that MNIST was read from, for this visitor's next visit. @param {string | null} folder */
export function rememberFolder(folder) {
  if (!folder || folder === remembered) return;
  remembered = folder;
  document.cookie = `${COOKIE}=${encodeURIComponent(folder)}; path=${PATH()}; SameSite=Lax; max-age=${YEAR}`;
}
