"""The command line: one file per command; parse, build, run, say where it is."""
