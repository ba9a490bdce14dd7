"""Reading counts of inhabitants out of files of Statistics Netherlands (CBS). Plain values in and
out: no tables, no clock.
"""
