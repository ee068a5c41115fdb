// Debian's libxlsxwriter (libxlsxwriter-dev): writes xlsx. It reads nothing, so it runs in the program itself.
#include <xlsxwriter.h>
