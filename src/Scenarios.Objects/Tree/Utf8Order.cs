namespace Scenarios.Objects.Tree;

/// <summary>The order of Go's strings: by UTF-8 bytes. It differs from ordinal UTF-16 only for characters beyond U+FFFF.</summary>
public sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var length = Math.Min(x!.Length, y!.Length);
        for (var index = 0; index < length; index++)
        {
            if (x[index] != y[index])
            {
                return Rank(x[index]) - Rank(y[index]);
            }
        }

        return x.Length - y.Length;
    }

    // Surrogates encode characters that come after all others.
    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
