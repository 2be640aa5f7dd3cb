using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Parsing;

/// <summary>
/// Reads a phrase book. <c>[rule]</c> begins a rule. <c>id: wording</c> is one of its wordings. A line that begins with <c>|</c> is another
/// wording of the same meaning. <c>#</c> begins a comment. <see cref="PhraseTextReader"/> describes wordings.
/// </summary>
internal static class PhraseBookReader
{
    /// <exception cref="FormatException">A line is none of these; the message quotes it.</exception>
    public static Dictionary<string, PhraseRule> Read(string text, bool wordsEnd)
    {
        var rules = new Dictionary<string, PhraseRule>(StringComparer.Ordinal);
        List<PhraseAlternative>? alternatives = null;
        var id = string.Empty;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']' && !line.Contains(':', StringComparison.Ordinal) && raw[0] == '[')
            {
                alternatives = [];
                rules.Add(line[1..^1], new PhraseRule(line[1..^1], rules.Count, alternatives));
                continue;
            }

            var (next, wording) = Split(line, id);
            id = next;
            (alternatives ?? throw new FormatException($"No rule begins before: {line}"))
                .Add(new PhraseAlternative(id, wording, new PhraseTextReader(wording, wordsEnd).Read()));
        }

        foreach (var wording in rules.Values.SelectMany(static rule => rule.Alternatives).Select(static one => one.Source))
        {
            Mark(wording, rules);
        }

        return rules;
    }

    /// <summary>Marks the rules of the properties in a wording.</summary>
    private static void Mark(string wording, Dictionary<string, PhraseRule> rules)
    {
        foreach (var slot in (string[])["{feature", "{extension"])
        {
            for (var at = wording.IndexOf(slot, StringComparison.Ordinal); at >= 0;
                at = wording.IndexOf(slot, at + 1, StringComparison.Ordinal))
            {
                var parts = wording[(at + 1)..wording.IndexOf('}', at)].Split('=');
                if (PhraseRule.IsFeatureSlot(parts[0]) && rules.TryGetValue(parts[^1], out var rule))
                {
                    rule.IsFeature = true;
                }
            }
        }
    }

    private static (string Id, string Wording) Split(string line, string id)
    {
        if (line[0] == '|')
        {
            return (id, line[1..].Trim());
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? (line[..colon], line[(colon + 1)..].Trim())
            : throw new FormatException($"A wording begins with what it means, and a colon: {line}");
    }
}
