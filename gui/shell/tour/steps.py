"""What the tour shows, in order."""

from __future__ import annotations

from dataclasses import dataclass

from core.words import mark
from gui.shell.header_bar import Page


@dataclass(frozen=True, slots=True)
class TourStep:
    """One balloon: where it points, and what it says.

    `targets`: object names of widgets; the first that is in sight is pointed at. `until`: what is said besides
    while none of them is, which is when nothing is open yet.
    """

    page: Page
    targets: tuple[str, ...]
    title: str
    text: str
    until: str = ""


OFFER = TourStep(
    "Train",
    (),
    mark("New here?"),
    mark(
        "The tour shows what is where. It takes a minute and starts nothing by itself. Later it is in the Help "
        "menu."
    ),
)
_EXPERIMENT = mark("It appears when an experiment is open.")
STEPS = (
    TourStep(
        "Train",
        ("new_run_button", "sidebar_button"),
        mark("Runs"),
        mark(
            "Each training is a run, kept in a folder of its own. New run chooses what to train; the list in "
            "this sidebar has the runs there are."
        ),
    ),
    TourStep(
        "Train",
        ("start_view", "settings_card"),
        mark("What to train"),
        mark(
            "Choose a sample, open an experiment or an Estimator script of yours, or make one from a data file. "
            "Its params and settings appear as a form, and the tooltip of each field says what it means."
        ),
    ),
    TourStep(
        "Train",
        ("train_button", "resume_button"),
        mark("Train"),
        mark("Training starts when you press this button. Pause, stop and more are beside it while it runs."),
        _EXPERIMENT,
    ),
    TourStep(
        "Train",
        ("curves_panel",),
        mark("Curves"),
        mark(
            "One chart for each metric, training and evaluation together. The best value and the checkpoints are "
            "marked."
        ),
        _EXPERIMENT,
    ),
    TourStep(
        "Train",
        ("early_stopping",),
        mark("When it stops"),
        mark("This panel counts the evaluations without improvement, and says at which step training would stop."),
        _EXPERIMENT,
    ),
    TourStep(
        "Models",
        ("checkpoint_table", "export_button"),
        mark("Checkpoints"),
        mark(
            "The checkpoints of the open run with their metrics. You can export one, keep it, or start a new run "
            "from it. The best one is exported when training ends."
        ),
    ),
    TourStep(
        "Models",
        ("export_table", "add_export"),
        mark("Exports"),
        mark("An export is what predicts, without your code: in Python, in TensorFlow Serving, or here."),
    ),
    TourStep(
        "Models",
        ("signature_card",),
        mark("What is in it"),
        mark(
            "The signatures of the selected export: what a client sends and what it gets. Click a name to see who "
            "decided it and where it ends up."
        ),
    ),
    TourStep(
        "Predict",
        ("predict_export", "predict_page"),
        mark("Predict"),
        mark("Choose an export; its signature becomes a form. Fill it in and read the answer at the right."),
    ),
    TourStep(
        "Runs",
        ("run_table_page",),
        mark("Compare"),
        mark("All runs of an experiment side by side: filter them, plot them, and start a sweep over the params."),
    ),
    TourStep(
        "Train",
        ("find_button",),
        mark("Find anything"),
        mark("Ctrl+K finds actions, settings, runs, and words such as serving_default. F1 opens the help."),
    ),
)
