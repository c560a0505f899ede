"""Two reports side by side as frozen content, as a document, and as rows for programs."""
