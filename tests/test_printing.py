"""The contents of the report on paper name the pages on which chapters and sections stand."""

from analysis.report.printing import numbered, pages

PDF = b"""1 0 obj
<</Type /Pages
/Kids [7 0 R 9 0 R]>>
endobj
7 0 obj
<</Type /Page
/Annots []>>
endobj
9 0 obj
<</Type /Page
>>
endobj
12 0 obj
<</a--Who#3F [7 0 R /XYZ 0 1 0]
/b--Caf#C3#A9 [9 0 R /XYZ 0 1 0]>>
endobj
13 0 obj
<</Title (a)
/Dest [9 0 R /XYZ 0 1 0]>>
"""


def test_places_of_a_pdf_have_their_page():
    assert pages(PDF) == {"a--Who?": 1, "b--Café": 2}
    assert pages(b"%PDF-1.7 by another program") == {}


def test_contents_name_the_page_of_what_is_known():
    link = '<li><a href="#b--A &amp; B">A &amp; B</a></li><li><a href="#c">c</a></li>'
    html = f'<a href="#b--A &amp; B">x</a><nav class="contents" aria-label="Contents">{link}</nav>'
    shown = numbered(html, {"b--A & B": 12, "content": 1})
    assert shown == html.replace('<li><a href="#b--A &amp; B">', '<li><a href="#b--A &amp; B" data-page="12">')
