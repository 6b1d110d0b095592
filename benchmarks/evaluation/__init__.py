"""How good the desk's readers are, against ground truth that lies outside this repository."""
