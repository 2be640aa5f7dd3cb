namespace Scenarios.Api.Serialization.Json;

/// <summary>A JSON text cannot be read. The message is Go's (encoding/json, scanner.go).</summary>
internal sealed class JsonFault(int index, string message, bool isTruncated) : Exception(message)
{
    /// <summary>The index of the faulty character.</summary>
    public int Index { get; } = index;

    /// <summary>How many characters Go's decoder had read, including the faulty one.</summary>
    public int Offset => Index + 1;

    /// <summary>Whether the text ended too early.</summary>
    public bool IsTruncated { get; } = isTruncated;
}
