// SHA-256 of the system's libcrypto (libssl-dev), for the names of imported files only.
#include <openssl/sha.h>
