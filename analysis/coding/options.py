"""The options of the coding kit's commands."""

from pathlib import Path

SEED = 20261127
STRATA = ("collection", "year", "counterpart", "account", "agency")


class SheetError(ValueError):
    """A filled workbook that can't be used: a line for each cell that is wrong, with what to do."""


def positive(text):
    """Return a number of readouts, at least one."""
    if int(text) < 1:
        raise ValueError(text)
    return int(text)


def of_code(command, out):
    """Add the options of `code` to its parser."""
    command.add_argument("folder", nargs="?", help="folder of readouts (default: READOUTS, else data/readouts)")
    command.add_argument("--sample", type=positive, default=10, metavar="N", help="how many readouts are drawn")
    command.add_argument("--seed", type=int, default=SEED, help="another number draws other readouts")
    command.add_argument("--by", choices=STRATA, help="draw of each of its values in proportion, at least one")
    command.add_argument("--again", action="store_true", help="draw of those coded already, for a second coder")
    command.add_argument("--out", type=Path, default=out, help="folder for the workbook (default: build/coding)")


def of_correct(command):
    """Add the options of `correct` to its parser."""
    command.add_argument("what", metavar="WORKBOOK_OR_FILE", help="a filled .xlsx, or a file of the codebook (verbs)")
    command.add_argument("cells", nargs="*", metavar="COLUMN=VALUE", help="the cells of the codebook's row")
    command.add_argument("--readouts", metavar="FOLDER", help="folder that the workbook was drawn from")
    command.add_argument("--second", action="store_true", help="keep it as a second coder's, beside the first")
    command.add_argument("--replace", action="store_true", help="put it in the place of what stands there")
