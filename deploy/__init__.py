"""Ways to run the desk: `local` on one machine, `docker` in containers."""
