"""Learn mode, in words."""

LEVELS = {"beginner": "Beginner", "curious": "Curious", "expert": "Expert"}
LIST_INTRO = "Each lesson is a few short steps with a network to train beside the text."
CARD = "{level} · {minutes} min · {steps} steps"
OPEN = "Open: {title}"
GO_ON = "Go on: step {step} of {steps}"
DONE = "Done"
ALL_LESSONS = "All lessons"
STEP = "Step {step} of {steps}"
NOT_TRANSLATED = "This lesson is not translated."
YOUR_ANSWER = "Your answer"
SAY_IT = "That is my answer"
RIGHT, WRONG = "Your prediction: right", "Your prediction"
RIGHT_AFTER, GIVEN = "Your answer: right", "Your answer"  # to a question that asks what was seen
IT_WAS = "The answer: {answer}. {say}"
BACK, NEXT, FINISH = "Back", "Next", "Finish"
SKIP = "Skip the goal"
CHOOSE = "Choose one to unlock Play"
UNLOCK = "Answer to unlock Play"
NO_ANSWER = "Your answer is empty: write it into the field first"
ANSWERING = "Next opens when you have answered"
PLAYING = "Next opens when the goal is reached"
LOCKED = (
    "the network is yours to run once you have said what you expect: answer the question at the left first"
)
HAND_IN = "Hand in"
HAND_IN_HELP = (
    "A page to save, with your answers, the goals you reached, and this run: link, curves, surface, settings"
)
NOT_A_LESSON = "lesson names {name}, which there is not; there are {words}"
NOT_MADE = "the lesson in the link cannot be read: {error}"
NOT_A_STEP = "step must be a whole number between 1 and {steps}, got {step}"
NOT_A_GOAL = "goal cannot be read: {error}"
GOAL_REPORT = "Paused at epoch {epoch:,}: the goal is reached."
GOAL_UNTIL = "until {claim}"
CAVEATS = {
    "hand": "with weights set by hand",
    "travel": "after going back in time",
    "data": "with data other than the lesson’s",
}
REACHED = "Reached at epoch {epoch:,}"
BROKEN_LESSONS = "The lessons of the folder {variable} cannot be read: {error}"
SHARE_GOAL = "A goal for whoever opens the link"
SHARE_GOAL_HELP = (
    "Such as test_loss < 0.2 and units <= 4. It may speak of test_loss, train_loss, accuracy, gap, epochs, units, "
    "layers, inputs, parameters, dead_units and more, with + - * /, comparisons, and, or, not."
)
