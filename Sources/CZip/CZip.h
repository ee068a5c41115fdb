// Debian's libzip (libzip-dev): reads the archive that a docx is.
#include <zip.h>
