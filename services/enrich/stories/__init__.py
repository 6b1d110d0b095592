"""stories: by what an article finds the story it belongs to, and which one it joins."""
