"""The program measured: against hand codings, against titles, against the corpus itself."""
