"""Page thumbnails: small pictures of the pages of a document, drawn as they come into sight."""
