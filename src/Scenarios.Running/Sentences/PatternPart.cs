namespace Scenarios.Running.Sentences;

/// <summary>A word of a sentence, or a placeholder for a value.</summary>
/// <param name="Words">The allowed spellings; empty for a value.</param>
/// <param name="Parameter">The value's type, such as <c>string</c>; null for a word.</param>
internal sealed record PatternPart(IReadOnlyList<string> Words, string? Parameter)
{
    public bool IsText => Parameter is "string";

    public bool IsNumber =>
        Parameter is "int" or "long" or "short" or "byte" or "float" or "double" or "decimal" or "biginteger" or "bigdecimal";
}
