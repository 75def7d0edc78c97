"""sociocli: hold a circle meeting in the terminal and keep its minutes."""

__version__ = "0.3.0"
