// Debian's libxml2 (libxml2-dev): the pull reader for the parts of a docx, the parser for HTML.
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a variable, which Swift takes for shared mutable state.
static inline void duban_xml_free(void *memory) { xmlFree(memory); }
