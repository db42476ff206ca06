"""The questions that readers bring, and where the report answers each: the way in for who has two minutes."""

from analysis.codebook import read_codebook

VIEWS = {"pairs": "Pairs", "actors": "Actors", "readouts": "Readouts", "compare": "Side by side", "search": "Search"}


def questions(chapters):
    """Return one entry per question: its words, and links to the sections and views of this report that answer it.

    A section that has nothing to show on a folder is left out of its chapter, and of the answers.
    """
    places = {(chapter["id"][:2], section["text"]): (section["id"], f"{chapter['label']}: {section['text']}")
              for chapter in chapters for section in chapter["sections"]}  # fmt: skip
    found = {}
    for row in read_codebook()["questions"].itertuples():
        links = found.setdefault(row.question, [])
        if row.view:
            links.append({"href": f"#/{row.view}", "words": VIEWS[row.view], "look": row.look})
        elif (row.chapter, row.section) in places:
            place, words = places[row.chapter, row.section]
            links.append({"href": f"#{place}", "words": words, "look": row.look})
    return [{"question": question, "links": links} for question, links in found.items() if links]
