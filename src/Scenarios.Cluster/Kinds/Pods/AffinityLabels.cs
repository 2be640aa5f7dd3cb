namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>
/// matchLabelKeys and mismatchLabelKeys of affinity terms: the values of the Pod's own labels are written into the terms' selectors
/// (kubernetes, pkg/registry/core/pod/strategy.go, applyMatchLabelKeysAndMismatchLabelKeys).
/// </summary>
internal static class AffinityLabels
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static ObjectValue Apply(ObjectValue pod)
    {
        if (pod.Find("spec", "affinity") is not ObjectValue affinity)
        {
            return pod;
        }

        var labels = pod.Find("metadata", "labels") as ObjectValue ?? ObjectValue.Empty;
        var applied = affinity;
        foreach (var kind in (string[])["podAffinity", "podAntiAffinity"])
        {
            if (applied[kind] is ObjectValue terms)
            {
                terms = Each(terms, Required, term => WithLabels(term, labels));
                terms = Each(terms, Preferred, weighted => weighted["podAffinityTerm"] is ObjectValue term
                    ? weighted.With("podAffinityTerm", WithLabels(term, labels)) : weighted);
                applied = applied.With(kind, terms);
            }
        }

        return ReferenceEquals(applied, affinity) ? pod : pod.WithPath(["spec", "affinity"], applied);
    }

    private static ObjectValue Each(ObjectValue tree, string field, Func<ObjectValue, ObjectValue> change)
    {
        var items = tree[field] as ListValue ?? ListValue.Empty;
        for (var index = 0; index < items.Count; index++)
        {
            items = items[index] is ObjectValue item ? items.WithItem(index, change(item)) : items;
        }

        return items.Count == 0 ? tree : tree.With(field, items);
    }

    private static ObjectValue WithLabels(ObjectValue term, ObjectValue labels)
    {
        if (term["labelSelector"] is not ObjectValue selector)
        {
            return term;
        }

        var expressions = selector["matchExpressions"] as ListValue ?? ListValue.Empty;
        var added = new List<Value>(expressions);
        foreach (var (field, @operator) in ((string, string)[])[("matchLabelKeys", "In"), ("mismatchLabelKeys", "NotIn")])
        {
            foreach (var key in (term[field] as ListValue ?? ListValue.Empty).OfType<StringValue>())
            {
                if (labels[key.Text] is { } value)
                {
                    added.Add(ObjectValue.Of(("key", key), ("operator", new StringValue(@operator)), ("values", ListValue.Of(value))));
                }
            }
        }

        return added.Count == expressions.Count ? term
            : term.With("labelSelector", selector.With("matchExpressions", ListValue.From(added)));
    }
}
