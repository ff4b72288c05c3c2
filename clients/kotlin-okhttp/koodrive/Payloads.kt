/** Decodes the payloads of the file `PAYLOADS` into the generated classes, as the client does, and compares what arrives. */
package koodrive

import com.fasterxml.jackson.databind.JsonNode
import java.io.File
import kotlin.system.exitProcess
import org.openapitools.client.infrastructure.Serializer

private val mapper = Serializer.jacksonObjectMapper
private val schemas = mapper.readTree(File(System.getenv("DIST"), "koodrive-client.json")).at("/components/schemas")

object Payloads {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val payloads = mapper.readTree(File(System.getenv("PAYLOADS")))["payloads"].groupBy { it["kind"].asText() }
        val failures = payloads.mapValues { (_, ofKind) -> ofKind.count { !decodes(it) } }
        val counts = mapOf("published" to "published", "placeholder" to "placeholders", "odd" to "odd").map { (kind, plural) ->
            val all = payloads[kind].orEmpty().size
            "${all - failures.getOrDefault(kind, 0)} of $all $plural"
        }
        println("payloads: " + counts.joinToString())
        // A placeholder stands where the vendor left something out.
        exitProcess(if (failures.any { (kind, count) -> kind != "placeholder" && count > 0 }) 1 else 0)
    }
}

private fun decodes(payload: JsonNode): Boolean {
    val why = try {
        lost(payload["schema"].asText(), payload["value"]).ifEmpty { return true }.joinToString(prefix = "lost: ")
    } catch (e: Exception) {
        e.message?.lineSequence()?.first()
    }
    println("FAILED ${payload["name"].asText()}: $why")
    return false
}

/** Where a payload holds something that does not arrive. */
private fun lost(schema: String, sent: JsonNode): List<String> {
    val model = mapper.readValue(sent.toString(), Class.forName("org.openapitools.client.models.$schema"))
    val arrived = mapper.readTree(mapper.writeValueAsString(model))
    if (arrived.isEmpty) return listOf("everything")
    // What the description does not know cannot arrive, and must not be in the way of what does.
    val known = sent.fieldNames().asSequence().filter { schemas[schema]["properties"].has(it) }
    return known.flatMap { differences("/$it", sent[it], arrived.path(it)) }.toList()
}

private fun differences(path: String, sent: JsonNode, arrived: JsonNode): List<String> = when {
    sent.isObject && arrived.isObject ->
        sent.fieldNames().asSequence().flatMap { differences("$path/$it", sent[it], arrived.path(it)) }.toList()
    sent.isArray && sent.size() == arrived.size() -> sent.indices().flatMap { differences("$path/$it", sent[it], arrived[it]) }
    sent.isNumber && arrived.isNumber && sent.decimalValue().compareTo(arrived.decimalValue()) == 0 -> emptyList()
    sent == arrived || sent.isNull && arrived.isMissingNode -> emptyList()
    else -> listOf(path)
}

private fun JsonNode.indices() = 0..<size()
