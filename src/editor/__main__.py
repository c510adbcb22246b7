"""`copytaker` and `python -m editor`: the command line, or the window if there are no arguments."""

import sys


def main() -> int:
    from editor.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
