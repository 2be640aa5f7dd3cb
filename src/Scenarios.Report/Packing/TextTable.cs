using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Packing;

/// <summary>
/// Texts, each stored once and referenced by number. The script inserts them as text, so only invisible characters are escaped.
/// </summary>
/// <param name="folder">Removes the folder of this machine from texts.</param>
internal sealed class TextTable(FolderText folder)
{
    /// <summary>A placeholder for the name that is shown beside the text; texts contain no other invisible characters.</summary>
    private const string NameMark = "\u0001";

    /// <summary>The number of null.</summary>
    private const int Nothing = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The texts, by their numbers.</summary>
    public IEnumerable<string> All => _numbers.Keys;

    /// <summary>The number of a text.</summary>
    /// <param name="text">May be null, which has a number, too.</param>
    /// <param name="name">The name that is shown beside it; empty for none.</param>
    public int NumberOf(string? text, string name = "")
    {
        if (text is null)
        {
            return Nothing;
        }

        var plain = VisibleText.Plain(folder.Without(text));
        var known = name.Length == 0 ? plain : plain.Replace(name, NameMark, StringComparison.Ordinal);
        if (!_numbers.TryGetValue(known, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(known, number);
        }

        return number;
    }
}
