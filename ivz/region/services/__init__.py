"""Verbs of the region: record and withdraw counts of inhabitants, read them from a file."""
