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

    /// <summary>The value of a text that is likely to stand in many objects; often one that is there already.</summary>
    public static StringValue Shared(string text) => RecentTexts.Share(text);

    public string Text { get; }

    public override string TypeName => "string";

    public override bool Equals(Value? other) => other is StringValue that && string.Equals(that.Text, Text, StringComparison.Ordinal);

    // Never reaches a decision or an output: only hash tables inside one process see it.
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
