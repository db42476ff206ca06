"""The house style: colours that stay apart for every eye, text that fits and is drawn as it stands."""

from itertools import combinations

import numpy as np
import pytest

from analysis.figures import style, svg

DARK = "#16181c"  # the dark page's ground

# Machado, Oliveira and Fernandes 2009, severity 1: how deuteranopes, protanopes and tritanopes see linear RGB
EYES = {
    "usual": np.eye(3),
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(colour):
    values = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def lab(colour, eye):
    x, y, z = TO_XYZ @ np.clip(np.array(EYES[eye]) @ linear(colour), 0, 1) / [0.9505, 1, 1.089]
    x, y, z = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eye", EYES)
def test_the_classes_of_acts_stay_apart(eye):
    for a, b in combinations(style.ACTS, 2):
        apart = np.linalg.norm(lab(style.ACTS[a], eye) - lab(style.ACTS[b], eye))
        assert apart > 12, f"{a} and {b} look alike ({apart:.0f})"


@pytest.mark.parametrize("colour", [*style.ACTS.values(), *style.FIXED.values(), *style.OTHERS, style.SOFT])
def test_every_colour_can_be_seen_on_light_and_dark_pages(colour):
    light = np.array([0.2126, 0.7152, 0.0722]) @ linear(colour)
    assert 1.05 / (light + 0.05) > 3, colour
    dark = np.array([0.2126, 0.7152, 0.0722]) @ linear(DARK)
    assert (light + 0.05) / (dark + 0.05) > 3 or colour in svg.NEUTRAL, colour


def test_groups_keep_their_colours():
    assert style.colours(["USA", "JPN"])["JPN"] == style.colours(["JPN"])["JPN"]
    assert len(set(style.colours(["FRA", "DEU", "GBR", "JPN", "VNM", "USA"]).values())) == 6


@pytest.mark.parametrize(
    ("text", "drawn"),
    [("Đổi  Mới\n", "Đổi Mới"), ("Tie\u0302\u0301n", "Tiến"), ("習近平", "習近平"), ("a\u202eb", "ab")],
)
def test_texts_are_drawn_as_they_are_read(text, drawn):
    assert style.drawable(text) == drawn


def test_lines_fit_the_room():
    office = "Politburo member and permanent member of the Secretariat"
    lines = style.wrapped(office, 1.5)
    assert " ".join(lines) == office and all(style.width(line) <= 1.5 for line in lines)
    long = style.wrapped("x" * 60 + " y", 1.5)
    assert "".join(long).replace("-", "") == "x" * 60 + " y" and all(style.width(line) <= 1.5 for line in long)
    assert style.wrapped("Joe Biden – Xi Jinping", 1.2) != style.wrapped(["Joe Biden –", "Xi Jinping"], 1.2)[:1]
    assert style.wrapped(["Joe Biden –", "Xi Jinping"], 1.2) == ["Joe Biden –", "Xi Jinping"]


def test_two_lines_of_a_title_are_about_as_long():
    lines = style.balanced("Who thanks whom in the readouts of both of the two capitals", 5.5, 13.5, "bold")
    assert len(lines) == 2 and abs(style.width(lines[0]) - style.width(lines[1])) < 1
