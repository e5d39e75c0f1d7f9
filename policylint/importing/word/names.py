"""The namespaces of a Word file, as lxml writes them before a name."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
