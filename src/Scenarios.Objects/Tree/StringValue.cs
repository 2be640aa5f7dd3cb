namespace Scenarios.Objects.Tree;

/// <summary>Text.</summary>
public sealed class StringValue : Value
{
    public StringValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    public static StringValue Empty { get; } = new(string.Empty);

    /// <summary>The value for a text that is likely to occur in many objects; often an existing one.</summary>
    public static StringValue Shared(string text) => RecentTexts.Share(text);

    public string Text { get; }

    public override string TypeName => "string";

    public override bool Equals(Value? other) => other is StringValue that && string.Equals(that.Text, Text, StringComparison.Ordinal);

    // .NET randomizes this hash. That is safe because it never affects a decision or an output, only hash tables inside one process.
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
