"""Speed as ratios: our work beside a floor or a peer, taken in turns in one run (`make bench`).

Milliseconds differ from laptop to laptop and are printed as information; ratios are the gates.
"""
