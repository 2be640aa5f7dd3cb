namespace Scenarios.Steps.Recording;

/// <summary>Finds the subjects of a claim: the objects it names, and related ones.</summary>
internal sealed class ClaimSubjects
{
    private readonly Dictionary<string, SortedList<string, ApiObject>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiObject> _byUid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedList<string, ApiObject>> _byOwner = new(StringComparer.Ordinal);

    /// <summary>Records an object that was created, modified or deleted. A later claim may still name a deleted one.</summary>
    public void Note(ApiObject item)
    {
        _byUid[item.Uid] = item;
        Add(_byName, item.Name, item);
        if (item.Controller is { } owner)
        {
            Add(_byOwner, owner.Uid, item);
        }
    }

    /// <summary>
    /// Returns the objects whose names are in a text. If the text, or else another text, names kinds, only objects of these kinds.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The other text.</param>
    public IReadOnlyList<ApiObject> NamedIn(string text, string other = "")
    {
        var named = new List<ApiObject>();
        foreach (var word in WordsOf(text))
        {
            if (_byName.TryGetValue(word, out var items))
            {
                named.AddRange(items.Values);
            }
        }

        return OfKinds(named, text) ?? OfKinds(named, other) ?? named;
    }

    private static List<ApiObject>? OfKinds(List<ApiObject> items, string text)
    {
        var ofKind = items.FindAll(item => text.Contains(item.Kind, StringComparison.OrdinalIgnoreCase));
        return ofKind.Count > 0 ? ofKind : null;
    }

    /// <summary>Returns the objects, their owners, the objects they own, and the targets of Services.</summary>
    public IEnumerable<ApiObject> With(IReadOnlyList<ApiObject> roots, ServiceTargets targets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ApiObject>();
        foreach (var item in roots.SelectMany(root => OwnersOf(root).Reverse().Append(root)))
        {
            if (seen.Add(item.Uid))
            {
                yield return item;
            }
        }

        foreach (var root in roots)
        {
            open.Enqueue(root);
        }

        while (open.TryDequeue(out var item))
        {
            foreach (var next in Below(item, targets))
            {
                if (seen.Add(next.Uid))
                {
                    open.Enqueue(next);
                    yield return next;
                }
            }
        }
    }

    private IEnumerable<ApiObject> OwnersOf(ApiObject item)
    {
        for (var at = item; at.Controller is { } owner && _byUid.TryGetValue(owner.Uid, out var next); at = next)
        {
            yield return next;
        }
    }

    private IEnumerable<ApiObject> Below(ApiObject item, ServiceTargets targets)
    {
        var owned = _byOwner.TryGetValue(item.Uid, out var items) ? items.Values : [];
        return item.Kind switch
        {
            "Service" => owned.Concat(targets.Of(ThingOf.Id(item)).Select(TargetOf).OfType<ApiObject>()),
            "Ingress" => ThingOf.Ingress(item).To.Select(TargetOf).OfType<ApiObject>(),
            _ => owned,
        };
    }

    /// <summary>Finds the object of an id such as <c>Pod/default/web-1</c>; null if it is an address.</summary>
    private ApiObject? TargetOf(string id) =>
        _byName.TryGetValue(id[(id.LastIndexOf('/') + 1)..], out var items)
            ? items.Values.FirstOrDefault(item => ThingOf.Id(item) == id) : null;

    private static void Add(Dictionary<string, SortedList<string, ApiObject>> table, string key, ApiObject item)
    {
        if (!table.TryGetValue(key, out var items))
        {
            items = new SortedList<string, ApiObject>(StringComparer.Ordinal);
            table.Add(key, items);
        }

        items[$"{ThingOf.Id(item)} {item.Uid}"] = item;
    }

    /// <summary>Returns the words that may be names, each once. For a name with dots, as of a host, also its first part.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.'))
            {
                continue;
            }

            if (at > start)
            {
                var word = text[start..at].Trim('.', '-');
                words.Add(word);
                words.Add(word.Split('.')[0]);
            }

            start = at + 1;
        }

        return words.Distinct(StringComparer.Ordinal);
    }
}
