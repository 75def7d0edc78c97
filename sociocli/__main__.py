"""Run the program as `python -m sociocli`."""

from sociocli.cli.entry import main

if __name__ == "__main__":
    main()
