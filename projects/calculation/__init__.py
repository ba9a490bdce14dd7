"""Arithmetic of matrices, criteria and hours: plain values in, plain values out."""
