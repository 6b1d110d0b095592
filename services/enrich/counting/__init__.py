"""Amounts in running prose: numbers with the unit or currency they count."""
