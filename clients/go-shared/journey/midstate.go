package journey

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/binary"
	"errors"
	"fmt"
)

// midstate returns the eight words of SHA-256 after data, whose length is a multiple of the block size. KooDrive takes
// them as hashCtx with every part of a file but the first, so that the parts may arrive in any order.
//
// The standard library has no method for them, but its digests can be saved: behind a magic number of four bytes, the
// saved state begins with these words. The library reads states that earlier versions saved, so the layout is there to
// stay; checkMidstate makes sure that it is the one of this version.
func midstate(data []byte) ([]int64, error) {
	if len(data)%sha256.BlockSize != 0 {
		return nil, errors.New("the length is not a multiple of 64 bytes")
	}
	digest := sha256.New()
	digest.Write(data) // A digest never returns an error.
	saver, ok := digest.(encoding.BinaryAppender)
	if !ok {
		return nil, fmt.Errorf("%T cannot be saved", digest)
	}
	saved, err := saver.AppendBinary(nil)
	if err != nil {
		return nil, err
	}
	state, found := bytes.CutPrefix(saved, []byte("sha\x03"))
	if !found || len(state) < sha256.Size {
		return nil, errors.New("a digest is saved in another layout")
	}
	words := make([]int64, sha256.Size/4)
	for i := range words {
		words[i] = int64(binary.BigEndian.Uint32(state[4*i:]))
	}
	return words, nil
}

// checkMidstate compares midstates with digests: the digest of a text is the midstate of the text with its padding.
func checkMidstate() error {
	for _, length := range []int{0, 1, 55, 56, 64, 1000} {
		data := bytes.Repeat([]byte("K"), length)
		padded := append(bytes.Clone(data), 0x80)
		for len(padded)%sha256.BlockSize != sha256.BlockSize-8 {
			padded = append(padded, 0)
		}
		padded = binary.BigEndian.AppendUint64(padded, uint64(8*length))

		words, err := midstate(padded)
		if err != nil {
			return err
		}
		var digest []byte
		for _, word := range words {
			digest = binary.BigEndian.AppendUint32(digest, uint32(word))
		}
		if want := sha256.Sum256(data); !bytes.Equal(digest, want[:]) {
			return fmt.Errorf("the midstate of %d bytes is wrong", length)
		}
	}
	return nil
}
