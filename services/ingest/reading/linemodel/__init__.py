"""The line model: how surely each line of a page is text of its article, from numbers alone."""
