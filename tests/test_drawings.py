from invented import FIGURE, SVG

from analysis.report.drawings import drawing


def test_only_what_draws_is_kept():
    drawn = drawing(SVG, {}, "f-")
    for word in ("x.org", "alert", "script", "style", "image", "onclick", "javascript"):
        assert word not in drawn
    assert '<use href="#f-p" clip-path="url(#f-g)" />' in drawn and '<path id="f-p" d="M0 0" />' in drawn


def test_a_drawing_with_places_is_a_group_and_without_an_image():
    assert 'role="group"' in drawing(SVG, FIGURE, "f-") and 'role="img"' in drawing(SVG, {"alt": "x"}, "f-")


def test_what_is_no_svg_and_what_declares_entities_is_an_empty_drawing():
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
    for text in ("no drawing", "<svg", bomb):
        assert drawing(text, {}, "f-") == '<svg role="img" aria-label="Figure: its numbers follow as a table" />'


def test_a_drawing_of_a_column_s_height_says_so():
    sizes = {"0 0 10 21": ' class="tall"', "0 0 10 20": "", "0 0 x 90": ""}
    assert all((size[1] in drawing(f'<svg viewBox="{size[0]}"/>', {}, "f-")) for size in sizes.items())
    assert "tall" not in drawing('<svg viewBox="0 0 10 20"/>', {}, "f-")
