"""Agreements, rate proposals, and the notes and letters made from them."""
