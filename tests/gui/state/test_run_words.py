from __future__ import annotations

from core.runs.run_records import RunState
from gui.state.run_words import life_words, state_word

LIVE = RunState("training", None, 1240, 5000, "", 1, "node-7", 1000.0)


def test_a_training_says_where_it_runs_and_when_it_was_heard_of() -> None:
    assert life_words(LIVE, 1003.2).replace("\u2009", " ") == "Running on node-7, step 1 240, 3 s ago"
    assert state_word(LIVE, 1003.2) == "live"


def test_a_training_that_is_silent_is_not_called_live() -> None:
    words = life_words(LIVE, 1120.0).replace("\u2009", " ")
    assert words == "No sign of life for 2 min on node-7 (last: step 1 240)"
    assert state_word(LIVE, 1120.0) == "no sign of life"


def test_a_run_of_another_program_is_not_called_untrained() -> None:
    new = RunState("new", None, 0, 0, "", None, "", 0.0)
    assert state_word(new) == "not trained yet"
    assert state_word(new, foreign=True) == "made elsewhere"


def test_a_run_that_has_ended_has_no_life_to_tell_of() -> None:
    assert life_words(RunState("ended", "stopped", 3, 10, "", None, "node-7", 0.0), 1e9) == ""
