namespace Scenarios.Api.Serialization.Json;

/// <summary>Ends the reading of a JSON text; its message is Go's (encoding/json, scanner.go).</summary>
internal sealed class JsonFault(int index, string message, bool isTruncated) : Exception(message)
{
    /// <summary>Where the faulty character is.</summary>
    public int Index { get; } = index;

    /// <summary>How much Go's decoder had read by then: up to and with the faulty character.</summary>
    public int Offset => Index + 1;

    /// <summary>The text ended too early.</summary>
    public bool IsTruncated { get; } = isTruncated;
}
