namespace Scenarios.Api.Selectors;

/// <summary>One condition on one field.</summary>
/// <param name="Field">The field, such as <c>metadata.name</c>.</param>
/// <param name="IsEqual">False for <c>!=</c>.</param>
public sealed record FieldTerm(string Field, bool IsEqual, string Value)
{
    /// <summary>The text as the API server writes it, with escapes.</summary>
    public override string ToString()
    {
        var value = Value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("=", "\\=", StringComparison.Ordinal);
        return $"{Field}{(IsEqual ? "=" : "!=")}{value}";
    }
}
