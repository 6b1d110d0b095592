"""Words of the calendar in the languages of the news."""
