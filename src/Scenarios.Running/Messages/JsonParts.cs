using System.Text.Json;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Messages;

/// <summary>The small objects that many messages have.</summary>
internal static class JsonParts
{
    public static void WriteLocation(this Utf8JsonWriter json, Ast.Location location)
    {
        json.WriteStartObject("location");
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteEndObject();
    }

    public static void WriteTimestamp(this Utf8JsonWriter json, DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        json.WriteStartObject("timestamp");
        json.WriteNumber("seconds", ticks / TimeSpan.TicksPerSecond);
        json.WriteNumber("nanos", ticks % TimeSpan.TicksPerSecond * 100);
        json.WriteEndObject();
    }

    public static void WriteDuration(this Utf8JsonWriter json, TimeSpan duration)
    {
        json.WriteStartObject("duration");
        json.WriteNumber("seconds", duration.Ticks / TimeSpan.TicksPerSecond);
        json.WriteNumber("nanos", duration.Ticks % TimeSpan.TicksPerSecond * 100);
        json.WriteEndObject();
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
