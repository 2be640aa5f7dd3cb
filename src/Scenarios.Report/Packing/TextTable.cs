using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Packing;

/// <summary>
/// Texts, each kept once and told by its number. The script puts them into the page as text: nothing is escaped but what cannot be seen.
/// </summary>
/// <param name="folder">Takes the folder of this machine out of what is told.</param>
internal sealed class TextTable(FolderText folder)
{
    /// <summary>Stands for a name that is told beside the text; nothing that cannot be seen is left in a text otherwise.</summary>
    private const string NameMark = "\u0001";

    /// <summary>No text at all.</summary>
    private const int Nothing = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The texts, by their numbers.</summary>
    public IEnumerable<string> All => _numbers.Keys;

    /// <summary>The number of a text.</summary>
    /// <param name="text">Null is a number, too.</param>
    /// <param name="name">What is told beside it already; empty where nothing is.</param>
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
