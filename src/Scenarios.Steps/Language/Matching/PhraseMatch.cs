namespace Scenarios.Steps.Language.Matching;

/// <summary>A part of a sentence that was read as a phrase. Immutable.</summary>
/// <param name="Name">The name of its slot.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Id">The meaning of its wording, as named in the book.</param>
/// <param name="Text">Its words; of a quoted text, the text between the quotes.</param>
/// <param name="Slots">The phrases inside, in order.</param>
internal sealed record PhraseMatch(string Name, string Rule, string Id, string Text, IReadOnlyList<PhraseMatch> Slots)
{
    /// <summary>Its position in the sentence.</summary>
    public int Start { get; init; }

    /// <summary>Other readings of these words, which suit other kinds of objects.</summary>
    public IReadOnlyList<PhraseMatch> Others { get; init; } = [];

    /// <summary>Whether it is a property of an object, or has such properties inside.</summary>
    public bool HasFeatures { get; init; }

    /// <summary>The parts that were used so far; null if that is not recorded.</summary>
    private HashSet<PhraseMatch>? Asked { get; init; }

    /// <summary>The first phrase in the slot; null if there is none.</summary>
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

    /// <summary>Returns all phrases inside, in order.</summary>
    public IReadOnlyList<PhraseMatch> Parts()
    {
        Asked?.UnionWith(Slots);
        return Slots;
    }

    /// <summary>Marks all parts as used, because the statement holds whatever they say.</summary>
    public void AskAll()
    {
        foreach (var part in Parts())
        {
            part.AskAll();
        }
    }

    /// <summary>Returns all phrases in slots of that name.</summary>
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

    /// <summary>Returns the phrases in slots of that name with one of these meanings. The others are not marked as used.</summary>
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

    /// <summary>The text of the first phrase in the slot; empty if there is none.</summary>
    public string TextOf(string name) => this[name]?.Text ?? string.Empty;

    /// <summary>Finds the first phrase of that name at any depth.</summary>
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

    /// <summary>Whether it contains one of the words outside of quotes: a name must not decide what a sentence means.</summary>
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

    /// <summary>Returns a copy that records which of its parts are used.</summary>
    public PhraseMatch Noted() => Noted(new HashSet<PhraseMatch>(ReferenceEqualityComparer.Instance));

    private PhraseMatch Noted(HashSet<PhraseMatch> asked) =>
        this with
        {
            Asked = asked,
            Slots = [.. Slots.Select(slot => slot.Noted(asked))],
            Others = Others.Count == 0 ? Others : [.. Others.Select(other => other.Noted(asked))],
        };

    /// <summary>Records that one of its readings is the one that is meant.</summary>
    public void Take(PhraseMatch reading) => Asked?.Add(reading);

    /// <summary>The outermost parts that were never used. A part of a sentence without effect is a misunderstanding.</summary>
    public IEnumerable<PhraseMatch> Unasked() => (Others.FirstOrDefault(other => Asked?.Contains(other) == true) ?? this).Slots
        .SelectMany(slot => Asked?.Contains(slot) == false ? [slot] : slot.Unasked());

    /// <summary>Its meaning as one line. Two readings of a sentence differ if these lines differ.</summary>
    public string Meaning() => Slots.Count == 0
        ? $"{Rule}.{Id}({Text})"
        : $"{Rule}.{Id}({string.Join(", ", Slots.Select(slot => $"{slot.Name}={slot.Meaning()}"))})";
}
