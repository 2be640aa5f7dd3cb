using System.Text.Encodings.Web;
using System.Text.Json;
using Io.Cucumber.Messages.Types;

namespace Scenarios.Running.Messages;

/// <summary>Writes messages, one per line (NDJSON).</summary>
internal sealed class MessageWriter(Stream stream) : IDisposable
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json = new(stream, Options);

    public void Write(Envelope message)
    {
        JsonSerializer.Serialize(_json, message, MessageJson.Default.Envelope);
        _json.Flush();
        stream.WriteByte((byte)'\n');
        _json.Reset();
    }

    public void Dispose() => _json.Dispose();
}
