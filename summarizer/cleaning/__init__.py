"""Debris out, offsets kept: pinyin, broken lines, odd spaces, traditional script."""
