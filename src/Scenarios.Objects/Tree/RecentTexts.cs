namespace Scenarios.Objects.Tree;

/// <summary>
/// Recent texts, so that equal ones share one value: the same reason, image, node or instant occurs in very many objects.
/// </summary>
internal static class RecentTexts
{
    private static readonly RecentPairs<StringValue> Recent = new(4096);

    public static StringValue Share(string text)
    {
        var hash = string.GetHashCode(text, StringComparison.Ordinal);
        if (Recent.Again(hash) is { } known && string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            return known;
        }

        return Recent.Newest(hash) is { } newest && string.Equals(newest.Text, text, StringComparison.Ordinal)
            ? Recent.Confirm(hash, newest)
            : Recent.Add(hash, new StringValue(text));
    }
}
