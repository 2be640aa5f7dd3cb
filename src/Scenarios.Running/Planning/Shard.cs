namespace Scenarios.Running.Planning;

/// <summary>One of several equal parts of the selected scenarios.</summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>Reads <c>I/N</c>.</summary>
    /// <exception cref="ArgumentException">It does not have that form, or I is not between 1 and N.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], out var index)
            && int.TryParse(parts[1], out var count)
            && index >= 1
            && index <= count
            ? new Shard(index, count)
            : throw new ArgumentException($"\"{text}\" is not a shard: write I/N, such as 1/4.", nameof(text));
    }
}
