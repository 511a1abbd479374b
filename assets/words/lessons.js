// Words about lessons and goals.

export const GOAL = { title: "Goal" };
export const LOCKED = { label: "Locked", help: "Say what you expect first, and Play unlocks" };
