"""What the page of a collection shows in the window: headings, cells, chips and lists."""
