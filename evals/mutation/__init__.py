"""How well `verify` tells a corrupted figure from a true one, on articles with gold."""
