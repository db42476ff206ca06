"""A section with nothing to show is left out, and the chapter says so."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from analysis.report.sections import with_something


def code(*texts):
    return new_code_cell("x", outputs=[new_output("display_data", data={"text/html": text}) for text in texts])


NOTHING = '<p class="nothing">Met: nothing to show, because no meeting was found.</p>'


def test_an_empty_section_is_named_at_the_end():
    cells = [new_markdown_cell("# Who?"), new_markdown_cell("## Who met?"), code(NOTHING), new_markdown_cell("So.")]
    *kept, last = with_something([*cells, new_markdown_cell("## What else?"), code("<table></table>")])
    assert [cell.source for cell in kept] == ["# Who?", "## What else?", "x"]
    assert last.source == "Left out: *Who met?* (no meeting was found)."


def test_sections_left_out_for_one_reason_are_said_together():
    cells = [part for name in "ABC" for part in (new_markdown_cell(f"## {name}"), code(NOTHING))]
    cells += [new_markdown_cell("## D"), code('<p class="nothing">Rows: none.</p>')]
    said = "Left out: *A*, *B* and *C* (no meeting was found); *D* (nothing of the kind was found)."
    assert with_something(cells)[-1].source == said


def test_a_section_that_shows_something_or_only_says_something_stays():
    cells = [new_markdown_cell("## Who met?"), code(NOTHING, "<table></table>"), new_markdown_cell("## Only prose")]
    assert with_something(cells) == cells


def test_of_a_reading_behind_an_empty_figure_only_what_leads_on_is_left():
    reading = new_markdown_cell("Look at the highest dot.\n\nThe sentences:")
    cells = [new_markdown_cell("## Who met?"), code(NOTHING), reading, code("<table></table>")]
    assert [cell.source for cell in with_something(cells)] == ["## Who met?", "x", "The sentences:", "x"]
    listed = code('<p class="nothing">Rows: none.</p>')  # a list that is empty is a finding
    cells = [new_markdown_cell("## Who met?"), code("<table></table>"), listed, new_markdown_cell("None was found.")]
    assert with_something(cells) == cells


def test_what_announces_an_empty_figure_at_the_sections_head_is_left_out():
    head = new_markdown_cell("## Who met?\n\nA dot is a share; look at the highest.")
    cells = [head, code(NOTHING), new_markdown_cell("The sentences:"), code("<table></table>")]
    assert [cell.source for cell in with_something(cells)] == ["## Who met?", "x", "The sentences:", "x"]
