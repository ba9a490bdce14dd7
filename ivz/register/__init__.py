"""The consistency register: figures that papers print, beside what the data gives."""
