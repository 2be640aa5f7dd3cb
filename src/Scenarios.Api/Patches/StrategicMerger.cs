namespace Scenarios.Api.Patches;

/// <summary>
/// Merges a strategic merge patch into an object, or two patches into one (apimachinery, util/strategicpatch/patch.go, mergeMap).
/// </summary>
/// <param name="intoObject">True to apply a patch to an object; false to merge two patches, keeping their nulls and parallel lists.</param>
internal sealed class StrategicMerger(bool intoObject)
{
    public ObjectValue Merge(ObjectValue original, ObjectValue patch, PatchContext context)
    {
        switch (Directives.Of(patch))
        {
            case null:
                break;
            case "replace":
                return patch.Without(Directives.Patch);
            case "delete":
                return ObjectValue.Empty;
            default:
                throw Directives.Unknown(patch);
        }

        (original, patch) = ApplyRetainKeys(original, patch);
        (original, patch) = ApplySetOrders(original, patch, context);
        foreach (var (name, change) in patch)
        {
            original = MergeField(original, name, change, context);
        }

        return original;
    }

    private ObjectValue MergeField(ObjectValue original, string name, Value change, PatchContext context)
    {
        var isDeleteList = Directives.IsDeletePrimitives(name);
        if (isDeleteList)
        {
            if (!intoObject)
            {
                return original.With(name, change);
            }

            name = Directives.FieldOf(name, Directives.DeletePrimitives, Directives.BadPrimitiveList);
        }

        if (change is NullValue)
        {
            original = original.Without(name);
            if (intoObject)
            {
                return original;
            }
        }

        var before = original[name];
        if (before is null || before.GetType() != change.GetType())
        {
            return isDeleteList ? original : Put(original, name, intoObject ? Directives.WithoutNulls(change) : change);
        }

        var field = context.Find(name);
        return (before, change) switch
        {
            (ObjectValue inner, ObjectValue innerChange) =>
                original.With(name, field.IsReplaced ? innerChange : Merge(inner, innerChange, field.Inner)),
            (ListValue items, ListValue changes) => original.With(name, MergeItems(items, changes, field, isDeleteList)),
            _ => Put(original, name, change),
        };
    }

    private static ObjectValue Put(ObjectValue original, string name, Value change)
    {
        if (Directives.Removed(change) is not { } kept)
        {
            return original.Without(name);
        }

        return original[name] is { } before && before.Equals(kept) ? original : original.With(name, kept);
    }

    private ListValue MergeItems(ListValue original, ListValue patch, PatchField field, bool isDeleteList)
    {
        if (!field.IsMerged && !isDeleteList)
        {
            return original.Equals(patch) ? original : patch;
        }

        if (original.Count == 0 && patch.Count == 0)
        {
            return original;
        }

        if (!MergeLists.HoldObjects(original, patch))
        {
            return MergePrimitives(original, patch, isDeleteList);
        }

        var key = field.MergeKey ?? throw new PatchFault($"cannot merge lists without merge key for {field.Inner.Name}");
        var lists = new MergeLists(key);
        var (kept, changes) = ApplyDirectives(original, patch, lists);
        var result = lists.Arrange(MergeObjects(kept, changes, lists, field.Inner), changes, kept);
        return result.AsSpan().SequenceEqual(original.AsSpan(), ReferenceEqualityComparer.Instance) ? original : result;
    }

    private ListValue MergePrimitives(ListValue original, ListValue patch, bool isDeleteList)
    {
        if (intoObject && isDeleteList)
        {
            return ListValue.From(original.Where(item => !patch.Contains(item)));
        }

        var merged = new List<Value>();
        foreach (var item in original.Concat(patch))
        {
            if (!merged.Contains(item))
            {
                merged.Add(item);
            }
        }

        return new MergeLists(null).Arrange(merged, patch, original);
    }

    private static (ListValue Kept, ListValue Changes) ApplyDirectives(ListValue original, ListValue patch, MergeLists lists)
    {
        var changes = new List<Value>();
        var kept = original.ToList();
        var isReplaced = false;
        foreach (var item in patch)
        {
            switch (Directives.Of(item))
            {
                case null:
                    changes.Add(item);
                    break;
                case "delete":
                    var key = lists.KeyOf(item);
                    kept.RemoveAll(candidate => lists.KeyOf(candidate).Equals(key));
                    break;
                case "replace":
                    isReplaced = true;
                    break;
                case "merge":
                    throw new PatchFault("merging lists cannot yet be specified in the patch");
                default:
                    throw Directives.Unknown((ObjectValue)item);
            }
        }

        return isReplaced ? (ListValue.From(changes), ListValue.Empty) : (ListValue.From(kept), ListValue.From(changes));
    }

    private List<Value> MergeObjects(ListValue original, ListValue patch, MergeLists lists, PatchContext context)
    {
        var merged = original.ToList();
        foreach (var change in patch)
        {
            var place = lists.IndexOf(merged, change);
            if (place < 0)
            {
                merged.Add(change);
            }
            else
            {
                merged[place] = Merge((ObjectValue)merged[place], (ObjectValue)change, context);
            }
        }

        return merged;
    }

    private (ObjectValue Original, ObjectValue Patch) ApplyRetainKeys(ObjectValue original, ObjectValue patch)
    {
        if (patch[Directives.RetainKeys] is not { } retained)
        {
            return (original, patch);
        }

        patch = patch.Without(Directives.RetainKeys);
        if (!intoObject)
        {
            return (original.With(Directives.RetainKeys, retained), patch);
        }

        var keys = retained as ListValue ?? throw new PatchFault(Directives.BadRetainKeys);
        var names = keys.OfType<StringValue>().Select(key => key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, change) in patch)
        {
            if (change is not NullValue && !Directives.IsDeletePrimitives(name) && !Directives.IsSetOrder(name) && !names.Contains(name))
            {
                throw new PatchFault(Directives.BadRetainKeys);
            }
        }

        foreach (var (name, _) in original)
        {
            original = names.Contains(name) ? original : original.Without(name);
        }

        return (original, patch);
    }

    private (ObjectValue Original, ObjectValue Patch) ApplySetOrders(ObjectValue original, ObjectValue patch, PatchContext context)
    {
        foreach (var (name, order) in patch)
        {
            if (!Directives.IsSetOrder(name))
            {
                continue;
            }

            original = intoObject ? original : original.With(name, order);
            patch = patch.Without(name);
            var list = MergeLists.ListOf(order);
            var fieldName = Directives.FieldOf(name, Directives.SetOrder, Directives.BadSetOrder);
            if (Ordered(original[fieldName], patch[fieldName], list, context.Find(fieldName)) is { } ordered)
            {
                original = original.With(fieldName, ordered);
                patch = patch.Without(fieldName);
            }
        }

        return (original, patch);
    }

    private ListValue? Ordered(Value? original, Value? patch, ListValue order, PatchField field)
    {
        var originalItems = original is null ? ListValue.Empty : MergeLists.ListOf(original);
        var patchItems = patch is null ? ListValue.Empty : MergeLists.ListOf(patch);
        SetOrderCheck.Verify(patchItems, order, field.MergeKey);
        if (original is null && patch is null)
        {
            return null;
        }

        var merged = (original, patch) switch
        {
            (_, null) => originalItems,
            (null, _) => (ListValue)Directives.Removed(patchItems)!,
            _ => MergeItems(originalItems, patchItems, field, isDeleteList: false),
        };
        MergeLists.HoldObjects(originalItems, patchItems);
        return new MergeLists(field.MergeKey).Arrange(merged, order, originalItems);
    }
}
