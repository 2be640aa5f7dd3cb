using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>Merges an applied object into the live one (structured-merge-diff, typed/merge.go). Applied values win.</summary>
internal static class TreeMerge
{
    public static ObjectValue Of(ObjectValue live, ObjectValue applied, FieldSchema schema) => Fields(live, applied, schema);

    private static Value Merge(Value? live, Value? applied, FieldSchema schema)
    {
        if (live is null || applied is null || schema.IsAtomic)
        {
            return applied ?? live!;
        }

        return (live, applied) switch
        {
            (ObjectValue before, ObjectValue after) => Fields(before, after, schema),
            (ListValue before, ListValue after) when schema.IsList => Items(before, after, schema),
            _ => applied,
        };
    }

    private static ObjectValue Fields(ObjectValue live, ObjectValue applied, FieldSchema schema)
    {
        var result = live;
        foreach (var (name, value) in applied)
        {
            result = result.With(name, Merge(live[name], value, schema.At(name)));
        }

        return result;
    }

    /// <summary>
    /// Merges two lists, keeping the order of both as far as they agree; otherwise the order of the applied list wins.
    /// </summary>
    private static ListValue Items(ListValue live, ListValue applied, FieldSchema schema)
    {
        var lefts = live.Select(schema.NameOf).ToList();
        var rights = applied.Select(schema.NameOf).ToList();
        var left = Index(lefts, live);
        var right = Index(rights, applied);
        var shared = new Queue<FieldElement>(rights.Where(left.ContainsKey));
        var next = shared.TryDequeue(out var first) ? first : null;
        var merged = new HashSet<FieldElement>();
        var items = new List<Value>();
        for (var (l, r) = (0, 0); l < lefts.Count || r < rights.Count;)
        {
            if (l < lefts.Count && r < rights.Count && lefts[l].Equals(rights[r]))
            {
                Take(rights[r]);
                (l, r) = (l + 1, r + 1);
                next = shared.TryDequeue(out var following) ? following : null;
                continue;
            }

            if (l < lefts.Count && r < rights.Count && right.ContainsKey(lefts[l]) && next is not null && !next.Equals(lefts[l]))
            {
                // The element is in both lists, but is not the next shared one in the applied order.
                l++;
                continue;
            }

            if (l < lefts.Count && !right.ContainsKey(lefts[l]))
            {
                items.Add(live[l++]);
                continue;
            }

            if (l < lefts.Count && merged.Contains(lefts[l]))
            {
                l++;
            }

            if (r < rights.Count)
            {
                var name = rights[r++];
                Take(name);
                if (next is not null && next.Equals(name))
                {
                    next = shared.TryDequeue(out var following) ? following : null;
                }
            }
        }

        return ListValue.From(items);

        void Take(FieldElement name)
        {
            merged.Add(name);
            items.Add(Merge(left.GetValueOrDefault(name), right[name], schema.Element));
        }
    }

    private static Dictionary<FieldElement, Value> Index(List<FieldElement> names, ListValue items)
    {
        var index = new Dictionary<FieldElement, Value>();
        for (var position = 0; position < names.Count; position++)
        {
            index.TryAdd(names[position], items[position]);
        }

        return index;
    }
}
