package koodrive;

import java.nio.ByteBuffer;

/**
 * SHA-256 whose state can be read on the way, which {@code MessageDigest} does not allow: a part of a concurrent upload brings
 * the state after all bytes before it, so that the storage can hash the parts at the same time.
 */
final class Sha256 {
    private static final int BLOCK = 64;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };

    /** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };

    private Sha256(byte[] blocks) {
        if (blocks.length % BLOCK != 0) {
            throw new IllegalArgumentException(blocks.length + " bytes are not whole blocks");
        }
        var words = ByteBuffer.wrap(blocks).asIntBuffer();
        while (words.hasRemaining()) {
            var w = new int[64];
            words.get(w, 0, 16);
            compress(w);
        }
    }

    /** The state after some bytes, a multiple of 64: the eight words of {@code hashCtx}, which are unsigned. */
    static long[] midstate(byte[] bytes) {
        var words = new long[8];
        var state = new Sha256(bytes).state;
        for (int i = 0; i < words.length; i++) {
            words[i] = Integer.toUnsignedLong(state[i]);
        }
        return words;
    }

    /** The digest: the state after the bytes, the bit 1, and their number in bits at the end of a block. */
    static byte[] digest(byte[] bytes) {
        int length = (bytes.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        var padded = ByteBuffer.allocate(length).put(bytes).put((byte) 0x80);
        padded.putLong(length - Long.BYTES, bytes.length * 8L);
        var digest = ByteBuffer.allocate(32);
        digest.asIntBuffer().put(new Sha256(padded.array()).state);
        return digest.array();
    }

    private void compress(int[] w) {
        for (int t = 16; t < 64; t++) {
            int s0 = Integer.rotateRight(w[t - 15], 7) ^ Integer.rotateRight(w[t - 15], 18) ^ (w[t - 15] >>> 3);
            int s1 = Integer.rotateRight(w[t - 2], 17) ^ Integer.rotateRight(w[t - 2], 19) ^ (w[t - 2] >>> 10);
            w[t] = w[t - 16] + s0 + w[t - 7] + s1;
        }
        int a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int t = 0; t < 64; t++) {
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = h + s1 + (e & f ^ ~e & g) + K[t] + w[t];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = s0 + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        int[] sum = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < sum.length; i++) {
            state[i] += sum[i];
        }
    }
}
