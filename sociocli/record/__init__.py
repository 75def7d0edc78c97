"""The files: everything that touches the disk.

Knows the record folder, the journals, YAML and Markdown.
Must not know the screen or the keys.
"""
