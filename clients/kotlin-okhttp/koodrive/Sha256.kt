package koodrive

import java.nio.ByteBuffer

/**
 * SHA-256 whose state can be read on the way, which `MessageDigest` does not allow: a part of a concurrent upload brings the
 * state after all bytes before it, so that the storage can hash the parts at the same time.
 */
object Sha256 {
    private const val BLOCK = 64

    /** The state after some bytes, a multiple of 64: the eight words of `hashCtx`, which are unsigned. */
    fun midstate(bytes: ByteArray): List<Long> = state(bytes).map { it.toLong() and 0xffffffff }

    /** The digest: the state after the bytes, the bit 1, and their number in bits at the end of a block. */
    fun digest(bytes: ByteArray): ByteArray {
        val length = (bytes.size + 1 + Long.SIZE_BYTES + BLOCK - 1) / BLOCK * BLOCK
        val padded = ByteBuffer.allocate(length).put(bytes).put(0x80.toByte())
        padded.putLong(length - Long.SIZE_BYTES, bytes.size * 8L)
        return ByteBuffer.allocate(32).also { it.asIntBuffer().put(state(padded.array())) }.array()
    }

    private fun state(blocks: ByteArray): IntArray {
        require(blocks.size % BLOCK == 0) { "${blocks.size} bytes are not whole blocks" }
        val state = INITIAL.copyOf()
        val words = ByteBuffer.wrap(blocks).asIntBuffer()
        val w = IntArray(64)
        while (words.hasRemaining()) {
            words.get(w, 0, 16)
            compress(state, w)
        }
        return state
    }

    private fun compress(state: IntArray, w: IntArray) {
        for (t in 16..<64) {
            val s0 = w[t - 15].rotateRight(7) xor w[t - 15].rotateRight(18) xor (w[t - 15] ushr 3)
            val s1 = w[t - 2].rotateRight(17) xor w[t - 2].rotateRight(19) xor (w[t - 2] ushr 10)
            w[t] = w[t - 16] + s0 + w[t - 7] + s1
        }
        var (a, b, c, d) = state
        var e = state[4]
        var f = state[5]
        var g = state[6]
        var h = state[7]
        for (t in 0..<64) {
            val s1 = e.rotateRight(6) xor e.rotateRight(11) xor e.rotateRight(25)
            val t1 = h + s1 + ((e and f) xor (e.inv() and g)) + K[t] + w[t]
            val s0 = a.rotateRight(2) xor a.rotateRight(13) xor a.rotateRight(22)
            val t2 = s0 + ((a and b) xor (a and c) xor (b and c))
            h = g
            g = f
            f = e
            e = d + t1
            d = c
            c = b
            b = a
            a = t1 + t2
        }
        intArrayOf(a, b, c, d, e, f, g, h).forEachIndexed { i, word -> state[i] += word }
    }

    /** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
    private val INITIAL = words("6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19")

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private val K = words(
        """
        428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5
        d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174
        e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da
        983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967
        27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85
        a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070
        19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3
        748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2
        """,
    )

    private fun words(text: String) = text.trim().split(Regex("\\s+")).map { it.hexToInt() }.toIntArray()
}
