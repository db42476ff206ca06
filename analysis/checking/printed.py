"""How a table is printed in the terminal."""


def print_table(heading, table):
    """Print a table under its heading, or say that it is empty."""
    print(f"\n{heading}")
    empty = table is None or not len(table)
    print("  none" if empty else table.to_string(index=False, float_format="{:.3f}".format, na_rep="–"))
