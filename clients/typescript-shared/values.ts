// Values of the API. An enumeration that may grow is a number or text in the generated types: the comments there list the
// known values.

export const PERSONAL = 1;
export const FILES = "0";
export const FOLDER = "10";
export const REJECT = 3;
export const IN_PARTS = { uploadMode: "multipart", uploadType: 1 };
/** A type of file that no document lists. */
export const UNKNOWN_TYPE = "99";

/** The root folder of each space goes by this name. */
export const ROOT = "root";

/** The error of a call for a file that does not exist. */
export const NOT_FOUND = "13000309";
/** The gateway's error of a call to an address that it does not know. */
export const NO_SUCH_API = "APIGW.0101";
