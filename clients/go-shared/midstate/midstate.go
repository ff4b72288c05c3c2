// Package midstate gives the state of SHA-256 between two parts of a file.
package midstate

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/binary"
	"errors"
	"fmt"
)

// magic begins the state that crypto/sha256 marshals; the eight words follow it.
var magic = []byte("sha\x03")

// After returns the midstate after blocks, which are whole blocks: the words that the part which follows them has as its hashCtx.
//
// A digest would pad its input first; this is what the digest of the whole file goes through on its way.
func After(blocks []byte) ([]int64, error) {
	if rest := len(blocks) % sha256.BlockSize; rest != 0 {
		return nil, fmt.Errorf("%d bytes after the last whole block", rest)
	}
	digest := sha256.New()
	digest.Write(blocks)
	state, err := digest.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil {
		return nil, err
	}
	// Go promises to read the states that it has written, but may write others one day.
	state, known := bytes.CutPrefix(state, magic)
	if !known || len(state) < sha256.Size {
		return nil, errors.New("crypto/sha256 marshals its state in another way than this program knows")
	}
	words := make([]int64, sha256.Size/4)
	for i := range words {
		words[i] = int64(binary.BigEndian.Uint32(state[4*i:]))
	}
	return words, nil
}
