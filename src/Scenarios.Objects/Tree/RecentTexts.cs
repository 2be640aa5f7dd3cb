namespace Scenarios.Objects.Tree;

/// <summary>
/// Texts that came lately, so that equal ones are one: the same reason, image, node or instant stands in very many objects. Forgets by
/// overwriting.
/// Shared by threads: one reference is read and written at once, and a text that is not found is only made again.
/// </summary>
internal static class RecentTexts
{
    private const int Size = 4096;
    private static readonly StringValue?[] Recent = new StringValue?[Size];

    public static StringValue Share(string text)
    {
        ref var slot = ref Recent[string.GetHashCode(text, StringComparison.Ordinal) & (Size - 1)];
        if (slot is { } known && string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            return known;
        }

        return slot = new StringValue(text);
    }
}
