// The wall: what Streamlit mounts in place of the teacher's pictures in the mode of that name.

import { mounting } from "./view/mount.js";
import { Wall } from "./wall/wall.js";

export default mounting(".mlp-wall", Wall);
