"""Arithmetic of meetings, seats and portfolios: plain values in, plain values out."""
