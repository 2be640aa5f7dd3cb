using System.Text;

namespace Scenarios.Api.Serialization.Json;

/// <summary>Creates the errors of Go's JSON scanner.</summary>
internal static class JsonFaults
{
    /// <param name="context">The context, such as <c>looking for beginning of value</c>.</param>
    public static JsonFault At(string text, int index, string context)
    {
        if (index >= text.Length)
        {
            return new JsonFault(text.Length, "unexpected EOF", isTruncated: true);
        }

        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _);
        var shown = rune.Value == '"' ? "'\"'" : GoText.QuoteCharacter(rune);
        return new JsonFault(index, $"invalid character {shown} {context}", isTruncated: false);
    }
}
