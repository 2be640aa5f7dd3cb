namespace Scenarios.Api.Patches;

/// <summary>Creates strategic merge patches (apimachinery, util/strategicpatch/patch.go, diffMaps).</summary>
/// <param name="changes">Whether the patch includes changes and additions.</param>
/// <param name="deletions">Whether the patch includes deletions.</param>
internal sealed class StrategicDiffer(bool changes, bool deletions)
{
    public ObjectValue Diff(ObjectValue original, ObjectValue modified, PatchContext context, bool retainKeys = false)
    {
        var patch = ObjectValue.Empty;
        foreach (var (name, value) in modified)
        {
            patch = DiffField(patch, name, original[name], value, context);
        }

        if (deletions)
        {
            foreach (var (name, _) in original)
            {
                patch = modified.ContainsKey(name) ? patch : patch.With(name, NullValue.Instance);
            }
        }

        return retainKeys ? WithRetainKeys(patch, original, modified) : patch;
    }

    private ObjectValue DiffField(ObjectValue patch, string name, Value? before, Value after, PatchContext context)
    {
        if (before is null || before.GetType() != after.GetType())
        {
            return changes ? patch.With(name, after) : patch;
        }

        // An object that is replaced as a whole is part of every patch, even if it is unchanged (handleMapDiff).
        var field = context.Find(name);
        if (after is ObjectValue && field.IsReplaced)
        {
            return changes ? patch.With(name, after) : patch;
        }

        if (after is not ObjectValue && before.Equals(after))
        {
            return patch;
        }

        switch (before, after)
        {
            case (ObjectValue from, ObjectValue to):
                var nested = Diff(from, to, field.Inner, field.RetainKeys);
                return nested.Count == 0 ? patch : patch.With(name, nested);
            case (ListValue from, ListValue to) when field.IsMerged:
                return DiffItems(patch, name, from, to, field);
            default:
                return changes ? patch.With(name, after) : patch;
        }
    }

    private static ObjectValue WithRetainKeys(ObjectValue patch, ObjectValue original, ObjectValue modified)
    {
        var keys = modified.Where(field => field.Value is not NullValue).Select(field => field.Key).Order(StringComparer.Ordinal).ToList();
        var hasMore = original.Any(field => !modified.ContainsKey(field.Key));
        return keys.Count > 0 && (patch.Count > 0 || hasMore) ? patch.With(Directives.RetainKeys, ListValue.OfStrings(keys)) : patch;
    }

    private ObjectValue DiffItems(ObjectValue patch, string name, ListValue from, ListValue to, PatchField field)
    {
        if (from.Count == 0)
        {
            return changes && to.Count > 0 ? patch.With(name, to) : patch;
        }

        var lists = new MergeLists(field.MergeKey);
        if (!MergeLists.HoldObjects(from, to))
        {
            return DiffPrimitives(patch, name, from, to, lists);
        }

        var added = lists.Sorted(DiffObjects(from, to, lists, field), to);
        var deleted = deletions ? Deleted(from, to, lists, field.MergeKey!) : [];
        added.AddRange(deleted);
        patch = added.Count > 0 ? patch.With(name, ListValue.From(added)) : patch;
        var isOrdered = from.Count == to.Count && !from.Where((item, index) => !lists.KeyOf(item).Equals(lists.KeyOf(to[index]))).Any();
        return to.Count > 0 && (added.Count > 0 || (changes && !isOrdered))
            ? patch.With(
                $"{Directives.SetOrder}/{name}",
                ListValue.From(to.Select(item => ObjectValue.Of((field.MergeKey!, lists.KeyOf(item))))))
            : patch;
    }

    private List<Value> DiffObjects(ListValue from, ListValue to, MergeLists lists, PatchField field)
    {
        var added = new List<Value>();
        var matched = new List<Value>();

        // Go visits elements with equal keys in reverse order, and matches only one of them.
        foreach (var item in to.Reverse().OrderBy(item => MergeLists.TextOf(lists.KeyOf(item)), StringComparer.Ordinal))
        {
            var place = lists.IndexOf(matched, item) < 0 ? lists.IndexOf(from, item) : -1;
            matched.Add(item);
            if (place < 0)
            {
                if (changes)
                {
                    added.Add(item);
                }

                continue;
            }

            var nested = Diff((ObjectValue)from[place], (ObjectValue)item, field.Inner, field.RetainKeys);
            if (nested.Count > 0)
            {
                added.Add(nested.With(field.MergeKey!, lists.KeyOf(item)));
            }
        }

        return added;
    }

    private static List<Value> Deleted(ListValue from, ListValue to, MergeLists lists, string mergeKey)
    {
        var deleted = new List<Value>();
        foreach (var item in from.OrderBy(item => MergeLists.TextOf(lists.KeyOf(item)), StringComparer.Ordinal))
        {
            if (lists.IndexOf(to, item) < 0)
            {
                deleted.Add(ObjectValue.Of((Directives.Patch, new StringValue("delete")), (mergeKey, lists.KeyOf(item))));
            }
        }

        return deleted;
    }

    private ObjectValue DiffPrimitives(ObjectValue patch, string name, ListValue from, ListValue to, MergeLists lists)
    {
        var added = changes ? lists.Sorted(to.Where(item => !from.Contains(item)), to) : [];
        var deleted = deletions
            ? from.Where(item => !to.Contains(item)).Distinct().OrderBy(MergeLists.TextOf, StringComparer.Ordinal).ToList()
            : [];
        patch = added.Count > 0 ? patch.With(name, ListValue.From(added)) : patch;
        patch = deleted.Count > 0 ? patch.With($"{Directives.DeletePrimitives}/{name}", ListValue.From(deleted)) : patch;
        return to.Count > 0 && (changes || deleted.Count > 0) ? patch.With($"{Directives.SetOrder}/{name}", to) : patch;
    }
}
