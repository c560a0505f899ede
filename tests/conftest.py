import os

# Before anything imports Qt: tests need no screen and open no window.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
