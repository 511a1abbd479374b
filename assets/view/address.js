// What outlasts the page: the experiment, in its address, and the folder of MNIST, in a cookie.

const COOKIE = "mlpviz_mnist"; // the server reads it
const VISIT_COOKIE = "mlpviz_visit"; // the server reads it, too
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

/** A page that is loaded anew keeps its place among the visitors. @param {string} socket The address that ends in the token. */
export function rememberVisit(socket) {
  document.cookie = `${VISIT_COOKIE}=${socket.split("/").at(-1)}; path=/; SameSite=Lax`;
}

/** @type {string | null} */
let remembered = null;

/** The folder that MNIST was read from, for this visitor's next visit. @param {string | null} folder */
export function rememberFolder(folder) {
  if (!folder || folder === remembered) return;
  remembered = folder;
  document.cookie = `${COOKIE}=${encodeURIComponent(folder)}; path=/; SameSite=Lax; max-age=${YEAR}`;
}
