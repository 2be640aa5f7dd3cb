namespace Scenarios.Kubectl.Diff;

/// <summary>Masks the content of a Secret but still shows what changes (kubectl, pkg/cmd/diff/diff.go Masker).</summary>
internal static class SecretMask
{
    private const string Same = "***";
    private const string Before = "*** (before)";
    private const string After = "*** (after)";

    public static (ObjectValue? Live, ObjectValue Merged) Hide(ObjectValue? live, ObjectValue merged)
    {
        var (liveData, mergedData) = (live?["data"] as ObjectValue, merged["data"] as ObjectValue);
        return (live is null || liveData is null ? live : live.With("data", Hide(liveData, mergedData, Before)),
            mergedData is null ? merged : merged.With("data", Hide(mergedData, liveData, After)));
    }

    private static ObjectValue Hide(ObjectValue data, ObjectValue? other, string changed)
    {
        var hidden = data;
        foreach (var (key, value) in data)
        {
            hidden = hidden.With(key, new StringValue(other?[key] is { } there && !there.Equals(value) ? changed : Same));
        }

        return hidden;
    }
}
