"""What an article is about: the subjects there are, and the words that speak for each."""
