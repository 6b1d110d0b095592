"""What Copydesk costs and carries, measured beside others. Run with `make bench`."""

import os

# As in the image and under `copydesk run`; it counts only before numpy is loaded.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
