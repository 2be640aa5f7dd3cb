using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Probes that never succeed.</summary>
internal sealed class ProbeFeatures(Draft draft)
{
    /// <returns>Whether it is about them.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods || feature.Id != "probe-fails")
        {
            return false;
        }

        var probe = ObjectValue.Of(
            ("httpGet", ObjectValue.Of(("path", new StringValue("/does-not-exist")), ("port", IntegerValue.Of(80)))));
        probe = feature["period"] is { } period
            ? probe.With("periodSeconds", IntegerValue.Of((long)Numbers.DurationOf(period).TotalSeconds)) : probe;
        draft.SetContainer($"{feature["probe"]!.Id}Probe", probe);
        return true;
    }
}
