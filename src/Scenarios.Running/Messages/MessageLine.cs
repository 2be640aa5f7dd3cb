using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scenarios.Running.Messages;

/// <summary>Writes NDJSON: one message on each line, each an object with one property that names its kind.</summary>
internal sealed class MessageLine : IDisposable
{
    private readonly Stream stream;
    private readonly Utf8JsonWriter json;

    public MessageLine(Stream stream)
    {
        this.stream = stream;
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes one message, whose properties <paramref name="body"/> writes.</summary>
    public void Write(string kind, Action<Utf8JsonWriter> body)
    {
        json.WriteStartObject();
        json.WriteStartObject(kind);
        body(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
        json.Reset();
    }

    public void Dispose() => json.Dispose();
}
