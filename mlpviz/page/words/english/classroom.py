"""A class, in words: opening a room and joining it, what teacher and students read, what is refused."""

from mlpviz.language import Plural

TITLE = "A room for a class"
JOIN_HEAD = "Join a room"
JOIN_HOW = (
    "Your teacher has a code of four letters. In the room your teacher sees your run, its settings and the name "
    "that you choose here. Nobody else does, and nothing is kept once the room is closed."
)
CODE = "Code"
NAME = "Your name here"
NAME_HELP = "A nickname of up to {most} characters; the teacher can blank it"
JOIN = "Join"
OPEN_HEAD = "Open a room"
OPEN_HOW = (
    "For teachers: students join by a code, a link or a QR code, without a login. You see all of their runs on a wall, "
    "can give everyone your experiment, show your run on every screen, and pause all runs. The room ends 30 minutes "
    "after you have gone, and nothing of it is kept."
)
OPEN = "Open a room"
IS_OPEN = "Room {code} is open"
HAND_OUT = "Students open this link, scan the picture, or press “Class” on this page and type the code."
ONLY_HERE = (
    "This address is of your machine alone. Start the server so that the network reaches it (--address 0.0.0.0), open "
    "this page by the address it prints, and hand out the link that stands here then."
)
QR = "QR code of the link"
ELSEWHERE = "That room is one door further: <a href='{link}' target='_self'>open {code}</a>."  # in another process of the server
TO_WALL = "To the wall"
CLOSE = "Close the room"
IN_ROOM = "You are in room {code}. “Leave the room” is above the pictures."

# refused
NAME_RULE = "the name must be 1 to {most} characters that can be read"
NOT_A_ROOM = "room must be four letters such as BCDF, got {got}"
CODE_RULE = "the code must be four letters such as BCDF, got {got}"
NO_ROOM = "there is no room {code} here: ask for the code again, or the room may be closed"
FULL = "room {code} is full: it holds {most} students"
TOO_MANY = "{most} rooms are open on this server, and it holds no more: try again later"
REMOVED = "the teacher has removed you from room {code}"
ALREADY = "you are in room {code} already: leave it first"
OWN_ROOM = "room {code} is your own"
NO_SEAT = "you are in no room"
NO_SUCH_STUDENT = "this student is not in the room any more"
FROZEN = "your teacher has paused all runs"
IS_FOLLOWING = "this is your teacher’s run: press “Back to my run” first"
TEACHER_GONE = "there is no run of the teacher to follow now"

# what students read
SEES = "Room {code}: you are {name}. Your teacher sees your run."
SEES_NAMELESS = "Room {code}: your teacher has blanked your name, and sees your run."
FOLLOWS = "Room {code}: this is your teacher’s run, live. Yours waits as it was."
IS_FROZEN = "Your teacher has paused all runs."
TEACHER_AWAY = "Your teacher is away at the moment."
LEAVE = "Leave the room"
BACK = "Back to my run"
FOLLOW_AGAIN = "See the teacher’s run"
GIVEN = "your teacher’s experiment"
GIVEN_TOLD = "Your teacher has given everyone this experiment."
CLOSED = "Room {code} is closed. What you did is still here, and nobody else sees it any more."
WAS_REMOVED = "Your teacher has removed you from room {code}. Nobody else sees your run any more."
NAMELESS = "Student {number}"

# what the teacher reads
HOLDS = Plural("Room {code}: {n} student.", "Room {code}: {n} students.")
EVERYONE = "Everyone to this experiment"
EVERYONE_HELP = (
    "All students get the data, settings and goal of your run under Watch, from the same start. "
    "Each can undo it"
)
FOLLOW = "Follow me"
FOLLOW_HELP = "All students see your run, live, until they leave it or you end it. Their own runs wait"
FREEZE = "Freeze"
FREEZE_HELP = "All runs of the students pause, also those they compare or sweep, and cannot be played until you unfreeze them"
UNFREEZE = "Unfreeze"
UNFOLLOW = "End “Follow me”"
GIVEN_TO = Plural("{n} student has this experiment now.", "{n} students have this experiment now.")
SAME = "same as yours"
OWN_DATA = "own data"
BLANK = "Blank name"
REMOVE = "Remove"
OPENS = "Open this experiment under Watch"
STATES = {
    "playing": "training",
    "paused": "paused",
    "diverged": "diverged",
    "following": "follows you",
    "elsewhere": "in {mode}",
}
NOBODY = "Nobody is here yet. Students open the link, or press “Class” on their page and type {code}."
SORT = "Sort by"
SORTS = {"name": "Name", "test_loss": "Test loss", "epoch": "Epoch", "goal": "Goal"}
EPOCH, TEST_LOSS = "Epoch", "Test loss"
REACHED = "reached"
