// Debian's libxml2 (libxml2-dev): the pull reader for the parts of a docx, the parser for HTML.
#include <libxml/xmlversion.h>
// Its headers would bring those of Debian's ICU, whose enumerations are not those of the ICU in Foundation: a module that sees both does not build. Only the
// members of an encoding handler depend on it, and nobody here looks into one.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a variable, which Swift takes for shared mutable state.
static inline void duban_xml_free(void *memory) { xmlFree(memory); }
