namespace Scenarios.Steps.Language.Matching;

/// <summary>A stretch of a sentence, read as a phrase. Immutable.</summary>
/// <param name="Name">The slot it stands in.</param>
/// <param name="Rule">The rule it is of.</param>
/// <param name="Id">What it means, as the book has it.</param>
/// <param name="Text">The words themselves; of a quoted text what is between the quotes.</param>
/// <param name="Slots">The phrases in it, in order.</param>
internal sealed record PhraseMatch(string Name, string Rule, string Id, string Text, IReadOnlyList<PhraseMatch> Slots)
{
    /// <summary>Where it begins in the sentence.</summary>
    public int Start { get; init; }

    /// <summary>Which of its parts were asked for; null where nobody notes it.</summary>
    private HashSet<PhraseMatch>? Asked { get; init; }

    /// <summary>The first phrase in that slot; null where there is none.</summary>
    public PhraseMatch? this[string name]
    {
        get
        {
            foreach (var slot in Slots)
            {
                if (string.Equals(slot.Name, name, StringComparison.Ordinal))
                {
                    Asked?.Add(slot);
                    return slot;
                }
            }

            return null;
        }
    }

    /// <summary>All phrases in it, in order.</summary>
    public IReadOnlyList<PhraseMatch> Parts()
    {
        Asked?.UnionWith(Slots);
        return Slots;
    }

    /// <summary>Nothing more in it needs to be looked at: it says what is so anyway.</summary>
    public void AskAll()
    {
        foreach (var part in Parts())
        {
            part.AskAll();
        }
    }

    /// <summary>All phrases in slots of that name.</summary>
    public IEnumerable<PhraseMatch> All(string name)
    {
        foreach (var slot in Slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal))
            {
                Asked?.Add(slot);
                yield return slot;
            }
        }
    }

    /// <summary>Those in slots of that name that mean one of these; the others stay unasked for.</summary>
    public IEnumerable<PhraseMatch> All(string name, IReadOnlyList<string> ids)
    {
        foreach (var slot in Slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal) && ids.Contains(slot.Id, StringComparer.Ordinal))
            {
                Asked?.Add(slot);
                yield return slot;
            }
        }
    }

    /// <summary>The text of the first phrase in that slot; empty where there is none.</summary>
    public string TextOf(string name) => this[name]?.Text ?? string.Empty;

    /// <summary>The first phrase of that name anywhere inside.</summary>
    public PhraseMatch? Find(string name)
    {
        foreach (var slot in Slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal))
            {
                Asked?.Add(slot);
                return slot;
            }

            if (slot.Find(name) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Whether one of the words stands in it, outside of what it quotes: a name must not decide what a sentence means.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        var plain = new SentenceText(Text).WithoutQuoted();
        foreach (var word in words)
        {
            if (plain.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same, noting which of its parts are asked for from now on.</summary>
    public PhraseMatch Noted() => Noted(new HashSet<PhraseMatch>(ReferenceEqualityComparer.Instance));

    private PhraseMatch Noted(HashSet<PhraseMatch> asked) =>
        this with { Asked = asked, Slots = [.. Slots.Select(slot => slot.Noted(asked))] };

    /// <summary>The outermost parts that nobody asked for since it is noted.</summary>
    public IEnumerable<PhraseMatch> Unasked() => Slots.SelectMany(slot => Asked?.Contains(slot) == false ? [slot] : slot.Unasked());

    /// <summary>What it means, as one line: what two readings differ in.</summary>
    public string Meaning() => Slots.Count == 0
        ? $"{Rule}.{Id}({Text})"
        : $"{Rule}.{Id}({string.Join(", ", Slots.Select(slot => $"{slot.Name}={slot.Meaning()}"))})";
}
