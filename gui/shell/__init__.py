"""The window around the pages: menus, header, notices, help, start and end."""
