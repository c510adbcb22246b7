"""What office programs and browsers do to HTML: brought into the plain form that the reader knows.

`source` works on the text before it is parsed, `hidden` and `notes` on the tree; `lists` and
`looks` answer questions about one element; `bulk` reads what is too large to be read mark by mark.
"""
