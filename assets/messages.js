// Every message between the server and the browser, as types; nothing else. The server's half is written in
// mlpviz/page/live/, mlpviz/page/panels/, mlpviz/page/compare/ and mlpviz/page/classroom/.
//
// They travel over the WebSocket that Streamlit names when it mounts the live view, see transport/connection.js. To the
// server goes a Message: JSON. Each is answered by a payload, see transport/payload.js: a Header (JSON) and, behind it,
// the numbers of the history (float32) and of the frames (float32 parameters, a byte per cell of a picture). "base64"
// in a type's description means bytes as text.

export * from "./messages/actions.js";
export * from "./messages/classroom.js";
export * from "./messages/compare.js";
export * from "./messages/header.js";
export * from "./messages/panels.js";
export * from "./messages/setup.js";
export * from "./messages/terms.js";
export * from "./messages/wall.js";
