namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>What the steps of a scenario have told so far, and which names were among it.</summary>
internal sealed class ToldNames
{
    private readonly List<string> _texts = [];

    /// <summary>Records the text of a finished step.</summary>
    public void Add(string text) => _texts.Add(text);

    /// <summary>Whether an earlier step contains the name.</summary>
    public bool Contain(string name) => _texts.Exists(text => Has(text, name));

    private static bool Has(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsNameLetter(text[at - 1])) && (end == text.Length || !IsNameLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
